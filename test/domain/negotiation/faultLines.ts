import { faultLine } from '../../../domain/negotiation/fault.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { type Editable, fullNegotiation, PLACE } from './fullNegotiation.ts'

/** What is wrong in words, the edit that makes it so, and the line that must be said. */
export type Wrong = readonly [what: string, edit: (negotiation: Editable) => void, line: string]

/** The fault lines after an edit; none when the file is still accepted. */
export function linesAfter(edit: (negotiation: Editable) => void): readonly string[] {
  const negotiation = fullNegotiation()
  edit(negotiation)
  const parsed = parseNegotiation(negotiation)
  return parsed.ok ? [] : parsed.error.map(faultLine)
}

export const term = (negotiation: Editable, kind: keyof typeof PLACE) =>
  negotiation.scenarios[0].terms[PLACE[kind]]
export const rule = (negotiation: Editable, kind: keyof typeof PLACE) => term(negotiation, kind).rule
export const promotion = (negotiation: Editable) => negotiation.scenarios[0].promotions[0]
export const newProduct = (negotiation: Editable) => negotiation.scenarios[0].newProducts[0]
export const risk = (negotiation: Editable) => negotiation.scenarios[0].risk

/** Paths of the first scenario's rows, as faults write them. */
export const T = 'scenarios[0].terms'
export const P = 'scenarios[0].promotions[0]'
export const N = 'scenarios[0].newProducts[0]'
export const R = 'scenarios[0].risk'

/** Ends of lines that many fields share. */
export const share = 'allowed a number from 0 to 1 (3 % is 0.03)'
export const amount = 'allowed a number of 0 or more'
export const year = 'allowed a month of the contract year, 2027-03 to 2028-02'
