import { expect, test } from 'vitest'
import { benchContract } from '../../electron/headless/bench/benchContract.ts'
import { bareLoop } from '../../electron/headless/bench/floor.ts'
import { median, mediansInTurn } from '../../electron/headless/bench/medianTime.ts'
import { workbook } from '../../electron/headless/bench/workbook.ts'
import { deal } from './runDeal.ts'

const small = benchContract({ products: 12, terms: 30, promotions: 3 })

test('the answer has a part for every work, with sizes, medians and ratios that are figures above 0', () => {
  const { exit, stdout, stderr } = deal('bench', '--sizes', 'small', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const answer = JSON.parse(stdout)
  expect(Object.keys(answer)).toEqual(['full', 'lever', 'draws', 'packages', 'pdf', 'save', 'load', 'growth'])
  expect(answer.full).toMatchObject({ products: 20, terms: 8, promotions: 1 })
  expect(answer.packages.searched.sameAnswer).toBe(true)
  expect(answer.load).toMatchObject({ negotiations: 3, productRows: 30, historySteps: 20 })
  const figures = [
    ...Object.values<number>(answer.load),
    answer.full.medianMs,
    answer.full.hyperformulaRatio,
    answer.full.floorRatio,
    answer.full.writtenOutHyperformulaRatio,
    answer.full.writtenOutFloorRatio,
    answer.lever.medianMs,
    answer.lever.fullRatio,
    answer.lever.writtenOutFullRatio,
    answer.lever.hyperformulaRatio,
    answer.draws.threadsRatio,
    answer.draws.mathjsRatio,
    answer.packages.medianMs,
    answer.pdf.pdfmakeRatio,
    answer.save.insertRatio,
    answer.save.workMs,
    answer.save.insertWorkMs,
    ...answer.growth.flatMap((row: Record<string, number>) => [row.products, row.terms, row.medianMs]),
  ]
  expect(figures).toHaveLength(39)
  for (const figure of figures) expect(figure).toBeGreaterThan(0)
})

test('without --json a table of the same figures; a size nobody knows is refused', () => {
  expect(deal('bench', '--sizes', 'small').stdout).toMatch(/^full\.hyperformulaRatio +[\d.]+$/mu)
  expect(deal('bench', '--sizes', 'huge')).toEqual({
    exit: 2,
    stdout: '',
    stderr: '--sizes: found "huge", allowed usual, small\n',
  })
})

test('the workbook and the bare loop it is measured beside come to the same sum of the year', () => {
  const book = workbook(small)
  const loop = bareLoop(small, true)
  for (const growth of [0.01, 0.08]) expect(book.changeGrowth(growth) / loop(growth)).toBeCloseTo(1, 9)
  expect(book.changeRate(0.01)).toBeCloseTo(0.01 * loop(0.08), 6)
  book.close()
})

test('the contract it prices is of the size asked for, has tiers, caps and fixed amounts, and is the same every time', () => {
  const { negotiation, scenario } = benchContract({ products: 40, terms: 60, promotions: 10 })
  expect([negotiation.products.length, scenario.terms.length, scenario.promotions?.length]).toEqual([
    40, 60, 10,
  ])
  const kinds = scenario.terms.map(({ rule }) => rule.kind)
  expect(kinds.filter((kind) => kind === 'tiered')).toHaveLength(10)
  expect(kinds.filter((kind) => kind === 'fixed')).toHaveLength(10)
  expect(scenario.terms.some(({ cap }) => cap !== undefined)).toBe(true)
  expect(benchContract({ products: 40, terms: 60, promotions: 10 }).negotiation).toEqual(negotiation)
})

test('the median of 3, 1, 2 is 2, of 4, 1, 3, 2 it is 2.5', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('works measured in turn each run for nothing first, then round by round, and are told which run it is', () => {
  const order: string[] = []
  const noting = (name: string) => (run: number) => order.push(`${name}${run}`)
  const medians = mediansInTurn(2, {
    a: { work: noting('a'), runs: 2, warmUp: 1 },
    b: { work: noting('b'), runs: 1, warmUp: 0 },
  })
  expect(order).toEqual(['a0', 'a1', 'a2', 'b0', 'a3', 'a4', 'b1'])
  expect(Object.keys(medians)).toEqual(['a', 'b'])
})
