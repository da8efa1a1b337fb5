import type { Tier } from '../../negotiation/term.ts'
import { cellText, type SheetCell } from '../../products/sheetTable.ts'
import { err, ok, type Result } from '../../result.ts'
import { cellAt, type TierPlace } from './ladderRows.ts'
import type { Ladder } from './termOfRow.ts'
import type { TermValue } from './termValue.ts'
import { readTierRange, type TierRange } from './tierRange.ts'

/**
 * What tiers have against each other: a threshold not above the one before, a stretch that belongs to no tier, one that
 * belongs to two, growth among amounts, or a rate among amounts.
 */
export type TierFaultCode = 'tierOrder' | 'tierGap' | 'tierOverlap' | 'tierMeasure'

type Misread = {
  readonly place: TierPlace
  readonly of: 'threshold' | 'value'
  readonly code: TierFaultCode | 'termThreshold' | 'termValue' | 'cellError'
}

/** What a term's cells say: its value and threshold, and where there is more than one tier, or growth, all of them. */
export type ReadTiers = {
  readonly value: TermValue
  /** Yuan; null where the list names none. */
  readonly threshold: number | null
  readonly ladder: Omit<Ladder, 'method'> | null
}

/** Reads the tiers of one term; the first thing in the way is told with its place. */
export function readTiers(
  places: readonly TierPlace[],
  how: {
    readonly value: (
      cell: SheetCell,
      column: number | undefined,
    ) => Result<TermValue, 'termValue' | 'cellError'>
    readonly bareYuan: (column: number | undefined) => 1 | 10_000
  },
): Result<ReadTiers, Misread> {
  const isLadder = places.length > 1
  const tiers: Tier[] = []
  let first: { readonly value: TermValue; readonly range: TierRange | null } | null = null
  let before: TierRange | null = null
  for (const place of places) {
    const value = how.value(cellAt(place.row, place.value), place.value)
    if (!value.ok) return err({ place, of: 'value', code: value.error })
    const text = cellText(cellAt(place.row, place.threshold)).trim()
    const range = text === '' ? null : readTierRange(text, how.bareYuan(place.threshold))
    if (range === null && (isLadder || text !== ''))
      return err({ place, of: 'threshold', code: 'termThreshold' })
    if (first !== null && first.value.measure !== value.value.measure) {
      return err({ place, of: 'value', code: 'tierMeasure' })
    }
    const fault = before === null || range === null ? null : besideFault(before, range)
    if (fault !== null) return err({ place, of: 'threshold', code: fault })
    first ??= { value: value.value, range }
    before = range
    if (range !== null) tiers.push({ from: range.from, rate: value.value.value })
  }
  if (first === null) throw new RangeError('A term without a value has no tiers to read.')
  const { value, range } = first
  const { isGrowth = false, boundary = null } = range ?? {}
  return ok({
    value,
    threshold: isGrowth ? null : (range?.from ?? null),
    ladder: isLadder || isGrowth ? { tiers, isGrowth, boundary } : null,
  })
}

function besideFault(before: TierRange, now: TierRange): TierFaultCode | null {
  if (before.isGrowth !== now.isGrowth) return 'tierMeasure'
  if (before.to !== null && now.from > before.to) return 'tierGap'
  if (before.to !== null && now.from < before.to) return 'tierOverlap'
  return now.from > before.from ? null : 'tierOrder'
}
