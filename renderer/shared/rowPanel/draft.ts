import { faultWordsEn } from '../../../domain/locale/faults.en.ts'
import { faultWordsZhCn } from '../../../domain/locale/faults.zh-CN.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { type Fault, fillBlanks } from '../../../domain/negotiation/fault.ts'

/** The field at a dotted path; undefined where there is none. */
export function fieldAt(draft: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      draft,
    )
}

/** The draft with the field at a dotted path set; undefined takes the field off, and what it leaves empty. */
export function withField<Draft extends object>(draft: Draft, path: string, value: unknown): Draft {
  return set(draft as Record<string, unknown>, path.split('.'), value) as Draft
}

function set(
  record: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const { [key]: inner, ...others } = record
  if (rest.length > 0) {
    const open = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
    const next = set(open, rest, value)
    return Object.keys(next).length === 0 ? others : { ...record, [key]: next }
  }
  return value === undefined ? others : { ...record, [key]: value }
}

/** Each fault's sentence by the path of its field, in the language on screen. */
export function faultTexts(faults: readonly Fault[], language: Language): ReadonlyMap<string, string> {
  const words = language === 'en' ? faultWordsEn : faultWordsZhCn
  return new Map(faults.map(({ path, code, values }) => [path, fillBlanks(words[code], values)]))
}
