import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInWords } from '../../../domain/documents/amountInWords.ts'
import type { Fen } from '../../../domain/money.ts'

const zh = (fen: number) => amountInWords(fen as Fen, 'zh-CN')
const en = (fen: number) => amountInWords(fen as Fen, 'en')

const byHand: readonly (readonly [number, string])[] = [
  [123_456_789, '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [50, '伍角整'],
  [101, '壹元零壹分'],
  [110, '壹元壹角整'],
  [1_000, '壹拾元整'],
  [32_504, '叁佰贰拾伍元零肆分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [140_950, '壹仟肆佰零玖元伍角整'],
  [600_714, '陆仟零柒元壹角肆分'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [10_005_000, '壹拾万零伍拾元整'],
  [10_000_000_00, '壹仟万元整'],
  [100_000_000_00, '壹亿元整'],
  [100_005_000_00, '壹亿零伍仟元整'],
  [100_000_001_05, '壹亿零壹元零伍分'],
  [1_000_000_000_000_00, '壹万亿元整'],
  [1_000_056_780_000_00, '壹万亿零伍仟陆佰柒拾捌万元整'],
  [1_234_500_000_000_00, '壹万贰仟叁佰肆拾伍亿元整'],
  [-123_000, '负壹仟贰佰叁拾元整'],
  [-5, '负伍分'],
]

test.each(byHand)('%d fen are written %s', (fen, words) => {
  expect(zh(fen)).toBe(words)
})

test('the largest amount is ten trillion yuan, beyond it and below a fen nothing is written', () => {
  expect(zh(1e15)).toBe('壹拾万亿元整')
  expect(en(1e15)).toBe('Ten Trillion Yuan Only')
  for (const fen of [1e15 + 1, -1e15 - 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => zh(fen)).toThrow(RangeError)
  }
})

test.each([
  [
    123_456_789,
    'One Million Two Hundred Thirty-Four Thousand Five Hundred Sixty-Seven Yuan and Eighty-Nine Fen Only',
  ],
  [0, 'Zero Yuan Only'],
  [5, 'Five Fen Only'],
  [100, 'One Yuan Only'],
  [1_011, 'Ten Yuan and Eleven Fen Only'],
  [100_000_00, 'One Hundred Thousand Yuan Only'],
  [-2_000_040, 'Minus Twenty Thousand Yuan and Forty Fen Only'],
  [100_000_001_300, 'One Billion Thirteen Yuan Only'],
])('%d fen are written %s', (fen, words) => {
  expect(en(fen)).toBe(words)
})

/** Reads Chinese capital numerals back: right of a larger unit is added, left of it multiplied. */
function fenOf(words: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖'
  const negative = words.startsWith('负')
  const read = (text: string): number => {
    for (const [unit, times] of [
      ['亿', 1e8],
      ['万', 1e4],
      ['仟', 1e3],
      ['佰', 100],
      ['拾', 10],
    ] as const) {
      const at = text.lastIndexOf(unit)
      if (at >= 0) return read(text.slice(0, at)) * times + read(text.slice(at + 1))
    }
    const plain = text.replaceAll('零', '')
    return plain === '' ? 0 : digits.indexOf(plain)
  }
  const [, yuan = '', jiao = '', fen = ''] =
    /^(?:(.+)元)?(?:零?(.)角)?(?:零?(.)分)?整?$/u.exec(negative ? words.slice(1) : words) ?? []
  const size = read(yuan) * 100 + digits.indexOf(jiao || '零') * 10 + digits.indexOf(fen || '零')
  return negative ? -size : size
}

/** Reads English back word by word. */
function fenOfEnglish(words: string): number {
  const small =
    'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
      ' ',
    )
  const tens = 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ')
  const scales: Readonly<Record<string, number>> = {
    Thousand: 1e3,
    Million: 1e6,
    Billion: 1e9,
    Trillion: 1e12,
  }
  let fen = 0
  let sum = 0
  let group = 0
  for (const word of words.replace(/ Only$/, '').split(/[ -]/)) {
    if (small.includes(word)) group += small.indexOf(word)
    else if (tens.includes(word)) group += (tens.indexOf(word) + 2) * 10
    else if (word === 'Hundred') group *= 100
    else if (word in scales) {
      sum += group * (scales[word] as number)
      group = 0
    } else if (word === 'Yuan' || word === 'Fen') {
      fen += (sum + group) * (word === 'Yuan' ? 100 : 1)
      sum = 0
      group = 0
    }
  }
  return words.startsWith('Minus ') ? -fen : fen
}

const anyFen = fc.oneof(
  fc.integer({ min: -1e15, max: 1e15 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 12 }))
    .map(([n, zeros]) => n * 10 ** zeros),
  fc
    .array(fc.constantFrom(0, 0, 0, 1, 9), { minLength: 1, maxLength: 15 })
    .map((digits) => Number(digits.join(''))),
)

describe('whatever the amount', () => {
  test('it is read back to the fen in both languages', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const amount = fen === 0 ? 0 : fen
        expect(fenOf(zh(amount))).toBe(amount)
        expect(fenOfEnglish(en(amount))).toBe(amount)
      }),
      { numRuns: 3_000 },
    )
  })

  test('no zero stands twice, before a unit or at an end, and 整 closes what has no fen', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const words = zh(fen)
        expect(words).not.toMatch(/零零|零[万亿拾佰仟]|.零元|零整/u)
        expect(words.endsWith('整')).toBe(fen % 10 === 0)
      }),
      { numRuns: 3_000 },
    )
  })
})
