import type { PlannedPromotion } from '../../domain/documents/promotionPlan.ts'
import { monthsOf } from '../../domain/documents/timetable.ts'
import type { Month } from '../../domain/negotiation/calendar.ts'
import type { Block } from './flow.ts'
import { HAIRLINE, INK, PRIMARY, QUIET } from './look.ts'
import { BODY, type Placed } from './slide.ts'
import { fitted, pitchOf } from './textHeight.ts'

const WEEKS = 52
const WEEKS_BETWEEN_NUMBERS = 4
const NAME_WIDTH = 190
const HEAD_HEIGHT = 40
const ROW_HEIGHT = 21
const BAR_HEIGHT = 11
const NARROWEST_BAR = 3
const MOST_ROWS = 15
const MILLISECONDS_PER_DAY = 86_400_000

/** The contract year in 52 weeks, a row for each promotion, its days as a bar; drawn in native shapes. Week 1 starts on the first day. */
export function promotionYear(
  promotions: readonly PlannedPromotion[],
  yearStart: Month,
  monthName: (month: Month) => string,
): readonly Block[] {
  const slides = Math.ceil(promotions.length / MOST_ROWS)
  const rowsOnEach = Math.ceil(promotions.length / Math.max(1, slides))
  return Array.from({ length: slides }, (_, index): Block => {
    const shown = promotions.slice(index * rowsOnEach, (index + 1) * rowsOnEach)
    return {
      kind: 'drawing',
      height: HEAD_HEIGHT + shown.length * ROW_HEIGHT,
      draw: (y) => drawing(shown, { yearStart, monthName, y }),
    }
  })
}

function drawing(
  promotions: readonly PlannedPromotion[],
  {
    yearStart,
    monthName,
    y,
  }: { readonly yearStart: Month; readonly monthName: (month: Month) => string; readonly y: number },
): readonly Placed[] {
  const left = BODY.x + NAME_WIDTH
  const weekWidth = (BODY.width - NAME_WIDTH) / WEEKS
  const first = dayNumber(`${yearStart}-01`)
  const at = (day: number) => left + (Math.min(WEEKS * 7, Math.max(0, day - first)) / 7) * weekWidth
  const height = HEAD_HEIGHT + promotions.length * ROW_HEIGHT
  const months = monthsOf(yearStart).flatMap((month): Placed[] => {
    const x = at(dayNumber(`${month}-01`))
    return [
      { kind: 'rule', x, y, width: 0, height, colour: HAIRLINE, weight: 0.75 },
      label(monthName(month), { x: x + 3, y: y + 1, width: weekWidth * 4.2, size: 10, colour: INK }),
    ]
  })
  const weeks = Array.from({ length: WEEKS / WEEKS_BETWEEN_NUMBERS }, (_, index): Placed => {
    const week = index * WEEKS_BETWEEN_NUMBERS
    return {
      ...label(`${week + 1}`, {
        x: left + week * weekWidth - 6,
        y: y + 21,
        width: weekWidth + 12,
        size: 9,
        colour: QUIET,
      }),
      align: 'center',
    }
  })
  const rows = promotions.flatMap(({ name, start, end }, index): Placed[] => {
    const top = y + HEAD_HEIGHT + index * ROW_HEIGHT
    const from = Math.min(at(dayNumber(start)), BODY.x + BODY.width - NARROWEST_BAR)
    const to = Math.max(from + NARROWEST_BAR, at(dayNumber(end) + 1))
    return [
      { kind: 'rule', x: BODY.x, y: top, width: BODY.width, height: 0, colour: HAIRLINE, weight: 0.5 },
      label(name, { x: BODY.x, y: top + 3, width: NAME_WIDTH - 8, size: 11, colour: INK }),
      {
        kind: 'area',
        x: from,
        y: top + (ROW_HEIGHT - BAR_HEIGHT) / 2,
        width: to - from,
        height: BAR_HEIGHT,
        colour: PRIMARY,
      },
    ]
  })
  const bottom = y + height
  return [
    ...months,
    ...weeks,
    ...rows,
    { kind: 'rule', x: BODY.x, y: bottom, width: BODY.width, height: 0, colour: HAIRLINE, weight: 0.5 },
  ]
}

/** One line; a name too long for its place is shortened. */
function label(
  text: string,
  {
    x,
    y,
    width,
    size,
    colour,
  }: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly size: number
    readonly colour: string
  },
): Extract<Placed, { kind: 'text' }> {
  const height = pitchOf({ size })
  return { kind: 'text', lines: fitted([{ text, size, colour }], width, height), x, y, width, height }
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY
}
