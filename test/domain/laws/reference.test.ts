import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { referenceSimulate } from '../../support/reference/referenceSimulate.ts'

const folder = new URL('../../fixtures/cases/', import.meta.url)
type Worked = { about: string; negotiation: Negotiation; expected: Record<string, Record<string, unknown>> }

function expectFigures(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(
      typeof actual === 'number' && Math.abs(actual - expected) < 1e-6,
      `${path}: ${actual} for ${expected}`,
    ).toBe(true)
    return
  }
  for (const [key, value] of Object.entries(expected as object)) {
    expectFigures((actual as Record<string, unknown>)[key], value, `${path}.${key}`)
  }
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'))

test('all six worked cases are there', () => {
  expect(files).toHaveLength(6)
})

for (const file of files) {
  const worked = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Worked
  test(`the exact evaluation gives the worked figures: ${worked.about}`, () => {
    for (const scenario of worked.negotiation.scenarios) {
      const figures = referenceSimulate(worked.negotiation, scenario)
      expectFigures(figures, worked.expected[scenario.id], scenario.id)
    }
  })
}
