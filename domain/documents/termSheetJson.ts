import type { TermSheetFacts } from './termSheet.ts'

const CODE_LENGTH = 12
const GROUP = /.{4}(?=.)/gu

/** The facts as the one text their hash is taken of: keys in the order of their characters, no spaces. */
export function termSheetJson(facts: TermSheetFacts): string {
  return JSON.stringify(ordered(facts))
}

/** The first twelve hex digits of a hash in groups a person can compare: `9F86-D081-884C`. */
export function shortCode(sha256: string): string {
  return sha256.slice(0, CODE_LENGTH).toUpperCase().replace(GROUP, '$&-')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, field]) => [key, ordered(field)]))
}
