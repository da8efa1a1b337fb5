/** How the day of a festival is found in a calendar year. */
export type FestivalRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** From one date to another, both included. */
  | {
      readonly kind: 'span'
      readonly from: readonly [number, number]
      readonly to: readonly [number, number]
    }
  | { readonly kind: 'lunar'; readonly month: number; readonly day: number }
  /** Days from Spring Festival, lunar 1/1. */
  | { readonly kind: 'beforeSpring'; readonly from: number; readonly to: number }
  | { readonly kind: 'solarTerm'; readonly term: 'qingming' | 'winterSolstice' }
  /** The n-th Sunday of a month. */
  | { readonly kind: 'sunday'; readonly month: number; readonly count: number }
  /** Set by the retailer or the store. */
  | { readonly kind: 'own' }

/** A festival as trade plans it. */
export type FestivalEntry = {
  readonly rule: FestivalRule
  /** Length of its usual slot, fewest and most days; absent where it is a theme or part of another slot. */
  readonly slotDays?: readonly [number, number]
  /** Days before and after its (last) day that are planned around it; absent where nothing is anchored to it. */
  readonly reach?: readonly [number, number]
}

const fixed = (month: number, day: number) => ({ kind: 'fixed', month, day }) as const
const lunar = (month: number, day: number) => ({ kind: 'lunar', month, day }) as const

/** The festivals of the year. Lengths of slots are habits of the trade, to be changed for each retailer. */
export const FESTIVALS = {
  newYear: { rule: fixed(1, 1), slotDays: [7, 10], reach: [10, 3] },
  laba: { rule: lunar(12, 8) },
  springStocking: { rule: { kind: 'beforeSpring', from: -36, to: -2 }, slotDays: [21, 35] },
  littleNewYearNorth: { rule: lunar(12, 23) },
  littleNewYearSouth: { rule: lunar(12, 24) },
  newYearsEve: { rule: { kind: 'beforeSpring', from: -1, to: -1 } },
  springFestival: { rule: lunar(1, 1), slotDays: [10, 10], reach: [36, 10] },
  valentine: { rule: fixed(2, 14), slotDays: [3, 5], reach: [5, 0] },
  lantern: { rule: lunar(1, 15), slotDays: [7, 7], reach: [7, 2] },
  springTerm: { rule: { kind: 'span', from: [2, 20], to: [3, 5] }, slotDays: [14, 14] },
  womensDay: { rule: fixed(3, 8), slotDays: [7, 14], reach: [14, 1] },
  consumerDay: { rule: fixed(3, 15) },
  qingming: { rule: { kind: 'solarTerm', term: 'qingming' }, slotDays: [3, 5], reach: [5, 2] },
  mayDay: { rule: fixed(5, 1), slotDays: [7, 14], reach: [14, 5] },
  mothersDay: { rule: { kind: 'sunday', month: 5, count: 2 }, slotDays: [3, 7], reach: [7, 0] },
  may20: { rule: fixed(5, 20), slotDays: [3, 3], reach: [3, 0] },
  dragonBoat: { rule: lunar(5, 5), slotDays: [14, 21], reach: [21, 3] },
  childrensDay: { rule: fixed(6, 1), slotDays: [7, 7], reach: [7, 0] },
  june18: { rule: { kind: 'span', from: [6, 1], to: [6, 18] }, slotDays: [18, 18], reach: [18, 0] },
  fathersDay: { rule: { kind: 'sunday', month: 6, count: 3 }, slotDays: [3, 7], reach: [7, 0] },
  summer: { rule: { kind: 'span', from: [7, 1], to: [8, 31] }, slotDays: [28, 42] },
  qixi: { rule: lunar(7, 7), slotDays: [3, 7], reach: [7, 1] },
  zhongyuan: { rule: lunar(7, 15) },
  autumnTerm: { rule: { kind: 'span', from: [8, 20], to: [9, 10] }, slotDays: [14, 14] },
  teachersDay: { rule: fixed(9, 10), slotDays: [3, 3], reach: [3, 0] },
  midAutumn: { rule: lunar(8, 15), slotDays: [21, 28], reach: [28, 2] },
  nationalDay: { rule: fixed(10, 1), slotDays: [7, 14], reach: [7, 7] },
  doubleNinth: { rule: lunar(9, 9), slotDays: [3, 7], reach: [7, 1] },
  double11: { rule: { kind: 'span', from: [11, 1], to: [11, 11] }, slotDays: [11, 11], reach: [11, 0] },
  double12: { rule: fixed(12, 12), slotDays: [3, 7], reach: [7, 1] },
  winterSolstice: { rule: { kind: 'solarTerm', term: 'winterSolstice' }, slotDays: [3, 7], reach: [7, 1] },
  christmas: { rule: fixed(12, 25), slotDays: [7, 10], reach: [10, 1] },
  anniversary: { rule: { kind: 'own' }, slotDays: [14, 28] },
  newStore: { rule: { kind: 'own' }, slotDays: [7, 14] },
} as const satisfies Readonly<Record<string, FestivalEntry>>

export type FestivalId = keyof typeof FESTIVALS

/** A festival's entry by its id. */
export function festivalEntry(id: FestivalId): FestivalEntry {
  return FESTIVALS[id]
}
