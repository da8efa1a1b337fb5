import { faultWordsEn } from '../locale/faults.en.ts'

/** What is wrong with a field, as a word the locale files turn into a sentence. */
export type FaultCode = keyof typeof faultWordsEn

/** What fills the blanks of the sentence. */
export type FaultValues = Readonly<Record<string, string | number>>

/** One thing a negotiation file may not say: where, what stands there, what may stand there (English; other languages by `code`). */
export type Fault = {
  /** `scenarios[0].terms[3].rule.rate`; empty for the document itself. */
  readonly path: string
  /** The value as short JSON, or `nothing`. */
  readonly found: string
  readonly allowed: string
  readonly code: FaultCode
  readonly values: FaultValues
}

export type PathPart = string | number

const LONGEST_FOUND = 80

/** Puts a fault together from where it is, what was found there and what the field allows. */
export function fault(
  path: readonly PathPart[],
  found: unknown,
  code: FaultCode,
  values: FaultValues = {},
): Fault {
  return {
    path: pathText(path),
    found: foundText(found),
    allowed: fillBlanks(faultWordsEn[code], values),
    code,
    values,
  }
}

/** A fault whose find is described in words, because there is no value to show. */
export function faultInWords(
  path: readonly PathPart[],
  found: string,
  code: FaultCode,
  values: FaultValues = {},
): Fault {
  return { ...fault(path, undefined, code, values), found: shorten(found) }
}

/** One line for a person: `path: found …, allowed …`. */
export function faultLine({ path, found, allowed }: Pick<Fault, 'path' | 'found' | 'allowed'>): string {
  return `${path === '' ? '(document)' : path}: found ${found}, allowed ${allowed}`
}

/** Fills `{name}` from the values; a blank without a value stays as it is. */
export function fillBlanks(sentence: string, values: FaultValues): string {
  return sentence.replace(/\{(\w+)\}/gu, (blank, name: string) => String(values[name] ?? blank))
}

/** A path as a person writes it: names joined by dots, places in brackets, other names quoted. */
export function pathText(path: readonly PathPart[]): string {
  return path
    .map((part, place) => {
      if (typeof part === 'number') return `[${part}]`
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(part)) return `[${shorten(JSON.stringify(part))}]`
      return place === 0 ? shorten(part) : `.${shorten(part)}`
    })
    .join('')
}

/** A value as short JSON on one line; `nothing` where there is none. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return shorten(JSON.stringify(value.slice(0, LONGEST_FOUND)))
  if (Array.isArray(value)) return value.length > 20 ? `a list of ${value.length}` : shortJson(value)
  return shortJson(value)
}

function shortJson(value: unknown): string {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const keys = Object.keys(value)
    if (keys.length > 6) return shorten(`an object with ${keys.slice(0, 6).join(', ')} …`)
  }
  try {
    return shorten(JSON.stringify(value) ?? typeof value)
  } catch {
    return Array.isArray(value) ? 'a list' : 'an object'
  }
}

function shorten(text: string): string {
  const oneLine = text.replace(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu, ' ')
  return oneLine.length > LONGEST_FOUND ? `${oneLine.slice(0, LONGEST_FOUND - 1)}…` : oneLine
}
