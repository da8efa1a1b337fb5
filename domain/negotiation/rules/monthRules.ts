import { isMonth } from '../calendar.ts'
import type { PathPart } from '../fault.ts'
import { type Report, reportRepeated } from './looseReading.ts'

/** Says a month that is none of the contract year's; what is no month at all is the schema's to say. */
export function checkMonth(
  month: unknown,
  months: readonly string[],
  path: readonly PathPart[],
  report: Report,
): void {
  if (typeof month !== 'string' || !isMonth(month) || months.length === 0 || months.includes(month)) return
  report(path, month, 'monthOfYear', { first: months[0] ?? '', last: months.at(-1) ?? '' })
}

/** Says each month outside the contract year and each named twice. */
export function checkMonths(
  list: readonly unknown[],
  months: readonly string[],
  path: readonly PathPart[],
  report: Report,
): void {
  for (const [place, month] of list.entries()) checkMonth(month, months, [...path, place], report)
  reportRepeated(list, path, 'monthOnce', report)
}
