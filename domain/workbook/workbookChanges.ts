import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Rule, Term } from '../negotiation/term.ts'
import { cellText } from '../products/sheetTable.ts'
import { err, ok, type Result } from '../result.ts'
import { ASSUMPTIONS, type AssumptionKey, assumptionOf } from './assumptionSheet.ts'
import { ruleNumbers, ruleTiers } from './termInputs.ts'
import type { BackCell, WorkbookBack, WorkbookFault } from './workbookBack.ts'

/** What a changed cell says something about: a row, and which of its columns. */
export type ChangedPlace = {
  readonly of: 'term' | 'tier' | 'product' | 'newProduct' | 'assumption'
  /** Of the row; of a tier the term's. */
  readonly id: string
  /** From 0; for a tier only. */
  readonly tier?: number
  readonly column: string
}

/** One number or text that is no longer what the negotiation says. */
export type WorkbookChange = {
  readonly on: ChangedPlace
  /** `terms.year.rate`, `products.P1.listPrice`, `assumptions.returnRate`. */
  readonly path: string
  readonly before: number | string
  readonly after: number | string
  /** Where it stands in the workbook. */
  readonly cell: string
  readonly isCalculated: boolean
}

export type WorkbookImport = {
  readonly changes: readonly WorkbookChange[]
  readonly negotiation: Negotiation
}

/** Relative difference below which a number is the same: spreadsheet programs keep fifteen digits. */
const SAME = 1e-13

/**
 * What of a scenario a workbook that came back says differently, and the negotiation with it taken over. Rows are found
 * by their hidden ids; a row that is gone or that nobody knows is a fault, and one fault takes nothing over.
 */
