import { err, ok, type Result } from '../result.ts'

/** Crockford's digits: no I, L, O or U, which are misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS_PER_DIGIT = 5
const GROUPS = 8
const DIGITS_PER_GROUP = 4
const BYTES_PER_GROUP = 2
/** What the two bytes of a group and its place leave when divided: four bits behind the sixteen. */
const CHECK_MODULUS = 13
const CHECK_BITS = 4

/** How many unpredictable bytes a recovery code stands for. */
export const RECOVERY_BYTES = GROUPS * BYTES_PER_GROUP

/** Why a text is no recovery code. `group` counts from 1: the first that cannot have been shown like this. */
export type RecoveryCodeFault =
  | { readonly kind: 'not-a-recovery-code' }
  | { readonly kind: 'group-mistyped'; readonly group: number }

/** Sixteen bytes as eight groups of four digits, each with a check of its own, so that a slip is told with its group. */
export function writeRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_BYTES) throw new Error(`a recovery code stands for ${RECOVERY_BYTES} bytes`)
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const value = (bytes[group * BYTES_PER_GROUP] ?? 0) * 256 + (bytes[group * BYTES_PER_GROUP + 1] ?? 0)
    const checked = value * 2 ** CHECK_BITS + checkOf(value, group)
    return Array.from({ length: DIGITS_PER_GROUP }, (__, place) => {
      const shift = BITS_PER_DIGIT * (DIGITS_PER_GROUP - 1 - place)
      return DIGITS[(checked >> shift) & 31]
    }).join('')
  })
  return groups.join('-')
}

/** The bytes of a code as somebody typed it: any capitals, blanks or dashes; O read as 0, I and L as 1. */
export function readRecoveryCode(text: string): Result<Uint8Array, RecoveryCodeFault> {
  const digits = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1')
  const isCode =
    digits.length === GROUPS * DIGITS_PER_GROUP && [...digits].every((one) => DIGITS.includes(one))
  if (!isCode) return err({ kind: 'not-a-recovery-code' })
  const bytes = new Uint8Array(RECOVERY_BYTES)
  for (let group = 0; group < GROUPS; group += 1) {
    const own = digits.slice(group * DIGITS_PER_GROUP, (group + 1) * DIGITS_PER_GROUP)
    const checked = [...own].reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0)
    const value = checked >> CHECK_BITS
    if (checkOf(value, group) !== checked % 2 ** CHECK_BITS) {
      return err({ kind: 'group-mistyped', group: group + 1 })
    }
    bytes[group * BYTES_PER_GROUP] = value >> 8
    bytes[group * BYTES_PER_GROUP + 1] = value & 255
  }
  return ok(bytes)
}

/** The place goes in, so that two groups that were exchanged are noticed too. */
function checkOf(value: number, group: number): number {
  return (value + group) % CHECK_MODULUS
}
