import type { Day } from '../negotiation/calendar.ts'
import { dayNumber, daysAfter, daysBetween, weekdayOf } from './days.ts'
import { FESTIVALS, type FestivalId, type FestivalRule, festivalEntry } from './festivalRules.ts'
import { lunarDaysIn, solarTermIn } from './moon.ts'

export type { FestivalId } from './festivalRules.ts'

/** One festival of one year. */
export type Festival = {
  readonly id: FestivalId
  /** First and last day; the same for a single day. */
  readonly from: Day
  readonly to: Day
  /** Length of its usual slot, fewest and most days. */
  readonly slotDays?: readonly [number, number]
  /** Mid-Autumn so close that National Day is planned as one slot with it. */
  readonly mergesWith?: FestivalId
}

/** What only a retailer or a store knows. */
export type OwnDays = {
  /** `MM-DD`. */
  readonly anniversary?: string
  readonly openings?: readonly Day[]
}

const MERGED_DAYS = 7

/**
 * The festivals of a calendar year in the order of their days, by lunar rule and Chinese time. A festival that falls
 * twice in a year is there twice, one that does not fall is not there. Meant for 1900 to 2199.
 */
export function festivalsOf(year: number, own: OwnDays = {}): readonly Festival[] {
  const all = (Object.keys(FESTIVALS) as FestivalId[]).flatMap((id) => {
    const { rule, slotDays } = festivalEntry(id)
    const spans = rule.kind === 'own' ? ownSpans(id, year, own) : spansOf(rule, year)
    return spans.map(([from, to]) => ({ id, from, to, ...(slotDays === undefined ? {} : { slotDays }) }))
  })
  return all
    .map((festival) => withMerger(festival, all))
    .sort((a, b) => dayNumber(a.from) - dayNumber(b.from) || dayNumber(a.to) - dayNumber(b.to))
}

/** The day a festival first falls on in a year, the last one of a span; undefined where it does not fall. */
export function dayOfFestival(id: FestivalId, year: number): Day | undefined {
  const { rule } = festivalEntry(id)
  return rule.kind === 'own' ? undefined : spansOf(rule, year)[0]?.[1]
}

function withMerger(festival: Festival, all: readonly Festival[]): Festival {
  const midAutumn = all.find(({ id }) => id === 'midAutumn')
  if (festival.id !== 'nationalDay' || midAutumn === undefined) return festival
  const apart = Math.abs(daysBetween(midAutumn.from, festival.from))
  return apart <= MERGED_DAYS ? { ...festival, mergesWith: 'midAutumn' } : festival
}

type Span = readonly [Day, Day]

function spansOf(rule: Exclude<FestivalRule, { kind: 'own' }>, year: number): readonly Span[] {
  switch (rule.kind) {
    case 'fixed':
      return [single(written(year, rule.month, rule.day))]
    case 'span':
      return [[written(year, ...rule.from), written(year, ...rule.to)]]
    case 'lunar':
      return lunarDaysIn(year, rule.month, rule.day).map(single)
    case 'beforeSpring':
      return lunarDaysIn(year, 1, 1).map((day) => [daysAfter(day, rule.from), daysAfter(day, rule.to)])
    case 'solarTerm':
      return [single(solarTermIn(year, rule.term))]
    case 'sunday': {
      const first = written(year, rule.month, 1)
      return [single(daysAfter(first, 7 - weekdayOf(first) + 7 * (rule.count - 1)))]
    }
  }
}

function ownSpans(id: FestivalId, year: number, { anniversary, openings = [] }: OwnDays): readonly Span[] {
  if (id === 'anniversary') return anniversary === undefined ? [] : [single(`${year}-${anniversary}`)]
  return openings.filter((day) => day.startsWith(`${year}-`)).map(single)
}

function single(day: Day): Span {
  return [day, day]
}

function written(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
