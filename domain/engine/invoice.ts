import type { Scenario } from '../negotiation/negotiation.ts'
import type { PercentRule, Term } from '../negotiation/term.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import { type Segments, selectionKey } from './segments.ts'
import type { UnitSums } from './unitSums.ts'
import type { Volume } from './volume.ts'

/** Share of the list value below which what is left is binary noise. */
const NOISE_OF_LIST = 1e-12

/** What an on-invoice term took in the year, yuan ex VAT, not rounded. */
export type OnInvoiceTaken = { readonly term: string; readonly rate: number; readonly basis: number }

/** The invoice before returns, yuan ex VAT. */
export type Invoice = {
  /** By segment: what is left of one yuan of list where nothing is promoted. */
  readonly kept: Float64Array
  /** By place of the layout's promoted cells: what is invoiced, and what off-invoice promotions took before. */
  readonly invoice: Float64Array
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
  { list }: UnitSums,
): Invoice {
  const terms = scenario.terms.filter(isOnInvoice)
  const discounts = terms.map(({ rule, basis }) => ({
    rate: rule.rate,
    running: rule.on === 'running',
    inside: segments.members.get(selectionKey(basis)) ?? new Uint8Array(segments.count),
    sparesPromoted: basis?.exclude?.promotedUnits === true,
  }))
  const kept = keptShares(discounts, segments)
  fillList(catalogue, sold)
  fillPromoOff(catalogue, scenario, sold)
  const bases = unpromotedBases(discounts, unpromotedList(list, sold, segments), segments)
  fillPromoted(bases, discounts, kept, sold, segments)
  const onInvoice = terms.map(({ id, rule }, index) => ({
    term: id,
    rate: rule.rate,
    basis: bases[index] as number,
  }))
  const { invoice, promoOff } = sold.columns
  return { kept, invoice, promoOff, onInvoice }
}

function isOnInvoice(term: Term): term is Term & { readonly rule: PercentRule } {
  return term.class === 'onInvoice' && term.rule.kind === 'percent'
}

function fillPromoOff(
  { listPrice }: Catalogue,
  { promotions = [] }: Scenario,
  { layout, columns }: Volume,
): void {
  const { reached, place, runs } = layout
  const { promoOff, ofEntry } = columns
  promoOff.fill(0, 0, reached.promoted)
  for (const { window, entries } of runs) {
    const funding = promotions[window.index]?.funding
    if (funding?.kind !== 'offInvoice') continue
    const end = entries.at(-1) ?? 0
    for (let entry = entries[0] as number; entry < end; entry++) {
      const at = place[entry] as number
      const price = listPrice[reached.product[at] as number] as number
      promoOff[at] = (promoOff[at] as number) + funding.rate * price * (ofEntry[entry] as number)
    }
  }
}

/** What is left of a list value: 70 % and 30 % off leave nothing, and not the noise of their doubles. */
export function left(remaining: number, list: number): number {
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

/** List value of the year in each segment where nothing is promoted. */
function unpromotedList(
  list: Float64Array,
  { layout: { reached }, columns }: Volume,
  segments: Segments,
): Float64Array {
  const all = new Float64Array(segments.count)
  for (let slot = 0; slot < list.length; slot++) {
    const segment = Math.floor(slot / MONTHS)
    all[segment] = (all[segment] as number) + (list[slot] as number)
  }
  const unpromoted = Float64Array.from(all)
  for (let i = 0; i < reached.promoted; i++) {
    const segment = segments.of[reached.product[i] as number] as number
    unpromoted[segment] = (unpromoted[segment] as number) - (columns.list[i] as number)
  }
  return unpromoted.map((yuan, segment) => left(yuan, all[segment] as number))
}

/** What each discount is taken on in the year where nothing is promoted. */
function unpromotedBases(
  discounts: readonly Discount[],
  list: Float64Array,
  segments: Segments,
): Float64Array {
  const running = Float64Array.from(list)
  return Float64Array.from(discounts, (discount) => {
    let basis = 0
    for (let g = 0; g < segments.count; g++) {
      if (discount.inside[g] !== 1) continue
      const on = (discount.running ? running[g] : list[g]) as number
      basis += on
      running[g] = (running[g] as number) - discount.rate * on
    }
    return basis
  })
}

function fillList({ listPrice }: Catalogue, { layout: { reached }, columns: { units, list } }: Volume): void {
  for (let i = 0; i < reached.promoted; i++) {
    list[i] = (units[i] as number) * (listPrice[reached.product[i] as number] as number)
  }
}

function fillPromoted(
  bases: Float64Array,
  discounts: readonly Discount[],
  kept: Float64Array,
  { layout: { reached }, columns }: Volume,
  segments: Segments,
): void {
  const { list: lists, share, promoOff, invoice, invoiceBeyond } = columns
  for (let i = 0; i < reached.promoted; i++) {
    const segment = segments.of[reached.product[i] as number] as number
    const list = lists[i] as number
    let running = left(list - (promoOff[i] as number), list)
    for (let index = 0; index < discounts.length; index++) {
      const { inside, sparesPromoted, running: onRunning, rate } = discounts[index] as Discount
      if (inside[segment] !== 1) continue
      const on = (onRunning ? running : list) * (sparesPromoted ? 1 - (share[i] as number) : 1)
      bases[index] = (bases[index] as number) + on
      running = left(running - rate * on, list)
    }
    invoice[i] = running
    invoiceBeyond[i] = running - list * (kept[segment] as number)
  }
}
