import { z } from 'zod'
import type { NewProduct, Product } from '../product.ts'
import { amount, flag, id, label, month, name, record, share, someRows } from './fields.ts'
import { vatClass } from './termSchema.ts'

const productFields = {
  id: id(),
  name: name(),
  category: id(),
  brand: label().exactOptional(),
  barcode: label().exactOptional(),
  vatRate: share(),
  listPrice: amount(),
  unitCost: amount(),
  logisticsCost: amount().exactOptional(),
  retailPrice: amount(),
}

/** A listed product with its twelve months of volume. */
export const productSchema: z.ZodType<Product> = record({
  ...productFields,
  monthlyUnits: z.array(amount(), 'twelve').length(12, 'twelve'),
})

/** A product to be listed during the contract year. */
export const newProductSchema: z.ZodType<NewProduct> = record({
  ...productFields,
  listingMonth: month(),
  stores: someRows(amount()),
  unitsPerStoreMonth: amount(),
  ramp: someRows(amount()),
  cannibalisation: share().exactOptional(),
  listingFee: record({
    perStore: amount().exactOptional(),
    flat: amount().exactOptional(),
    taxIncluded: flag(),
    vatClass,
  }).exactOptional(),
  successProbability: share().exactOptional(),
  placement: id().exactOptional(),
})
