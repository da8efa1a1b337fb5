import { type Day, type Month, monthsOfYear } from '../negotiation/calendar.ts'
import type { Stage } from '../negotiation/season.ts'

/** A month of the season with the stages that usually fall into it. */
export type SeasonMonth = { readonly month: Month; readonly stages: readonly Stage[] }

const FIRST_MONTH = 9
const AFTER_THE_SEASON = 4
const STAGES_BY_MONTH: readonly (readonly Stage[])[] = [
  ['kickoff'],
  ['mandateApproved'],
  ['round1'],
  ['round2'],
  ['round3'],
  ['signing'],
  ['signed'],
]

/** The season a day belongs to, September to March; from April on it is the one that comes. */
export function seasonMonths(today: Day): readonly SeasonMonth[] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const begins = month < AFTER_THE_SEASON ? year - 1 : year
  const months = monthsOfYear(`${begins}-${String(FIRST_MONTH).padStart(2, '0')}`)
  return STAGES_BY_MONTH.map((stages, at) => ({ month: months[at] ?? '', stages }))
}
