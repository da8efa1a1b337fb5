import type { NewProduct } from '../domain/negotiation/product.ts'
import { createScenarioRows } from './scenarioRows.ts'
import { newProducts } from './schema/scenarioTables.ts'

/** The new products scenarios state themselves. */
export const newProductRows = createScenarioRows<NewProduct, typeof newProducts>(newProducts)
