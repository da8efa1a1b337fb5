import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecoveryCode, writeRecoveryCode } from '../../../domain/encryption/recoveryCode.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('sixteen bytes of nothing are written in eight groups, each with the check of its place', () => {
  // 0 in sixteen bits, then the group's place from 0 in four: 0, 1, 2 … as the last digit.
  expect(writeRecoveryCode(new Uint8Array(16))).toBe('0000-0001-0002-0003-0004-0005-0006-0007')
})

test('any code reads back, in small letters, with blanks, and with O and I as they are misread', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const code = writeRecoveryCode(given)
      const sloppy = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'i')}\n`
      for (const typed of [code, sloppy, code.replaceAll('-', '')]) {
        expect(readRecoveryCode(typed)).toEqual({ ok: true, value: given })
      }
    }),
  )
})

test('a digit mistyped is told with its group, or reads as another code, never as the same', () => {
  const digits = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
  let told = 0
  let tried = 0
  fc.assert(
    fc.property(bytes, fc.nat(31), fc.constantFrom(...digits), (given, place, digit) => {
      const code = [...writeRecoveryCode(given).replaceAll('-', '')]
      fc.pre(code[place] !== digit)
      code[place] = digit
      const read = readRecoveryCode(code.join(''))
      tried += 1
      if (read.ok) expect(read.value).not.toEqual(given)
      else {
        told += 1
        expect(read.error).toEqual({ kind: 'group-mistyped', group: Math.floor(place / 4) + 1 })
      }
    }),
    { numRuns: 2_000, seed: 20261128 },
  )
  expect(told / tried).toBeGreaterThan(0.9)
})

test('two groups exchanged are noticed, and a text that is no code is told as none', () => {
  const code = writeRecoveryCode(Uint8Array.from({ length: 16 }, (_, at) => at * 15))
  const [first = '', second = '', ...rest] = code.split('-')
  expect(readRecoveryCode([second, first, ...rest].join('-'))).toMatchObject({
    error: { kind: 'group-mistyped' },
  })
  for (const text of ['', '正确的马', code.slice(1), `${code}0`, code.replace(/.$/u, 'U')]) {
    expect(readRecoveryCode(text)).toEqual({ ok: false, error: { kind: 'not-a-recovery-code' } })
  }
})
