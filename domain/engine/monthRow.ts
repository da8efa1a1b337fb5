import { MONTHS } from './contractYear.ts'

/** Rows cut from one piece of memory: asking for each by itself takes longer than filling it. */
const ROWS_AT_ONCE = 64

let slab = new Float64Array(ROWS_AT_ONCE * MONTHS)
let next = 0

/** Twelve zeros, one for each month of the contract year. */
export function monthRow(): Float64Array {
  if (next === slab.length) {
    slab = new Float64Array(ROWS_AT_ONCE * MONTHS)
    next = 0
  }
  next += MONTHS
  return slab.subarray(next - MONTHS, next)
}
