import { expect, test } from 'vitest'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { fullNegotiation } from './fullNegotiation.ts'

const lines = (value: unknown) => {
  const parsed = parseNegotiation(value)
  return parsed.ok ? [] : parsed.error.map(({ path, code }) => `${path} ${code}`)
}

test('a product of a million million yuan a year is taken, a yuan more is refused at its units', () => {
  const sold = (units: number) => {
    const negotiation = structuredClone(fullNegotiation()) as unknown as {
      products: { listPrice: number; unitCost: number; retailPrice: number; monthlyUnits: number[] }[]
    }
    const first = negotiation.products[0]
    if (!first) throw new Error('the full negotiation lists products')
    Object.assign(first, { listPrice: 1, unitCost: 1, logisticsCost: 1, retailPrice: 1 })
    first.monthlyUnits = [units, ...Array.from({ length: 11 }, () => 0)]
    return negotiation
  }
  expect(lines(sold(1e12))).toEqual([])
  expect(lines(sold(1e12 + 1))).toEqual(['products[0].monthlyUnits yearTooLarge'])
})
