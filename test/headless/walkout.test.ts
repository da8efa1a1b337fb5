import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const asked = ['--weeks', '13', '--concession-points', '0.5', '--years', '2']

function file(): string {
  return folder().file('negotiation.json', publishedCase('04-two-sided-year.json').text)
}

test('a walk-out of 13 weeks is answered with every figure, its formula and its base', () => {
  const at = file()
  const { exit, stdout, stderr } = deal(
    'walkout',
    at,
    '--scenario',
    'A',
    ...asked,
    '--diverted',
    '0.3',
    '--lasting',
    '0.1',
    '--json',
  )
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const answer = JSON.parse(stdout)
  const months = JSON.parse(deal('simulate', at, '--scenario', 'A', '--by', 'month', '--json').stdout).A
    .byMonth
  const contributions: number[] = months.map(
    (month: { supplier: { contribution: number } }) => month.supplier.contribution,
  )
  const sum = (from: number, to: number) => contributions.slice(from, to).reduce((a, b) => a + b, 0)
  expect(answer.loss).toBeCloseTo(sum(0, 3) * 0.7 + 0.1 * sum(3, 12), 4)
  expect(answer.breakEvenProbability).toBeCloseTo(answer.concession / answer.loss, 12)
  expect(answer.breakEvenWeeks).toBeCloseTo(answer.concession / answer.lossPerWeek, 9)
  expect(answer.concession).toBeCloseTo(answer.concessionPerYear * 2, 9)
  expect(answer.formulas.loss.en.formula).toContain('1 − diverted')
  expect(answer.formulas.loss.zh.base).toContain('贡献毛益')
})

test('a range is answered with its low and its high', () => {
  const { stdout } = deal(
    'walkout',
    file(),
    '--scenario',
    'A',
    ...asked,
    '--diverted',
    '0.2..0.4',
    '--lasting',
    '0',
    '--json',
  )
  const { loss } = JSON.parse(stdout)
  expect(loss.high / loss.low).toBeCloseTo(0.8 / 0.6, 9)
})

test('without a share diverted nothing is answered: no default is offered', () => {
  const { exit, stdout, stderr } = deal('walkout', file(), '--scenario', 'A', ...asked, '--lasting', '0.1')
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toContain('--diverted X|LOW..HIGH is missing.')
})

test.each([
  ['--weeks', '0', 'allowed a number above 0 to 52'],
  ['--diverted', '1.2', 'allowed a number from 0 to 1, or a range LOW..HIGH'],
  ['--lasting', '0.4..0.2', 'allowed a number from 0 to 1, or a range LOW..HIGH'],
])('%s %s is refused with what is allowed', (option, value, words) => {
  const options: Record<string, string> = {
    '--weeks': '13',
    '--diverted': '0.3',
    '--lasting': '0.1',
    [option]: value,
  }
  const { exit, stderr } = deal(
    'walkout',
    file(),
    '--scenario',
    'A',
    '--concession-points=1',
    '--years=1',
    ...Object.entries(options).flat(),
  )
  expect(exit).toBe(2)
  expect(stderr).toContain(`${option}: found "${value}", ${words}`)
})
