import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  moneyText,
  numberText,
  percentText,
  signedMoneyText,
  signedText,
  yuanText,
} from '../../../domain/documents/figureText.ts'

test('12,345,678.9 yuan is 1,234.6 万元, 12,346 thousand and ¥12,345,678.90', () => {
  expect(moneyText(12_345_678.9, 'tenThousandYuan')).toBe('1,234.6')
  expect(moneyText(12_345_678.9, 'thousandYuan')).toBe('12,346')
  expect(yuanText(12_345_678.9)).toBe('¥12,345,678.90')
  expect(yuanText(-1_200)).toBe('−¥1,200')
})

test('2.675 is written 2.68, and nothing is written −0', () => {
  expect(numberText(2.675, 2)).toBe('2.68')
  expect(numberText(-0.001, 2)).toBe('0.00')
  expect(signedText(0.001, 2)).toBe('0.00')
  expect(signedMoneyText(-60_000, 'tenThousandYuan')).toBe('−6.0')
})

test('a rate shows two decimals and more only where they say something', () => {
  expect([0.03, 0.0125, 0.01125, 0.011256].map(percentText)).toEqual([
    '3.00 %',
    '1.25 %',
    '1.125 %',
    '1.1256 %',
  ])
})

test('what is written reads back as the figure to half a unit of its last place', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.integer({ min: 0, max: 4 }),
      (value, decimals) => {
        const back = Number(numberText(value, decimals).replaceAll(',', '').replace('−', '-'))
        expect(Math.abs(back - value)).toBeLessThanOrEqual(
          0.5000001 * 10 ** -decimals + Math.abs(value) * 1e-13,
        )
      },
    ),
  )
})
