import { daysBetween } from '../../../../domain/calendar/days.ts'
import type { Festival } from '../../../../domain/calendar/festivals.ts'
import type { HolidayDay } from '../../../../domain/calendar/holidays.ts'
import type { BoardScale } from './boardScale.ts'

/** A name in the head of the board, pixels from the left and the lane it lies in. */
export type HeadLabel = {
  readonly id: string
  readonly text: string
  readonly left: number
  readonly lane: number
}

/** Days in a row that are off or worked, by one festival and of one standing. */
export type HolidaySpan = Pick<HolidayDay, 'kind' | 'status' | 'of'> & {
  readonly from: string
  readonly to: string
}

const WIDE_LETTER = 13.5
const NARROW_LETTER = 7.6

/** About how wide a text is drawn at 13 pixels; never less than it needs. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? WIDE_LETTER : NARROW_LETTER), 0)
}

/** Names placed side by side in a few lanes, the weightier first; what finds no room is left out. */
export function placeLabels(
  names: readonly {
    readonly id: string
    readonly text: string
    readonly at: number
    readonly weight: number
  }[],
  lanes: number,
  scale: BoardScale,
): readonly HeadLabel[] {
  const taken: { readonly lane: number; readonly from: number; readonly to: number }[] = []
  const placed: HeadLabel[] = []
  for (const name of [...names].sort((a, b) => b.weight - a.weight || a.at - b.at)) {
    const width = textWidth(name.text) + 8
    const left = Math.max(0, Math.min(name.at, scale.width - width))
    const lane = Array.from({ length: lanes }, (_, at) => at).find((at) =>
      taken.every((other) => other.lane !== at || other.to <= left || other.from >= left + width),
    )
    if (lane === undefined) continue
    taken.push({ lane, from: left, to: left + width })
    placed.push({ id: name.id, text: name.text, left, lane })
  }
  return placed
}

/** How much a festival weighs where not all names fit: the length of the slot it usually gets, in days. */
export function festivalWeight({ slotDays, from, to }: Festival): number {
  const length = daysBetween(from, to) + 1
  return slotDays === undefined ? 0 : length > 31 ? 1 : slotDays[1]
}

/** Single days of the holiday table joined where they follow each other. */
export function holidaySpans(days: readonly HolidayDay[]): readonly HolidaySpan[] {
  const spans: HolidaySpan[] = []
  for (const { day, of, kind, status } of days) {
    const last = spans.at(-1)
    const follows = last !== undefined && last.kind === kind && last.status === status && last.of === of
    if (follows && daysBetween(last.to, day) <= 1) spans[spans.length - 1] = { ...last, to: day }
    else spans.push({ kind, status, of, from: day, to: day })
  }
  return spans
}
