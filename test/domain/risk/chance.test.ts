import { expect, test } from 'vitest'
import { createChance, philox, streamOf } from '../../../domain/risk/chance.ts'

const hex = (words: readonly number[]) => words.map((word) => word.toString(16).padStart(8, '0')).join(' ')

test("Philox4x32-10 gives its authors' known answers", () => {
  expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
  const ones = 0xffffffff
  expect(hex(philox([ones, ones, ones, ones], [ones, ones]))).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd')
  const pi = philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])
  expect(hex(pi)).toBe('d16cfe09 94fdcceb 5001e420 24126ea1')
})

test('a draw hangs on seed, number and name alone: asked again, in another order, it is the same', () => {
  const chance = createChance(7)
  const first = chance(3, streamOf('driver', 'a'))
  chance(9, streamOf('driver', 'b'))
  expect(chance(3, streamOf('driver', 'a'))).toBe(first)
  expect(createChance(7)(3, streamOf('driver', 'a'))).toBe(first)
  expect(createChance(8)(3, streamOf('driver', 'a'))).not.toBe(first)
  expect(createChance(7 + 2 ** 32)(3, streamOf('driver', 'a'))).not.toBe(first)
  expect(chance(4, streamOf('driver', 'a'))).not.toBe(first)
  expect(chance(3, streamOf('newProduct', 'a'))).not.toBe(first)
})

test('10,000 draws fill each tenth of 0…1 with 1,000 of them, give or take 100, and two streams do not correlate', () => {
  const chance = createChance(20270101)
  const tenths = new Array<number>(10).fill(0)
  let product = 0
  for (let draw = 0; draw < 10_000; draw++) {
    const a = chance(draw, streamOf('driver', 'a'))
    tenths[Math.floor(a * 10)] = (tenths[Math.floor(a * 10)] ?? 0) + 1
    product += (a - 0.5) * (chance(draw, streamOf('driver', 'b')) - 0.5)
  }
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(100)
  expect(Math.abs((product / 10_000) * 12)).toBeLessThan(0.03)
})
