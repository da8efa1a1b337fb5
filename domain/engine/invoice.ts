import type { Scenario } from '../negotiation/negotiation.ts'
import type { PercentRule, Term } from '../negotiation/term.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import type { Planes } from './planes.ts'
import { type Segments, selectionKey } from './segments.ts'
import type { Volume } from './volume.ts'

/** Share of the list value below which what is left is binary noise. */
const NOISE_OF_LIST = 1e-12

/** What an on-invoice term took in the year, yuan ex VAT, not rounded. */
export type OnInvoiceTaken = { readonly term: string; readonly rate: number; readonly basis: number }

/** The invoice before returns, yuan ex VAT. Planes hold product × 12 + month. */
export type Invoice = {
  readonly invoice: Float64Array
  /** What off-invoice promotions took. */
  readonly promoOff: Float64Array
  readonly onInvoice: readonly OnInvoiceTaken[]
}

/** One on-invoice term, ready to be taken cell by cell. */
type Discount = {
  readonly rate: number
  readonly running: boolean
  /** 1 for each segment it applies to. */
  readonly inside: Uint8Array
  readonly sparesPromoted: boolean
}

/** Second stage: list, less promotions off the invoice, less on-invoice terms in order. Source: docs/calculation.md §4. */
export function invoiceStage(
  catalogue: Catalogue,
  scenario: Scenario,
  sold: Volume,
  segments: Segments,
  planes: Planes,
): Invoice {
  const terms = scenario.terms.filter(isOnInvoice)
  const discounts = terms.map(({ rule, basis }) => ({
    rate: rule.rate,
    running: rule.on === 'running',
    inside: segments.members.get(selectionKey(basis)) ?? new Uint8Array(segments.count),
    sparesPromoted: basis?.exclude?.promotedUnits === true,
  }))
  const { invoice, promoOff } = planes
  fillPromoOff(promoOff, catalogue, scenario, sold)
  const listed = fillUnpromoted(invoice, catalogue, sold, segments, keptShares(discounts, segments))
  const bases = unpromotedBases(discounts, listed, segments)
  fillPromoted(invoice, promoOff, bases, discounts, catalogue, sold, segments)
  const onInvoice = terms.map(({ id, rule }, index) => ({
    term: id,
    rate: rule.rate,
    basis: bases[index] as number,
  }))
  return { invoice, promoOff, onInvoice }
}

function isOnInvoice(term: Term): term is Term & { readonly rule: PercentRule } {
  return term.class === 'onInvoice' && term.rule.kind === 'percent'
}

function fillPromoOff(
  promoOff: Float64Array,
  catalogue: Catalogue,
  { promotions = [] }: Scenario,
  sold: Volume,
): void {
  promoOff.fill(0)
  const { promotion, cell: cells, units } = sold.promoted
  for (let entry = 0; entry < cells.length; entry++) {
    const funding = promotions[promotion[entry] as number]?.funding
    if (funding?.kind !== 'offInvoice') continue
    const cell = cells[entry] as number
    const price = catalogue.listPrice[Math.floor(cell / MONTHS)] as number
    promoOff[cell] = (promoOff[cell] as number) + funding.rate * price * (units[entry] as number)
  }
}

/** What discounts leave of a list value: 70 % and 30 % off leave nothing, and not the noise of their doubles. */
function left(remaining: number, list: number): number {
  return Math.abs(remaining) < NOISE_OF_LIST * list ? 0 : remaining
}

/** What is left of one yuan of list in each segment where nothing is promoted. */
function keptShares(discounts: readonly Discount[], segments: Segments): Float64Array {
  const kept = new Float64Array(segments.count).fill(1)
  for (const { rate, running, inside } of discounts) {
    for (let g = 0; g < segments.count; g++) {
      const before = kept[g] as number
      if (inside[g] === 1) kept[g] = left(before - rate * (running ? before : 1), 1)
    }
  }
  return kept
}

/** Fills the cells without promotion; answers their list value of the year per segment. */
function fillUnpromoted(
  invoice: Float64Array,
  catalogue: Catalogue,
  { units, promotedUnits }: Volume,
  segments: Segments,
  kept: Float64Array,
): Float64Array {
  const listed = new Float64Array(segments.count)
  for (let s = 0; s < catalogue.count; s++) {
    const segment = segments.of[s] as number
    const price = catalogue.listPrice[s] as number
    const share = kept[segment] as number
    let sum = 0
    for (let cell = s * MONTHS; cell < (s + 1) * MONTHS; cell++) {
      if ((promotedUnits[cell] as number) !== 0) continue
      const list = (units[cell] as number) * price
      sum += list
      invoice[cell] = list * share
    }
    listed[segment] = (listed[segment] as number) + sum
  }
  return listed
}

/** What each discount is taken on where nothing is promoted. */
function unpromotedBases(
  discounts: readonly Discount[],
  listed: Float64Array,
  segments: Segments,
): Float64Array {
  const running = Float64Array.from(listed)
  return Float64Array.from(discounts, (discount) => {
    let basis = 0
    for (let g = 0; g < segments.count; g++) {
      if (discount.inside[g] !== 1) continue
      const on = (discount.running ? running[g] : listed[g]) as number
      basis += on
      running[g] = (running[g] as number) - discount.rate * on
    }
    return basis
  })
}

function fillPromoted(
  invoice: Float64Array,
  promoOff: Float64Array,
  bases: Float64Array,
  discounts: readonly Discount[],
  catalogue: Catalogue,
  { units, promotedUnits, promotedCells }: Volume,
  segments: Segments,
): void {
  for (const cell of promotedCells) {
    const promoted = promotedUnits[cell] as number
    if (promoted === 0) continue
    const s = Math.floor(cell / MONTHS)
    const segment = segments.of[s] as number
    const sold = units[cell] as number
    const list = sold * (catalogue.listPrice[s] as number)
    let running = left(list - (promoOff[cell] as number), list)
    for (let index = 0; index < discounts.length; index++) {
      const { inside, sparesPromoted, running: onRunning, rate } = discounts[index] as Discount
      if (inside[segment] !== 1) continue
      const on = (onRunning ? running : list) * (sparesPromoted ? 1 - promoted / sold : 1)
      bases[index] = (bases[index] as number) + on
      running = left(running - rate * on, list)
    }
    invoice[cell] = running
  }
}
