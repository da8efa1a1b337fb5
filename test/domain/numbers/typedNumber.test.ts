import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTypedNumber, readTypedNumber } from '../../../domain/numbers/typedNumber.ts'

const amounts: readonly (readonly [string, number])[] = [
  ['3', 3],
  ['1,234.50', 1234.5],
  ['１，２３４．５０', 1234.5],
  ['¥1,234', 1234],
  ['￥12', 12],
  ['-¥5', -5],
  ['¥-5', -5],
  ['(123)', -123],
  ['（１２３）', -123],
  ['(¥1,000.00)', -1000],
  ['480万', 4_800_000],
  ['480 万元', 4_800_000],
  ['1.2亿', 120_000_000],
  ['3千', 3000],
  ['5元', 5],
  ['.5', 0.5],
  ['+3', 3],
  ['−7', -7],
  [' 42 ', 42],
  ['0.07', 0.07],
]

test.each(amounts)('%s is read as %d', (text, value) => {
  expect(parseTypedNumber(text)).toEqual({ ok: true, value })
})

const noNumbers = [
  '1,23',
  '1,2345',
  '12,34,567',
  '1.',
  '1.2.3',
  '6.9E+12',
  '1e5',
  '--5',
  '(-5)',
  '-(5)',
  '(3',
]
const noNumbersEither = [
  'abc',
  '1 234',
  '个',
  '千',
  '¥',
  '-',
  '¥5%',
  '(3)%',
  '0x10',
  '∞',
  'NaN',
  '2027-01',
  '=1+1',
]

test.each([...noNumbers, ...noNumbersEither])('%s is no number, and nothing is guessed', (text) => {
  expect(parseTypedNumber(text)).toEqual({ ok: false, error: { kind: 'not-a-number', found: text } })
})

test('an empty cell is told apart from a wrong one', () => {
  expect(parseTypedNumber(' 　')).toMatchObject({ ok: false, error: { kind: 'empty' } })
})

test('3, 3%, ３％ and 30‰ are all three per cent in a field shown in per cent', () => {
  for (const text of ['3', '3%', '３％', '3 %', '30‰', '3个点']) {
    expect(parseTypedNumber(text, { percent: true })).toEqual({ ok: true, value: 0.03 })
  }
})

test('0.5 in a field shown in per cent is half a per cent, not 50 %', () => {
  expect(parseTypedNumber('0.5', { percent: true })).toEqual({ ok: true, value: 0.005 })
})

test('1.1 % is exactly 0.011, with no dust from a division', () => {
  expect(parseTypedNumber('1.1', { percent: true })).toEqual({ ok: true, value: 0.011 })
  expect(parseTypedNumber('1.1%', { percent: true })).toEqual({ ok: true, value: 0.011 })
})

test('a rate sign in a field of money is a fault, and money in a field of rates too', () => {
  expect(parseTypedNumber('3%')).toMatchObject({ ok: false, error: { kind: 'percent-not-expected' } })
  expect(parseTypedNumber('¥3', { percent: true })).toMatchObject({
    ok: false,
    error: { kind: 'not-a-number' },
  })
  expect(parseTypedNumber('3万', { percent: true })).toMatchObject({
    ok: false,
    error: { kind: 'not-a-number' },
  })
})

test('minus nothing is plain zero', () => {
  const typed = readTypedNumber('-0.00')
  expect(typed.ok && Object.is(typed.value.value, 0)).toBe(true)
})

test('more than 10^15 is refused, because its last digits would be lost', () => {
  expect(parseTypedNumber('9999999999999999')).toMatchObject({ ok: false, error: { kind: 'too-large' } })
  expect(parseTypedNumber('99999999亿')).toMatchObject({ ok: false, error: { kind: 'too-large' } })
})

test('a text of a million characters is refused at once and named by its beginning', () => {
  const fault = parseTypedNumber('1'.repeat(1_000_000))
  expect(fault).toMatchObject({ ok: false, error: { kind: 'not-a-number' } })
  expect(fault.ok ? '' : fault.error.found.length).toBeLessThan(70)
})

test('any amount of fen, written with thousand separators, is read back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), (fen) => {
      const text = (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
      expect(parseTypedNumber(text)).toEqual({ ok: true, value: fen === 0 ? 0 : fen / 100 })
    }),
  )
})
