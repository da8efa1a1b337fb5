import type { z } from 'zod'
import { err, ok, type Result } from '../result.ts'
import type { LiveScenario } from '../scenarios/liveScenario.ts'
import type { Fault, PathPart } from './fault.ts'
import type { Negotiation } from './negotiation.ts'
import type { NewProduct, Product } from './product.ts'
import type { Promotion } from './promotion.ts'
import { createReport, type Report } from './rules/looseReading.ts'
import { checkPromotion } from './rules/promotionRules.ts'
import type { ScenarioContext } from './rules/scenarioContext.ts'
import { checkNewProduct, checkScenarioHead } from './rules/scenarioRules.ts'
import { checkTerm } from './rules/termRules.ts'
import { negotiationHeadSchema } from './schema/negotiationSchema.ts'
import { newProductSchema, productSchema } from './schema/productSchema.ts'
import { promotionSchema } from './schema/promotionSchema.ts'
import { liveScenarioHeadSchema } from './schema/scenarioSchema.ts'
import { termSchema } from './schema/termSchema.ts'
import { shapeFaults } from './shapeFaults.ts'
import type { Term } from './term.ts'

type Path = readonly PathPart[]
type Rows<Row> = Result<Row, readonly Fault[]>

/** Accepts one edited product or says its faults; whether its id is free is the list's to say. */
export function parseProduct(value: unknown, path: Path = []): Rows<Product> {
  return parseRow(productSchema, value, path, () => undefined)
}

/** Accepts one edited term in the context of its scenario, or says its faults. */
export function parseTerm(value: unknown, context: ScenarioContext, path: Path = []): Rows<Term> {
  return parseRow(termSchema, value, path, (report) => checkTerm(value, context, path, report))
}

/** Accepts one edited promotion in the context of its scenario, or says its faults. */
export function parsePromotion(value: unknown, context: ScenarioContext, path: Path = []): Rows<Promotion> {
  return parseRow(promotionSchema, value, path, (report) => checkPromotion(value, context, path, report))
}

/** Accepts one edited new product in the context of its scenario, or says its faults. */
export function parseNewProduct(value: unknown, context: ScenarioContext, path: Path = []): Rows<NewProduct> {
  return parseRow(newProductSchema, value, path, (report) => checkNewProduct(value, context, path, report))
}

/** Accepts what a scenario says besides its lists, or says its faults; its base is the list's to check. */
export function parseScenarioHead(
  value: unknown,
  context: ScenarioContext,
  path: Path = [],
): Rows<Omit<LiveScenario, 'terms' | 'promotions' | 'newProducts'>> {
  return parseRow(liveScenarioHeadSchema, value, path, (report) =>
    checkScenarioHead(value, context, path, report),
  )
}

/** Accepts what a negotiation says besides its lists, or says its faults. */
export function parseNegotiationHead(
  value: unknown,
  path: Path = [],
): Rows<Omit<Negotiation, 'format' | 'version' | 'products' | 'scenarios'>> {
  return parseRow(negotiationHeadSchema, value, path, () => undefined)
}

function parseRow<Row>(
  schema: z.ZodType<Row>,
  value: unknown,
  path: Path,
  check: (report: Report) => void,
): Rows<Row> {
  const shape = schema.safeParse(value)
  const together = createReport()
  check(together.report)
  const ofFields = shape.success ? [] : shapeFaults(shape.error.issues, value, path)
  const said = new Set(ofFields.map((each) => each.path))
  const faults = [...ofFields, ...together.faults.filter((each) => !said.has(each.path))]
  return shape.success && faults.length === 0 ? ok(shape.data) : err(faults)
}
