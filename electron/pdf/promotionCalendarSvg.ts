import type { PlannedPromotion } from '../../domain/documents/promotionPlan.ts'
import { monthsOf } from '../../domain/documents/timetable.ts'
import type { Month } from '../../domain/negotiation/calendar.ts'
import type { Funding } from '../../domain/negotiation/promotion.ts'
import { COLOUR, FONT_FAMILY } from './paper.ts'
import { BAR_KINDS, promotionBar } from './promotionBar.ts'

const WEEKS = 52
const NAME_WIDTH = 150
const HEAD_HEIGHT = 28
const ROW_HEIGHT = 15
const BAR_HEIGHT = 8
const NAME_LENGTH = 16
const KEY_HEIGHT = 16
const KEY_BAR = 24
const KEY_WIDTH = 130
const MILLISECONDS_PER_DAY = 86_400_000

/** The words of a drawn year: a month of its head, and each kind of bar in its key. */
export type CalendarNames = {
  readonly month: (month: Month) => string
  readonly kinds: Readonly<Record<Funding['kind'], string>>
}

/**
 * The contract year in 52 weeks, a row for each promotion, its days as a bar whose pattern says what we give, and a key
 * beneath. Week 1 starts on the first day of the year.
 */
export function promotionCalendarSvg(
  promotions: readonly PlannedPromotion[],
  yearStart: Month,
  { month: monthName, kinds: kindNames }: CalendarNames,
  width: number,
): string {
  const height = HEAD_HEIGHT + promotions.length * ROW_HEIGHT + 1
  const kinds = BAR_KINDS.filter((kind) => promotions.some(({ funding }) => funding.kind === kind))
  const weekWidth = (width - NAME_WIDTH) / WEEKS
  const first = dayNumber(`${yearStart}-01`)
  const at = (day: number) => NAME_WIDTH + (Math.min(WEEKS * 7, Math.max(0, day - first)) / 7) * weekWidth
  const months = monthsOf(yearStart).map((month) => {
    const x = at(dayNumber(`${month}-01`))
    return `${line(x, 0, x, height, COLOUR.hairline, 0.5)}${label(x + 3, 9, monthName(month), 8, COLOUR.ink)}`
  })
  const weeks = Array.from({ length: WEEKS }, (_, week) => {
    const x = NAME_WIDTH + (week + 0.5) * weekWidth
    return label(x, 22, `${week + 1}`, 5.5, COLOUR.quiet, 'middle')
  })
  const rows = promotions.map((promotion, index) => {
    const y = HEAD_HEIGHT + index * ROW_HEIGHT
    const from = at(dayNumber(promotion.start))
    const to = Math.max(from + 2, at(dayNumber(promotion.end) + 1))
    return [
      line(0, y, width, y, COLOUR.hairline, 0.35),
      label(0, y + 10.5, shortened(promotion.name), 8, COLOUR.ink),
      promotionBar(promotion.funding.kind, {
        ...{ from, to, height: BAR_HEIGHT },
        top: y + (ROW_HEIGHT - BAR_HEIGHT) / 2,
      }),
    ].join('')
  })
  const key = kinds.map((kind, index) => {
    const from = NAME_WIDTH + index * KEY_WIDTH
    const top = height + KEY_HEIGHT - BAR_HEIGHT - 2
    const bar = promotionBar(kind, { from, to: from + KEY_BAR, top, height: BAR_HEIGHT })
    return `${bar}${label(from + KEY_BAR + 4, top + 7, kindNames[kind], 7.5, COLOUR.ink)}`
  })
  const whole = height + KEY_HEIGHT
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fixed(width)}" height="${fixed(whole)}" viewBox="0 0 ${fixed(width)} ${fixed(whole)}">`,
    ...months,
    ...weeks,
    ...rows,
    line(0, height - 0.5, width, height - 0.5, COLOUR.hairline, 0.35),
    ...key,
    '</svg>',
  ].join('')
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY
}

function shortened(name: string): string {
  const characters = [...name]
  const weight = (character: string) => ((character.codePointAt(0) ?? 0) > 0xff ? 1 : 0.55)
  let room = NAME_LENGTH
  const kept = characters.filter((character) => {
    room -= weight(character)
    return room >= 0
  })
  return kept.length === characters.length ? name : `${kept.slice(0, -1).join('')}…`
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): string {
  return `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${colour}" stroke-width="${width}"/>`
}

function label(x: number, y: number, words: string, size: number, colour: string, anchor = 'start'): string {
  return `<text x="${fixed(x)}" y="${fixed(y)}" font-family="${FONT_FAMILY}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function fixed(value: number): string {
  return value.toFixed(2)
}
