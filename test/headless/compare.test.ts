import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const twoSided = '04-two-sided-year.json'

type Step = { kind: string; id: string; label: string; supplier: number; retailer: number }

const sum = (steps: readonly Step[], side: 'supplier' | 'retailer') =>
  steps.reduce((total, step) => total + Math.round(step[side] * 100), 0) / 100

test('both results stand under their ids, and the steps between them add up: 75,156.09 more contribution in B than in A', () => {
  const { text, expected } = publishedCase(twoSided)
  const file = folder().file('negotiation.json', text)
  const { exit, stdout, stderr } = deal('compare', file, 'A', 'B', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const answer = JSON.parse(stdout)
  expect(Object.keys(answer)).toEqual(['A', 'B', 'bridge'])
  expect(answer.A.supplier.contribution).toBeCloseTo(2_368_624.25, 2)
  expect(answer.B.supplier.contribution).toBeCloseTo(2_443_780.34, 2)
  const steps: Step[] = answer.bridge
  expect(sum(steps, 'supplier')).toBe(75_156.09)
  const margins = expected.B.retailer.totalMargin - expected.A.retailer.totalMargin
  expect(sum(steps, 'retailer')).toBeCloseTo(margins, 2)
  expect(steps.slice(0, 3).map(({ kind, label }) => [kind, label])).toEqual([
    ['volume', '销量'],
    ['mix', '产品结构'],
    ['price', '价格'],
  ])
})

test('--lang en labels the steps in English; without --json a table ends in the sums', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  const [first] = JSON.parse(deal('compare', file, 'A', 'B', '--json', '--lang', 'en').stdout).bridge
  expect(first.label).toBe('Volume')
  const lines = deal('compare', file, 'A', 'B').stdout.trimEnd().split('\n')
  expect(lines.at(-1)?.split(/\s+/u).slice(0, 2)).toEqual(['=', '75,156.09'])
})

test('a scenario that is missing, not there or called "bridge" is refused with what is allowed', () => {
  const { text, negotiation } = publishedCase(twoSided)
  const at = folder()
  const file = at.file('negotiation.json', text)
  expect(deal('compare', file, 'A')).toEqual({
    exit: 2,
    stdout: '',
    stderr: 'Two scenarios are needed: B is missing.\n',
  })
  expect(deal('compare', file, 'A', 'Z').stderr).toBe('--scenario: found "Z", allowed one of A, B, C\n')
  expect(deal('compare', file, 'A', 'B', '--lang', 'fr').stderr).toBe('--lang: found "fr", allowed zh, en\n')
  negotiation.scenarios[0].id = 'bridge'
  const clash = deal('compare', at.file('clash.json', JSON.stringify(negotiation)), 'bridge', 'B', '--json')
  expect(clash.exit).toBe(2)
  expect(clash.stderr).toMatch(/^A, B: found the scenario "bridge", allowed any other id/u)
})