export function workbookChanges(
  negotiation: Negotiation,
  scenario: Scenario,
  back: WorkbookBack,
): Result<WorkbookImport, readonly WorkbookFault[]> {
  const faults: WorkbookFault[] = []
  const changes: WorkbookChange[] = []
  const left = new Set(back.rows.keys())

  const rowOf = (id: string): ReadonlyMap<string, BackCell> | null => {
    left.delete(id)
    const row = back.rows.get(id)
    if (row === undefined) {
      faults.push({ sheet: '', cell: '', code: 'rowGone', found: id })
    }
    return row ?? null
  }
  const numberOf = (
    row: ReadonlyMap<string, BackCell> | null,
    on: ChangedPlace,
    path: string,
    before: number,
  ) => {
    const found = row?.get(on.column)
    if (found === undefined) return before
    if (found.cell.kind !== 'number') {
      const text = cellText(found.cell)
      faults.push({ sheet: found.sheet, cell: found.address, code: 'notANumber', found: text })
      return before
    }
    const after = found.cell.value
    if (Math.abs(after - before) <= SAME * Math.max(Math.abs(after), Math.abs(before))) return before
    changes.push({ on, path, before, after, cell: placeOf(found), isCalculated: found.isCalculated })
    return after
  }
  const textOf = (
    row: ReadonlyMap<string, BackCell> | null,
    on: ChangedPlace,
    path: string,
    before?: string,
  ) => {
    const found = row?.get(on.column)
    if (found === undefined) return before
    const after = cellText(found.cell).replace(/^'(?=[=+\-@＝＋－＠\t\r])/u, '')
    if (after === (before ?? '')) return before
    changes.push({
      on,
      path,
      before: before ?? '',
      after,
      cell: placeOf(found),
      isCalculated: found.isCalculated,
    })
    return after === '' ? undefined : after
  }

  const terms = scenario.terms.map((term): Term => {
    const row = rowOf(`term:${term.id}`)
    const at = `terms.${term.id}`
    const on = (column: string): ChangedPlace => ({ of: 'term', id: term.id, column })
    const numbers = ruleNumbers(term.rule)
    const read = Object.fromEntries(
      Object.entries(numbers).map(([key, value]) => [key, numberOf(row, on(key), `${at}.${key}`, value)]),
    )
    const tiers = ruleTiers(term.rule).map(({ from, rate }, index) => {
      const tier = rowOf(`tier:${term.id}#${index}`)
      const place = `${at}.tiers[${index}]`
      const onTier = (column: string): ChangedPlace => ({ of: 'tier', id: term.id, tier: index, column })
      return {
        from: numberOf(tier, onTier('from'), `${place}.from`, from),
        rate: numberOf(tier, onTier('rate'), `${place}.rate`, rate),
      }
    })
    const { sharedNote: _shared, privateNote: _private, cap, floor, ...rest } = term
    const sharedNote = textOf(row, on('sharedNote'), `${at}.sharedNote`, term.sharedNote)
    const privateNote = textOf(row, on('privateNote'), `${at}.privateNote`, term.privateNote)
    return {
      ...rest,
      rule: withNumbers(term.rule, read, tiers),
      ...(cap === undefined ? {} : { cap: numberOf(row, on('cap'), `${at}.cap`, cap) }),
      ...(floor === undefined ? {} : { floor: numberOf(row, on('floor'), `${at}.floor`, floor) }),
      ...(sharedNote === undefined ? {} : { sharedNote }),
      ...(privateNote === undefined ? {} : { privateNote }),
    }
  })
  const withPrices = <Priced extends PricedRow>(kind: 'product' | 'newProduct', product: Priced): Priced => {
    const row = rowOf(`${kind}:${product.id}`)
    const read = (key: keyof Prices, before: number) =>
      numberOf(row, { of: kind, id: product.id, column: key }, `${kind}s.${product.id}.${key}`, before)
    const logistics = read('logisticsCost', product.logisticsCost ?? 0)
    return {
      ...product,
      listPrice: read('listPrice', product.listPrice),
      retailPrice: read('retailPrice', product.retailPrice),
      unitCost: read('unitCost', product.unitCost),
      ...(product.logisticsCost === undefined && logistics === 0 ? {} : { logisticsCost: logistics }),
    }
  }
  const products = negotiation.products.map((product) => withPrices('product', product))
  const newProducts = scenario.newProducts?.map((product) => withPrices('newProduct', product))
  const assumptions = { ...negotiation.assumptions }
  for (const key of ASSUMPTIONS) {
    const before = assumptionOf(negotiation.assumptions, key)
    const on = { of: 'assumption', id: key, column: 'value' } as const
    const after = numberOf(rowOf(`assumption:${key}`), on, `assumptions.${key}`, before)
    if (after !== before) setAssumption(assumptions, key, after)
  }
  for (const id of left) {
    faults.push({ sheet: '', cell: '', code: 'rowUnknown', found: id })
  }
  if (faults.length > 0) return err(faults)
  const changed: Scenario = { ...scenario, terms, ...(newProducts === undefined ? {} : { newProducts }) }
  return ok({
    changes,
    negotiation: {
      ...negotiation,
      assumptions,
      products,
      scenarios: negotiation.scenarios.map((each) => (each === scenario ? changed : each)),
    },
  })
}

type Prices = Readonly<Record<'listPrice' | 'retailPrice' | 'unitCost' | 'logisticsCost', number>>
type PricedRow = Omit<Prices, 'logisticsCost'> & { readonly id: string; readonly logisticsCost?: number }

function setAssumption(into: Record<string, unknown>, key: AssumptionKey, value: number): void {
  into[key] = value
}

function placeOf({ sheet, address }: BackCell): string {
  return `${sheet}!${address}`
}

/** A rule with the numbers that were read for it. */
function withNumbers(
  rule: Rule,
  read: Readonly<Record<string, number>>,
  tiers: readonly { readonly from: number; readonly rate: number }[],
): Rule {
  switch (rule.kind) {
    case 'percent':
    case 'marginGuarantee':
      return { ...rule, rate: read.rate ?? rule.rate }
    case 'serviceLevel':
      return { ...rule, penaltyRate: read.rate ?? rule.penaltyRate }
    case 'fixed':
    case 'count':
    case 'everyStep':
      return { ...rule, amount: read.amount ?? rule.amount }
    case 'paymentDays':
      return { ...rule, days: read.days ?? rule.days }
    case 'tiered':
    case 'growth':
      return { ...rule, tiers }
    case 'interpolated':
      return { ...rule, points: tiers.map(({ from, rate }) => [from, rate] as const) }
    case 'formula':
      return rule
  }
}
