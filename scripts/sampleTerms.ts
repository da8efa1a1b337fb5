import type { Product } from '../domain/negotiation/product.ts'
import type {
  Basis,
  Period,
  Rule,
  Selection,
  Term,
  TermClass,
  Tier,
  VatClass,
} from '../domain/negotiation/term.ts'
import { cell, list, optionalNumber, type SampleRow, selectProducts } from './sampleTables.ts'

const STEP_YUAN = 10_000_000
const LAST_STEP_YUAN = 150_000_000

/** The 28 terms of one scenario: the shared columns of the terms table and the scenario's own value or ladder. */
export function sampleTerms(
  scenario: SampleRow,
  terms: readonly SampleRow[],
  ladders: readonly SampleRow[],
  products: readonly Product[],
): Term[] {
  return terms.map((row) => {
    const ladder = ladders
      .filter((step) => step.term === row.id && step.scenario === scenario.id)
      .map((step) => ({ from: Number(cell(step, 'from')), rate: Number(cell(step, 'rate')) }))
    const basis = termBasis(row, products)
    return {
      id: cell(row, 'id'),
      name: cell(row, 'name'),
      class: cell(row, 'class') as TermClass,
      code: cell(row, 'code'),
      rule: termRule(row, scenario, ladder),
      ...(basis ? { basis } : {}),
      ...optionalNumber(row, 'cap', 'cap'),
      ...optionalNumber(row, 'floor', 'floor'),
      vatClass: cell(row, 'vatClass') as VatClass,
      ...(row.taxIncluded ? { taxIncluded: row.taxIncluded === 'true' } : {}),
      ...optionalNumber(row, 'serviceVatRate', 'serviceVatRate'),
      ...(row.visibility === 'supplierOnly' ? { visibility: 'supplierOnly' } : {}),
      ...optionalText(row, 'inReturnFor'),
      ...optionalText(row, 'sharedNote'),
      ...optionalText(row, 'privateNote'),
    }
  })
}

function termRule(row: SampleRow, scenario: SampleRow, ladder: readonly Tier[]): Rule {
  const value = Number(row[cell(scenario, 'id')])
  const period = row.settle as Period
  switch (cell(row, 'rule')) {
    case 'percent':
      return { kind: 'percent', rate: value, settle: period }
    case 'tiered':
      return {
        kind: 'tiered',
        metric: { of: 'basis' },
        method: row.id === 'oilTierRebate' ? 'marginal' : 'wholeAmount',
        boundary: 'atLeast',
        tiers: ladder,
        pays: 'rate',
        period,
      }
    case 'growth':
      return { kind: 'growth', boundary: 'atLeast', tiers: ladder, paysOn: 'growth' }
    case 'interpolated':
      return {
        kind: 'interpolated',
        metric: { of: 'basis' },
        points: ladder.map(({ from, rate }) => [from, rate]),
        period,
      }
    case 'everyStep':
      return {
        kind: 'everyStep',
        metric: { of: 'basis' },
        step: STEP_YUAN,
        amount: value,
        max: LAST_STEP_YUAN,
        period,
      }
    case 'fixed':
      return { kind: 'fixed', amount: value, months: list(row.months) }
    case 'count':
      return {
        kind: 'count',
        amount: value,
        per: cell(row, 'per') as 'store' | 'newStore' | 'product' | 'newProduct' | 'storeProduct',
        ...optionalNumber(row, 'quantity', 'quantity'),
        ...(row.months ? { months: list(row.months) } : {}),
      }
    case 'serviceLevel':
      return {
        kind: 'serviceLevel',
        target: Number(cell(scenario, 'shortageTarget')),
        expected: Number(cell(scenario, 'shortageExpected')),
        penaltyRate: value,
        period,
      }
    case 'marginGuarantee':
      return { kind: 'marginGuarantee', rate: value, share: 0.5, period }
    case 'paymentDays':
      return { kind: 'paymentDays', days: value, from: 'receipt' }
    default:
      throw new Error(`terms: unknown rule ${row.rule}`)
  }
}

function termBasis(row: SampleRow, products: readonly Product[]): Basis | undefined {
  if (!row.basisOn) return undefined
  const include = selection(row.include, products)
  const exclude = exclusion(row.exclude, products)
  return {
    on: row.basisOn as Basis['on'],
    tax: cell(row, 'basisTax') as Basis['tax'],
    ...(include ? { include } : {}),
    ...(exclude ? { exclude } : {}),
  }
}

function exclusion(text: string | undefined, products: readonly Product[]): Basis['exclude'] | undefined {
  if (text === 'promotedUnits') return { promotedUnits: true }
  if (text === 'newProducts') return { newProducts: true }
  return selection(text, products)
}

function selection(text: string | undefined, products: readonly Product[]): Selection | undefined {
  if (!text) return undefined
  const [by = '', values] = text.split(':')
  if (by === 'categories') return { categories: list(values) }
  return { products: selectProducts(text, products) }
}

function optionalText<Field extends string>(row: SampleRow, field: Field): Partial<Record<Field, string>> {
  const text = row[field]
  return text ? ({ [field]: text } as Record<Field, string>) : {}
}
