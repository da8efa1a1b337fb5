/**
 * Chance that depends on nothing but the seed, the number of the draw and what it is drawn for: the same in whatever
 * order and thread it is asked for, and shared by scenarios that name the same driver.
 */
export type Chance = (draw: number, stream: Stream) => number

/** What chance is drawn for, as two words made of its name. */
export type Stream = { readonly low: number; readonly high: number }

const ROUNDS = 10
const MULTIPLIERS = [0xd2511f53, 0xcd9e8d57] as const
const WEYL = [0x9e3779b9, 0xbb67ae85] as const
const WORD = 2 ** 32

/** Uniform between 0 and 1, neither of them ever, in steps of 2^−52. The seed is a whole number of 0 to 2^53 − 1. */
export function createChance(seed: number): Chance {
  const key = [seed % WORD, Math.floor(seed / WORD)] as const
  return (draw, { low, high }) => {
    const [first, second] = philox([draw % WORD, Math.floor(draw / WORD), low, high], key)
    return ((first >>> 6) * 2 ** 26 + (second >>> 6) + 0.5) / 2 ** 52
  }
}

/** The stream of a name, FNV-1a over its UTF-16 units once forwards and once backwards. */
export function streamOf(kind: string, name: string): Stream {
  const text = `${kind}:${name}`
  return { low: hash(text), high: hash([...text].reverse().join('')) }
}

function hash(text: string): number {
  let word = 0x811c9dc5
  for (let i = 0; i < text.length; i++) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193)
  return word >>> 0
}

export type FourWords = readonly [number, number, number, number]

/**
 * Philox4x32-10, a keyed bijection of counters: four words of chance for a counter and a key. Salmon, Moraes, Dror,
 * Shaw: Parallel random numbers: as easy as 1, 2, 3 (2011).
 */
export function philox(counter: FourWords, key: readonly [number, number]): FourWords {
  let [a, b, c, d] = counter
  let [left, right] = key
  for (let round = 0; round < ROUNDS; round++) {
    const highOfA = highWord(MULTIPLIERS[0], a)
    const highOfC = highWord(MULTIPLIERS[1], c)
    const lowOfA = Math.imul(MULTIPLIERS[0], a) >>> 0
    const lowOfC = Math.imul(MULTIPLIERS[1], c) >>> 0
    a = (highOfC ^ b ^ left) >>> 0
    b = lowOfC
    c = (highOfA ^ d ^ right) >>> 0
    d = lowOfA
    left = (left + WEYL[0]) >>> 0
    right = (right + WEYL[1]) >>> 0
  }
  return [a, b, c, d]
}

/** Upper half of the product of two words of 32 bits. */
function highWord(a: number, b: number): number {
  const [lowA, highA, lowB, highB] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16]
  const middle = highA * lowB + ((lowA * lowB) >>> 16)
  const carried = lowA * highB + (middle % 0x10000)
  return (highA * highB + Math.floor(middle / 0x10000) + Math.floor(carried / 0x10000)) >>> 0
}
