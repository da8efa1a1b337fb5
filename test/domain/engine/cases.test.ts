import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'

type Expected = { readonly [key: string]: number | Expected }
type Case = {
  readonly about: string
  readonly negotiation: Negotiation
  readonly expected: Readonly<Record<string, Expected>>
}

const folder = new URL('../../fixtures/cases/', import.meta.url)
const RATES = new Set(['contributionRate', 'frontMarginRate', 'totalMarginRate'])
const POINTS = new Set(['contractPoints', 'allInPoints', 'netCostPoints'])

for (const file of readdirSync(folder).sort()) {
  const { about, negotiation, expected }: Case = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  describe(`${file}: ${about}`, () => {
    for (const scenario of negotiation.scenarios) {
      test(`scenario ${scenario.id}: every figure of the case to the fen, every rate as printed`, () => {
        const simulation = simulate(negotiation, scenario)
        const wrong = differences(simulation as unknown as Expected, expected[scenario.id] ?? {}, '')
        expect(wrong).toEqual([])
      })
    }
  })
}

/** Every expected figure the simulation does not meet, as "path: expected …, found …". */
function differences(found: Expected, expected: Expected, path: string): string[] {
  const keys = Object.keys(expected)
  if (keys.length === 0) return [`${path}: nothing expected`]
  return keys.flatMap((key) => {
    const want = expected[key] as number | Expected
    const got = found[key]
    if (typeof want === 'object') return differences((got ?? {}) as Expected, want, `${path}/${key}`)
    const allowed = RATES.has(key) || POINTS.has(key) ? 1e-6 : 0.005
    const met = typeof got === 'number' && Math.abs(got - want) <= allowed
    return met ? [] : [`${path}/${key}: expected ${want}, found ${got}`]
  })
}
