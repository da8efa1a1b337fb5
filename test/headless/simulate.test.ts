import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const cases = readdirSync(new URL('../fixtures/cases/', import.meta.url)).filter((file) =>
  file.endsWith('.json'),
)
const twoSided = '04-two-sided-year.json'

/** Every figure of `expected`, at its path, with the figure of `answer` beside it. */
function pairs(expected: unknown, answer: unknown, path = ''): [string, number, number][] {
  if (typeof expected === 'number') return [[path, expected, Number(answer)]]
  return Object.entries(expected as Record<string, unknown>).flatMap(([key, value]) =>
    pairs(value, (answer as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  )
}

test.each(cases)('%s is answered as published: yuan to 0.01, rates to the sixth place', (name) => {
  const { text, expected } = publishedCase(name)
  const file = folder().file('negotiation.json', text)
  const { exit, stdout, stderr } = deal('simulate', file, '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const answer = JSON.parse(stdout)
  expect(Object.keys(answer)).toEqual(Object.keys(expected))
  for (const [path, wanted, found] of pairs(expected, answer)) {
    const allowed = /Rate$/u.test(path) ? 1e-6 : 0.01
    expect(Math.abs(found - wanted), `${path}: ${found} instead of ${wanted}`).toBeLessThanOrEqual(allowed)
  }
})

test('--scenario gives that scenario alone, and each term says its calculation in both languages', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  const answer = JSON.parse(deal('simulate', file, '--scenario', 'B', '--json').stdout)
  expect(Object.keys(answer)).toEqual(['B'])
  expect(Object.keys(answer.B)).toEqual([
    'supplier',
    'retailer',
    'points',
    'joint',
    'terms',
    'units',
    'carriedOut',
  ])
  expect(answer.B.terms.uncond.stated).toBe(669_977)
  expect(answer.B.terms.uncond.worked.zh).toContain('669,977.00')
  expect(answer.B.terms.uncond.worked.en).toContain('669,977.00')
})

test('--by month adds twelve months whose contribution adds up to the year', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  const { A } = JSON.parse(deal('simulate', file, '--scenario=A', '--by', 'month,product', '--json').stdout)
  const months: { supplier: { contribution: number } }[] = A.byMonth
  expect(months).toHaveLength(12)
  expect(months.reduce((sum, { supplier }) => sum + supplier.contribution, 0)).toBeCloseTo(2_368_624.25, 2)
  expect(Object.keys(A.byProduct)).toEqual(['P1'])
  expect(A.byCategory).toBeUndefined()
})

test('a scenario that is not there is refused with those that are', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  expect(deal('simulate', file, '--scenario', 'Z', '--json')).toEqual({
    exit: 2,
    stdout: '',
    stderr: '--scenario: found "Z", allowed one of A, B, C\n',
  })
})

test('a file with a fault is not calculated: the fault with file and path, no answer', () => {
  const { negotiation } = publishedCase(twoSided)
  negotiation.products[0].monthlyUnits[0] = -1
  const file = folder().file('wrong.json', JSON.stringify(negotiation))
  expect(deal('simulate', file, '--json')).toEqual({
    exit: 2,
    stdout: '',
    stderr: `${file}: products[0].monthlyUnits[0]: found -1, allowed a number of 0 or more\n`,
  })
})

test('without --json a table for people: contribution of the three scenarios side by side', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  const { exit, stdout } = deal('simulate', file)
  expect(exit).toBe(0)
  const line = stdout.split('\n').find((each) => each.startsWith('supplier.contribution '))
  expect(line?.split(/\s+/u).slice(1)).toEqual(['2,368,624.25', '2,443,780.34', '2,704,700.34'])
})
