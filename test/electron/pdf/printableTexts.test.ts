import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printableTexts } from '../../../electron/pdf/printableTexts.ts'

test('line ends, controls and direction marks become a space, figures stay figures', () => {
  expect(printableTexts({ a: ['一\n二\u0000三\u202e四'], b: 0.03, c: null, d: true })).toEqual({
    a: ['一 二 三 四'],
    b: 0.03,
    c: null,
    d: true,
  })
})

test('a text ends after 400 characters with a mark that it goes on', () => {
  const { name } = printableTexts({ name: '源'.repeat(1_000) })
  expect([...name]).toHaveLength(400)
  expect(name.endsWith('源…')).toBe(true)
})

test('a run without a place to break is cut every 32 characters; Chinese breaks by itself', () => {
  expect(printableTexts('x'.repeat(70))).toBe(`${'x'.repeat(32)} ${'x'.repeat(32)} ${'x'.repeat(6)}`)
  expect(printableTexts('江源食品'.repeat(20))).toBe('江源食品'.repeat(20))
})

test('whatever is typed, nothing unbreakable longer than 32 characters comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => {
      const runs = printableTexts(typed).split(/[\s\u2E80-\uFFEF]+/u)
      expect(runs.every((run) => [...run].length <= 32)).toBe(true)
    }),
  )
})
