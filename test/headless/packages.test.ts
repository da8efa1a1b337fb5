import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const twoSided = '04-two-sided-year.json'
const percent = { term: 'uncond', field: 'rate', min: 0, max: 0.02, step: 0.005 }

function files(question: unknown) {
  const at = folder()
  const { text } = publishedCase(twoSided)
  const levers = typeof question === 'string' ? question : JSON.stringify(question)
  return [at.file('negotiation.json', text), at.file('levers.json', levers)] as const
}

test('the best package, those of equal value and the frontier come with both figures; the cheapest rebate is the best', () => {
  const [file, levers] = files({ levers: [percent], demands: {} })
  const { exit, stdout, stderr } = deal('packages', file, '--scenario', 'A', '--levers', levers, '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const answer = JSON.parse(stdout)
  expect(answer.best.values).toEqual({ uncond: 0 })
  expect(Object.keys(answer.best)).toEqual(['values', 'supplier', 'retailer', 'points'])
  expect(answer.frontier).toHaveLength(5)
  expect(answer.equalValue).toHaveLength(1)
  expect(answer.unmet).toBeUndefined()
})

test('a file that is nothing but the list of levers asks for the best package without demands', () => {
  const [file, bare] = files([percent])
  const [, whole] = files({ levers: [percent], demands: {} })
  const answer = (levers: string) =>
    deal('packages', file, '--scenario', 'A', '--levers', levers, '--json').stdout
  expect(JSON.parse(answer(bare)).best.values).toEqual({ uncond: 0 })
  expect(answer(bare)).toBe(answer(whole))
})

test('where no package is enough, best is null and the failing demand is named with what is missing', () => {
  const [file, levers] = files({ levers: [percent], demands: { totalMarginRate: { min: 0.9 } } })
  const { best, unmet } = JSON.parse(
    deal('packages', file, '--scenario', 'A', '--levers', levers, '--json').stdout,
  )
  expect(best).toBeNull()
  expect(unmet).toHaveLength(1)
  expect(unmet[0].demand).toBe('totalMarginRate')
  expect(unmet[0].by).toBeCloseTo(0.9 - unmet[0].nearest.retailer.totalMarginRate, 9)
  expect(unmet[0].nearest.values).toEqual({ uncond: 0.02 })
})

const wrong: readonly (readonly [unknown, string])[] = [
  ['{', '(document): found text that is no JSON in UTF-8, allowed { levers, demands, reference? }'],
  [[], 'levers: found [], allowed a list of 1 to 20 levers'],
  ['7', '(document): found 7, allowed an object'],
  [{ levers: [] }, 'levers: found [], allowed a list of 1 to 20 levers'],
  [{ levers: [percent], goals: 1 }, 'goals: found 1, allowed only levers, demands, reference'],
  [
    { levers: [{ ...percent, field: 'days' }] },
    'levers[0].field: found "days", allowed "rate" for this term',
  ],
  [
    { levers: [{ ...percent, max: 1.5 }] },
    'levers[0].max: found 1.5, allowed a number from 0 to 1 (3 % is 0.03)',
  ],
  [{ levers: [{ ...percent, step: 0 }] }, 'levers[0].step: found 0, allowed a number above 0'],
  [
    { levers: [{ ...percent, min: 0.03 }] },
    'levers[0].min: found 0.03, allowed a number of at most max, 0.02',
  ],
  [
    { levers: [{ ...percent, step: 0.00001 }] },
    'levers[0].step: found 0.00001, allowed a step that gives at most 1000 values',
  ],
  [
    { levers: [{ ...percent, tier: 0 }] },
    'levers[0].tier: found 0, allowed the place of a tier of the term, 0 to 0; no tier for a term without tiers',
  ],
  [
    { levers: [percent], demands: { totalMargin: { max: 1 } } },
    'demands.totalMargin.max: found 1, allowed only min',
  ],
  [
    { levers: [percent], demands: { totalMargin: {} } },
    'demands.totalMargin.min: found nothing, allowed a number',
  ],
  [
    { levers: [percent], reference: { other: 1 } },
    'reference: found {"other":1}, allowed "best", "scenario", a contribution in yuan or a value for levers: uncond',
  ],
]

test.each(wrong)('the lever file %j is refused with exit 2: %s', (question, sentence) => {
  const [file, levers] = files(question)
  const { exit, stdout, stderr } = deal('packages', file, '--scenario', 'A', '--levers', levers, '--json')
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr.split('\n')).toContain(`${levers}: ${sentence}`)
})
