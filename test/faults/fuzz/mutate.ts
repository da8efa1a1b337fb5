import type { Dice } from './dice.ts'

/** Most files get one step: what is wrong everywhere is refused at once and tries little. */
const STEPS = [1, 1, 1, 1, 2, 2, 3, 6] as const
const LARGEST_BYTES = 4 * 1024 * 1024

/** Numbers at the edges of what formats and programs count with. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff] as const

/**
 * A good file made worse in one to six steps: bits flipped, ends cut off, parts doubled, taken out or exchanged with
 * those of another file, lengths blown up, numbers in text replaced, words of the format put where they do not belong.
 */
export function mutated(
  dice: Dice,
  good: Uint8Array,
  others: readonly Uint8Array[],
  words: readonly string[],
): Uint8Array {
  let file = Buffer.from(good)
  for (let step = dice.pick(STEPS); step > 0; step -= 1) {
    file = Buffer.from(dice.pick(steps)(dice, file, others, words).subarray(0, LARGEST_BYTES))
  }
  return new Uint8Array(file)
}

type Step = (dice: Dice, file: Buffer, others: readonly Uint8Array[], words: readonly string[]) => Buffer

const flipBits: Step = (dice, file) => {
  for (let flips = dice.below(8) + 1; flips > 0 && file.length > 0; flips -= 1) {
    const at = dice.below(file.length)
    file[at] = (file[at] ?? 0) ^ (1 << dice.below(8))
  }
  return file
}

const overwrite: Step = (dice, file) => {
  const [from, to] = part(dice, file)
  return Buffer.concat([file.subarray(0, from), Buffer.alloc(to - from, dice.below(256)), file.subarray(to)])
}

const cutOff: Step = (dice, file) =>
  dice.below(2) === 0
    ? file.subarray(0, dice.below(file.length + 1))
    : file.subarray(dice.below(file.length + 1))

const takeOut: Step = (dice, file) => {
  const [from, to] = part(dice, file)
  return Buffer.concat([file.subarray(0, from), file.subarray(to)])
}

const doublePart: Step = (dice, file) => {
  const [from, to] = part(dice, file)
  const copies = Array.from({ length: dice.pick([1, 1, 2, 50, 1000]) }, () => file.subarray(from, to))
  return insert(file, dice.below(file.length + 1), Buffer.concat(copies))
}

const splice: Step = (dice, file, others) => {
  const other = Buffer.from(others.length === 0 ? file : dice.pick(others))
  const [from, to] = part(dice, other)
  return insert(file, dice.below(file.length + 1), other.subarray(from, to))
}

const hugeLength: Step = (dice, file) => {
  if (file.length < 4) return file
  const at = dice.below(file.length - 3)
  const value = dice.pick(EDGES)
  if (dice.below(2) === 0) file.writeUInt32LE(value, at)
  else file.writeUInt16LE(value & 0xffff, at)
  return file
}

const otherNumber: Step = (dice, file) => {
  const text = file.toString('latin1')
  const digits = /\d+(?:\.\d+)?/gu
  digits.lastIndex = dice.below(text.length + 1)
  const found = digits.exec(text)
  if (found === null) return file
  const number = dice.pick([
    '0',
    '-1',
    '1e308',
    '1e999',
    '-0',
    '99999999999999999999',
    '0.1',
    '2147483648',
    '9007199254740993',
  ])
  const before = Buffer.from(text.slice(0, found.index), 'latin1')
  return Buffer.concat([
    before,
    Buffer.from(number),
    Buffer.from(text.slice(found.index + found[0].length), 'latin1'),
  ])
}

const strangeWord: Step = (dice, file, _others, words) =>
  insert(file, dice.below(file.length + 1), Buffer.from(dice.pick([...words, ...STRANGE])))

/** What has broken readers of files before. */
const STRANGE = [
  '\0',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '__proto__',
  'constructor',
  '../../x',
  'CON',
  'NaN',
  "=cmd|'/c calc'!A1",
  '\r',
  '\u0085',
  '\u2028',
  'é'.normalize('NFD').repeat(40),
  '９９',
  '％',
  '①',
  '١٢٣',
] as const

const steps: readonly Step[] = [
  flipBits,
  flipBits,
  overwrite,
  cutOff,
  takeOut,
  doublePart,
  splice,
  hugeLength,
  otherNumber,
  otherNumber,
  strangeWord,
  strangeWord,
]

function insert(file: Buffer, at: number, what: Buffer): Buffer {
  return Buffer.concat([file.subarray(0, at), what, file.subarray(at)])
}

/** A part of a file, short ones more often. */
function part(dice: Dice, file: Uint8Array): readonly [number, number] {
  const from = dice.below(file.length + 1)
  const longest = dice.pick([4, 64, 1024, file.length])
  return [from, Math.min(file.length, from + dice.below(longest + 1))]
}
