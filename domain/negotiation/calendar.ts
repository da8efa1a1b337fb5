/** A month of the contract year, `YYYY-MM`. */
export type Month = string

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/
const DAY = /^((?:19|20|21)\d\d-(?:0[1-9]|1[0-2]))-(\d\d)$/

/** Whether a text is a month `YYYY-MM` of the years 1900 to 2199. */
export function isMonth(text: string): text is Month {
  return MONTH.test(text)
}

/** Whether a text is a day that exists, `YYYY-MM-DD`, of the years 1900 to 2199. */
export function isDay(text: string): text is Day {
  const match = DAY.exec(text)
  const day = Number(match?.[2])
  return match?.[1] !== undefined && day >= 1 && day <= daysInMonth(match[1])
}

/** Number of days of a month `YYYY-MM`. */
export function daysInMonth(month: Month): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  if (number === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(number) ? 30 : 31
}

/** The twelve months of a contract year, the first one first. */
export function monthsOfYear(start: Month): readonly Month[] {
  const [year = 0, number = 0] = start.split('-').map(Number)
  return Array.from({ length: 12 }, (_, after) => {
    const count = number - 1 + after
    return `${year + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  })
}
