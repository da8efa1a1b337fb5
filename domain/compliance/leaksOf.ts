import type { Negotiation } from '../negotiation/negotiation.ts'

const SUPPLIERS_OWN: ReadonlySet<string> = new Set([
  'unitCost',
  'logisticsCost',
  'costOfCapital',
  'returnSalvage',
  'privateNote',
  'successProbability',
  'risk',
  'contribution',
  'contributionRate',
  'grossMargin',
  'costOfGoods',
  'financing',
  'clause',
  'mandate',
  'season',
  'comments',
  'reviews',
])
const SHORTEST_TELLING = 4

/** One thing that must not leave the house, and where it stands in what would. */
export type Leak = { readonly path: string; readonly what: string }

/**
 * What of the supplier's own side is in something meant for the retailer: a field only the supplier has, a term marked
 * for the supplier alone, or inside any text a private note, a remark of our people, a director's note or the name of
 * such a term. `view` is any plain value.
 */
export function leaksOf(view: unknown, negotiation: Negotiation): readonly Leak[] {
  const terms = negotiation.scenarios.flatMap((scenario) => scenario.terms)
  const hidden = terms.filter(({ visibility }) => visibility === 'supplierOnly')
  const shown = new Set(terms.filter((term) => term.visibility !== 'supplierOnly').map(({ name }) => name))
  const secrets = [
    ...terms.map(({ privateNote }) => privateNote ?? ''),
    ...(negotiation.comments ?? []).map(({ text }) => text),
    ...(negotiation.reviews ?? []).map(({ note }) => note ?? ''),
    ...hidden.map(({ name }) => name).filter((name) => !shown.has(name)),
  ]
    .map((text) => text.trim())
    .filter((text) => text.length >= SHORTEST_TELLING)
  const leaks: Leak[] = []
  walk(view, '', leaks, [...new Set(secrets)])
  return leaks
}

function walk(value: unknown, path: string, leaks: Leak[], secrets: readonly string[]): void {
  if (typeof value === 'string') {
    const told = secrets.find((secret) => value.includes(secret))
    if (told !== undefined) leaks.push({ path, what: told })
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, field] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    const isOwn = SUPPLIERS_OWN.has(key) || (key === 'visibility' && field === 'supplierOnly')
    if (isOwn && field !== undefined) leaks.push({ path: at, what: key })
    else walk(field, at, leaks, secrets)
  }
}
