import { z } from 'zod'
import { isDay, isMonth } from '../calendar.ts'
import type { FaultCode } from '../fault.ts'

/** Longest id, title and note in characters; the store and the papers rely on these limits. */
export const LONGEST = { id: 200, name: 200, note: 10_000 } as const

const code = <Code extends FaultCode>(value: Code): Code => value
const withoutMinusZero = (value: number) => (value === 0 ? 0 : value)
const number = (error: FaultCode) => z.number(error).overwrite(withoutMinusZero)
const whole = (text: string) => !/[\uD800-\uDFFF]/u.test(text)

/** A discount, rebate, VAT rate, share, funding or probability: 0 to 1. */
export const share = () => number('share').min(0, code('share')).max(1, code('share'))
/** A growth or its threshold: above −1. */
export const growth = () => number('growth').gt(-1, code('growth'))
/** A price, cost, amount or count: 0 or more. */
export const amount = () => number('amount').min(0, code('amount'))
/** A step or lot: above 0. */
export const positive = () => number('positive').gt(0, code('positive'))
/** A cut of the shelf price: 0 to below 1. */
export const depth = () => number('depth').min(0, code('depth')).lt(1, code('depth'))
/** Extra units per baseline unit: −1 or more. */
export const upliftValue = () => number('upliftValue').min(-1, code('upliftValue'))
/** A price elasticity: below 0. */
export const elasticity = () => number('elasticity').lt(0, code('elasticity'))
/** A correlation: −1 to 1. */
export const correlation = () =>
  number('correlation').min(-1, code('correlation')).max(1, code('correlation'))
/** Payment days: 0 to 365. */
export const days = () => number('days').min(0, code('days')).max(365, code('days'))
/** Days of the calendar: whole, 0 to 365. */
export const wholeDays = () =>
  number('wholeDays').int(code('wholeDays')).min(0, code('wholeDays')).max(365, code('wholeDays'))

export const flag = () => z.boolean(code('flag'))
export const id = () =>
  z
    .string(code('id'))
    .min(1, code('id'))
    .max(LONGEST.id, code('id'))
    .refine((text) => whole(text) && text !== '__proto__', code('id'))
export const name = () =>
  z.string(code('name')).min(1, code('name')).max(LONGEST.name, code('name')).refine(whole, code('name'))
/** A brand, barcode or catalogue code: may be empty. */
export const label = () =>
  z.string(code('label')).max(LONGEST.name, code('label')).refine(whole, code('label'))
export const note = () => z.string(code('text')).max(LONGEST.note, code('text')).refine(whole, code('text'))
/** `YYYY-MM`; whether it is of the contract year is another rule. */
export const month = () => z.string(code('month')).refine(isMonth, code('month'))
/** `YYYY-MM-DD`, a day that exists. */
export const day = () => z.string(code('day')).refine(isDay, code('day'))

/** One of a closed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words as unknown as Words & [string, ...string[]], `oneOf:${words.join(', ')}`)
}

/** An object with these fields and no other. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, code('record'))
}

/** A list of any length. */
export function list<Row extends z.ZodType>(row: Row) {
  return z.array(row, code('list'))
}

/** A list with at least one entry. */
export function someRows<Row extends z.ZodType>(row: Row) {
  return z.array(row, code('list')).min(1, code('someRows'))
}

/** The error of a union told apart by its `kind`. */
export function kinds(words: readonly string[]) {
  return { error: `oneOf:${words.join(', ')}` }
}
