import { err, ok, type Result } from '../result.ts'
import { MOST_VALUES, tooManyValues } from './documentWalk.ts'
import { type Fault, faultInWords, type PathPart } from './fault.ts'

const DEEPEST = 32
const MOST_FAULTS = 1_000

type Level = { readonly keys: Set<string> | null; part: PathPart; expectsKey: boolean }

/**
 * A JSON text as a value, or why not: no JSON (with line and column), nested more than 32 levels deep, a field written
 * twice in one object (of which a reader would silently keep the last), a field named `__proto__`, or more values than
 * any negotiation has, unless `mostValues` says otherwise.
 */
export function parseJsonText(
  text: string,
  mostValues: number = 2 * MOST_VALUES,
): Result<unknown, readonly Fault[]> {
  const { deepest, values } = measured(text)
  if (deepest > DEEPEST) return err([faultInWords([], `${deepest} levels`, 'tooDeep', { levels: DEEPEST })])
  if (values > mostValues) return err([tooManyValues()])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    return err([faultInWords([], placeOf(text, cause), 'notJson')])
  }
  const faults = keyFaults(text)
  return faults.length > 0 ? err(faults) : ok(value)
}

/**
 * Brackets open at once, and brackets and commas in all, strings left out: no value is without one of them. Runs before
 * the parser, so that no text can exhaust it.
 */
function measured(text: string): { readonly deepest: number; readonly values: number } {
  let open = 0
  let deepest = 0
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === '{' || character === '[') {
      open += 1
      values += 1
      deepest = Math.max(deepest, open)
    } else if (character === '}' || character === ']') open -= 1
    else if (character === ',') values += 1
  }
  return { deepest, values }
}

/** Fields written twice and fields named `__proto__`, the first thousand, in a text that is known to be JSON. */
function keyFaults(text: string): readonly Fault[] {
  const faults: Fault[] = []
  const levels: Level[] = []
  for (let at = 0; at < text.length && faults.length < MOST_FAULTS; at += 1) {
    const level = levels.at(-1)
    const character = text[at]
    if (character === '{') levels.push({ keys: new Set(), part: '', expectsKey: true })
    else if (character === '[') levels.push({ keys: null, part: 0, expectsKey: false })
    else if (character === '}' || character === ']') levels.pop()
    else if (character === ',' && level !== undefined) {
      if (level.keys === null) level.part = Number(level.part) + 1
      else level.expectsKey = true
    } else if (character === '"') {
      const end = endOfString(text, at)
      if (level?.keys != null && level.expectsKey) readKey(level, text.slice(at, end + 1), levels, faults)
      at = end
    }
  }
  return faults
}

function readKey(level: Level, quoted: string, levels: readonly Level[], faults: Fault[]): void {
  const key = String(JSON.parse(quoted))
  level.part = key
  level.expectsKey = false
  const path = levels.map(({ part }) => part)
  if (level.keys?.has(key)) faults.push(faultInWords(path, 'the field twice', 'keyOnce'))
  else if (key === '__proto__') faults.push(faultInWords(path, key, 'forbiddenKey'))
  level.keys?.add(key)
}

/** Index of the quote that ends the string begun at `start`, or of the text's end. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function placeOf(text: string, cause: unknown): string {
  if (text.trim() === '') return 'an empty file'
  const message = cause instanceof Error ? cause.message : ''
  const position = /position (\d+)/u.exec(message)?.[1]
  if (position === undefined) return oddWord(message) ?? 'a text that breaks off before its end'
  const before = text.slice(0, Number(position))
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  const excerpt = text.slice(Number(position), Number(position) + 20)
  return `${excerpt === '' ? 'the end of the text' : JSON.stringify(excerpt)} in line ${line}, column ${column}`
}

/** What a newer engine quotes, without its place, where a word stands that JSON does not know (NaN, None …). */
function oddWord(message: string): string | undefined {
  const quoted = /^Unexpected token '.+?', (?:\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/su.exec(
    message,
  )?.[1]
  return quoted === undefined ? undefined : `a word that is no JSON in ${JSON.stringify(quoted)}`
}
