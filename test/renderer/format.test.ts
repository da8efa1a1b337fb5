import { expect, test } from 'vitest'
import { daysBetween, dayWithWeekday } from '../../renderer/shared/format/dates.ts'
import { moneyText, unitPrice } from '../../renderer/shared/format/money.ts'
import { decimal, percent, plainPercent, signed } from '../../renderer/shared/format/numbers.ts'
import { points, pointsChange } from '../../renderer/shared/format/points.ts'

test('2,357,800 yuan is written in yuan, in 万元 and in English millions', () => {
  expect(moneyText('yuan', 'zh-CN').money(2_357_800)).toBe('¥2,357,800')
  expect(moneyText('tenThousandYuan', 'zh-CN').money(2_357_800)).toBe('¥235.8万')
  expect(moneyText('tenThousandYuan', 'en').money(2_357_800)).toBe('¥2.358m')
})

test('a loss carries its minus before the currency, a gain its plus, nothing has neither', () => {
  const { change, money } = moneyText('tenThousandYuan', 'zh-CN')
  expect(money(-131_000)).toBe('−¥13.1万')
  expect(change(131_000)).toBe('+¥13.1万')
  expect(change(-131_000)).toBe('−¥13.1万')
  expect(change(0)).toBe('¥0.0万')
})

test('what rounds to nothing is never minus nothing', () => {
  expect(decimal(-0.004, 2)).toBe('0.00')
  expect(decimal(-0, 2)).toBe('0.00')
  expect(moneyText('tenThousandYuan', 'zh-CN').change(-3)).toBe('¥0.0万')
})

test('2.675 is written 2.68, as a person expects of a half', () => {
  expect(unitPrice(2.675)).toBe('2.68')
  expect(decimal(-2.675, 2)).toBe('−2.68')
})

test('3.8 % is written with two decimals and copied with every digit typed', () => {
  expect(percent(0.038)).toBe('3.80%')
  expect(plainPercent(0.03755)).toBe('3.755%')
  expect(plainPercent(0.07)).toBe('7%')
})

test('points have two decimals and their word', () => {
  expect(points(0.3, 'zh-CN')).toBe('0.30 点')
  expect(pointsChange(-0.4, 'zh-CN')).toBe('−0.40 点')
  expect(pointsChange(0.3, 'en')).toBe('+0.30 pt')
  expect(signed('0.00')).toBe('0.00')
})

test('6 February 2027 is a Saturday in both languages', () => {
  expect(dayWithWeekday('2027-02-06', 'zh-CN')).toBe('2027-02-06(周六)')
  expect(dayWithWeekday('2027-02-06', 'en')).toBe('2027-02-06 (Sat)')
})

test('8 January to 4 February 2027 are 28 days, both ends included', () => {
  expect(daysBetween('2027-01-08', '2027-02-04')).toBe(28)
})
