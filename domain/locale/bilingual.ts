import type { Language } from './language.ts'

/** The editions of a paper: in one language, or Chinese with English beneath. */
export const EDITIONS = ['zh-CN', 'en', 'both'] as const
export type Edition = (typeof EDITIONS)[number]

/** Stands between the two lines of a text that is said in both languages; no font draws it and nobody types it. */
const BENEATH = '\uE000'
const FIGURE = /[¥+−]*\d[\d,.]*(?: ?%)?/gu

/** The language of an edition's figures, units and breaks. */
export function leadingLanguage(edition: Edition): Language {
  return edition === 'en' ? 'en' : 'zh-CN'
}

/** A text of up to two lines: what is said, and the same in the other language where it differs. */
export function linesOf(text: string): readonly [string] | readonly [string, string] {
  const at = text.indexOf(BENEATH)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** A text that stands on one line, both languages beside each other. */
export function onOneLine(text: string, between = ' '): string {
  return linesOf(text).join(between)
}

/** A text of two languages on one line, each figure once: `45 天 days`; unchanged where their figures differ. */
export function withFiguresOnce(text: string): string {
  const [first, second] = linesOf(text)
  if (second === undefined) return text
  const figures = first.match(FIGURE) ?? []
  if (figures.length === 0 || figures.join() !== (second.match(FIGURE) ?? []).join()) return text
  const [words, others] = [first.split(FIGURE), second.split(FIGURE)]
  return words.map((word, index) => bothWords(word, others[index] ?? '') + (figures[index] ?? '')).join('')
}

function bothWords(word: string, other: string): string {
  if (word.trim() === other.trim() || other.trim() === '') return word
  if (word.trim() === '' || other.startsWith(word)) return other
  return `${word.trimEnd()} ${other.trimStart()}`
}

/** Several texts as one, each language's halves joined by its own half of what stands between them. */
export function joined(texts: readonly string[], between: string): string {
  const inLanguage = (side: 0 | 1) => texts.map((text) => halfOf(text, side)).join(halfOf(between, side))
  return bilingual(inLanguage(0), inLanguage(1))
}

/**
 * Two values of one shape as one of the same shape: texts that differ are set one beneath the other, functions say
 * both, and are given each language's half of what they are given. Anything else is the first's.
 */
export function bilingual<Value>(first: Value, second: Value): Value {
  return merged(first, second) as Value
}

function merged(first: unknown, second: unknown): unknown {
  if (typeof first === 'string') {
    return typeof second !== 'string' || second === first ? first : `${first}${BENEATH}${second}`
  }
  if (typeof first === 'function' && typeof second === 'function') {
    return (...blanks: readonly unknown[]) =>
      merged(
        first(...blanks.map((blank) => half(blank, 0))),
        second(...blanks.map((blank) => half(blank, 1))),
      )
  }
  if (Array.isArray(first)) {
    const others: readonly unknown[] = Array.isArray(second) ? second : []
    return first.map((each, index) => merged(each, index in others ? others[index] : each))
  }
  if (typeof first !== 'object' || first === null) return first
  const other = (typeof second === 'object' && second !== null ? second : {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(first).map(([key, each]) => [key, merged(each, key in other ? other[key] : each)]),
  )
}

function half(value: unknown, side: 0 | 1): unknown {
  if (typeof value === 'string') return halfOf(value, side)
  if (Array.isArray(value)) return value.map((each) => half(each, side))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, half(each, side)]))
}

function halfOf(text: string, side: 0 | 1): string {
  const [first, second] = linesOf(text)
  return side === 0 ? first : (second ?? first)
}
