import type { Basis, Term } from '../negotiation/term.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import { leadOf } from '../terms/lead.ts'

/** Another basis under the same figure moves money without moving the figure: buyers ask for it last. */
export type BasisSwitch =
  | { readonly of: 'tax'; readonly from: Basis['tax']; readonly to: Basis['tax'] }
  | { readonly of: 'on'; readonly from: Basis['on']; readonly to: Basis['on'] }
  /** VAT side of an amount that has no basis. */
  | { readonly of: 'amountTax'; readonly from: Basis['tax']; readonly to: Basis['tax'] }

/** What else of a clause reads differently, by what a negotiator calls it. */
export type ClausePart =
  | 'kind'
  | 'steps'
  | 'method'
  | 'boundary'
  | 'metric'
  | 'settlement'
  | 'scope'
  | 'limits'
  | 'count'
  | 'invoice'
  | 'inReturnFor'
  | 'other'

/** How a term reads differently from another under the same id. */
export type TermDifference = {
  /** Change of the one number it is negotiated by, where both count the same; 0 where it is equal. */
  readonly lead: { readonly measure: 'rate' | 'yuan' | 'days'; readonly change: number } | null
  readonly switches: readonly BasisSwitch[]
  readonly parts: readonly ClausePart[]
}

/** A change of less than this is the noise of doubles. */
const NOISE = 1e-12

/** Fields that move no figure and are no part of the deal. */
const ASIDE: ReadonlySet<string> = new Set([
  'id',
  'name',
  'code',
  'class',
  'visibility',
  'status',
  'sharedNote',
  'privateNote',
  'clause',
])

const PART_OF: Readonly<Record<string, ClausePart>> = {
  tiers: 'steps',
  points: 'steps',
  step: 'steps',
  max: 'steps',
  method: 'method',
  paysOn: 'method',
  pays: 'method',
  on: 'method',
  from: 'method',
  boundary: 'boundary',
  metric: 'metric',
  lastYear: 'metric',
  settle: 'settlement',
  period: 'settlement',
  months: 'settlement',
  per: 'count',
  quantity: 'count',
  cap: 'limits',
  floor: 'limits',
  vatClass: 'invoice',
  serviceVatRate: 'invoice',
  inReturnFor: 'inReturnFor',
}

/** What moves a figure or belongs to the deal; null where two terms say the same about both. */
export function termDifference(from: Term, to: Term): TermDifference | null {
  const lead = leadChange(from, to)
  const switches = basisSwitches(from, to)
  const parts = clauseParts(from, to)
  const isSame = (lead === null || lead.change === 0) && switches.length + parts.length === 0
  return isSame ? null : { lead, switches, parts }
}

/** Which basis was put under a term in the place of another: VAT side, what it is counted on. */
export function basisSwitches(from: Term, to: Term): readonly BasisSwitch[] {
  const switches: BasisSwitch[] = []
  if (from.basis !== undefined && to.basis !== undefined) {
    const [a, b] = [from.basis, to.basis]
    if (a.tax !== b.tax) switches.push({ of: 'tax', from: a.tax, to: b.tax })
    if (a.on !== b.on) switches.push({ of: 'on', from: a.on, to: b.on })
  }
  const side = (term: Term) => (term.taxIncluded === true ? 'in' : 'ex')
  if (from.taxIncluded !== undefined && to.taxIncluded !== undefined && side(from) !== side(to)) {
    switches.push({ of: 'amountTax', from: side(from), to: side(to) })
  }
  return switches
}

function leadChange(from: Term, to: Term): TermDifference['lead'] {
  const [a, b] = [leadOf(from.rule), leadOf(to.rule)]
  if (a === null || b === null || a.measure !== b.measure) return null
  const change = b.value - a.value
  return { measure: a.measure, change: Math.abs(change) < NOISE ? 0 : change }
}

function clauseParts(from: Term, to: Term): readonly ClausePart[] {
  const parts = new Set<ClausePart>()
  if (from.rule.kind !== to.rule.kind) parts.add('kind')
  else for (const key of differing(from.rule, to.rule)) if (!isLead(key)) parts.add(PART_OF[key] ?? 'other')
  if ((from.basis === undefined) !== (to.basis === undefined)) parts.add('kind')
  if (!sameContent(scopeOf(from), scopeOf(to))) parts.add('scope')
  for (const key of differing(from, to)) {
    if (!ASIDE.has(key) && !LOOKED_AT.has(key)) parts.add(PART_OF[key] ?? 'other')
  }
  return [...parts]
}

const LOOKED_AT: ReadonlySet<string> = new Set(['rule', 'basis', 'taxIncluded'])

/** The fields the lead number is read from, where no table stands behind it. */
function isLead(key: string): boolean {
  return ['rate', 'amount', 'days', 'penaltyRate'].includes(key)
}

function scopeOf({ basis }: Term): unknown {
  return [basis?.include ?? null, basis?.exclude ?? null]
}

function differing(from: object, to: object): readonly string[] {
  const [a, b] = [from as Record<string, unknown>, to as Record<string, unknown>]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !sameContent(a[key], b[key]))
}
