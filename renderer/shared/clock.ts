import type { Day } from '../../domain/negotiation/calendar.ts'

const two = (part: number) => String(part).padStart(2, '0')

/** The day on this machine’s calendar, `YYYY-MM-DD`; the one place where the window looks at the clock for a day. */
export function today(): Day {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
