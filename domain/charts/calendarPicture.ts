import { dayNumber } from '../calendar/days.ts'
import { spanOfYear } from '../calendar/weeks.ts'
import { type Day, type Month, monthsOfYear } from '../negotiation/calendar.ts'
import { brokenIntoLines } from './brokenIntoLines.ts'
import { escapedXml, type Picture } from './picturePage.ts'

/** A promotion on a picture: words and days, no figure but what `detail` was written with. */
export type PictureBar = {
  readonly name: string
  readonly start: Day
  readonly end: Day
  /** What stands behind its name, such as the offer; in the edition for the retailer without fees. */
  readonly detail: string
}

/** A placement with its promotions, from the earliest. */
export type PictureRow = { readonly name: string; readonly bars: readonly PictureBar[] }

const WIDTH = 1_200
const NAME_WIDTH = 120
const HEAD = 24
const LINE = 34
const BAR = 9
const GROUP_GAP = 6
const INK = '#1f2328'
const QUIET = '#595959'
const HAIRLINE = '#e3e6eb'
const BLUE = '#1d4ed8'

/** The contract year with a line for each promotion, by placement: its days as a bar, its words beside it. */
export function calendarPicture(
  rows: readonly PictureRow[],
  yearStart: Month,
  monthName: (month: Month) => string,
): Picture {
  const { first, last } = spanOfYear(yearStart)
  const begin = dayNumber(first)
  const days = dayNumber(last) - begin + 1
  const at = (day: number) =>
    NAME_WIDTH + (Math.min(Math.max(day - begin, 0), days) / days) * (WIDTH - NAME_WIDTH)
  const parts: string[] = []
  let top = HEAD
  for (const { name, bars } of rows) {
    parts.push(line(0, top, WIDTH, top), text(0, top + 18, name, NAME_WIDTH - 8, 12, INK))
    for (const bar of bars) {
      const [from, to] = [at(dayNumber(bar.start)), at(dayNumber(bar.end) + 1)]
      parts.push(
        `<rect x="${fixed(from)}" y="${top + 4}" width="${fixed(Math.max(2, to - from))}" height="${BAR}" fill="${BLUE}"/>`,
        words(bar, from, top + 27),
      )
      top += LINE
    }
    top += bars.length === 0 ? LINE : GROUP_GAP
  }
  const months = monthsOfYear(yearStart).map((month) => {
    const x = at(dayNumber(`${month}-01`))
    return `${line(x, 0, x, top)}${text(x + 3, 14, monthName(month), 90, 11, QUIET)}`
  })
  return { width: WIDTH, height: top, svg: [...months, ...parts, line(0, top, WIDTH, top)].join('') }
}

/** Name and offer under the bar, from its left end; from the right where the year ends too soon. */
function words({ name, start, end, detail }: PictureBar, from: number, y: number): string {
  const all = [name, `${short(start)}–${short(end)}`, detail].filter((part) => part !== '').join(' · ')
  const room = 460
  const isLate = from + room > WIDTH
  return text(isLate ? WIDTH : from, y, all, room, 11, INK, isLate ? 'end' : 'start')
}

function short(day: Day): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${HAIRLINE}"/>`
}

function text(
  x: number,
  y: number,
  content: string,
  room: number,
  size: number,
  fill: string,
  anchor: 'start' | 'end' = 'start',
): string {
  const [shown = ''] = brokenIntoLines(content, room, size, 1)
  return `<text x="${fixed(x)}" y="${fixed(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escapedXml(shown)}</text>`
}

function fixed(value: number): string {
  return value.toFixed(1)
}
