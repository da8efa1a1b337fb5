import type { Negotiation } from './negotiation.ts'

const FIRST_KEYS = [
  'format',
  'version',
  'id',
  'name',
  'class',
  'code',
  'role',
  'base',
  'kind',
  'rule',
  'basis',
]
const DOCUMENT_KEYS = ['supplier', 'account', 'year', 'assumptions', 'lastYear', 'products', 'scenarios']
const RANK: ReadonlyMap<string, number> = new Map(
  [...FIRST_KEYS, ...DOCUMENT_KEYS].map((key, rank) => [key, rank]),
)

/**
 * The exchange file of a negotiation as text: the same content always gives the same characters, whatever order its
 * fields were made in. Ids and names first, then the document's parts, other fields by name; one trailing newline. To be
 * written as UTF-8 without a byte order mark.
 */
export function serializeNegotiation(negotiation: Negotiation): string {
  return `${JSON.stringify(ordered(negotiation), null, 1)}\n`
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  entries.sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, field]) => [key, ordered(field)]))
}

function rankOf(key: string): number {
  return RANK.get(key) ?? RANK.size
}
