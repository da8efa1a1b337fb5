import type { PathPart } from '../negotiation/fault.ts'
import type { Scenario } from '../negotiation/negotiation.ts'
import { type Loose, looseNumber, looseRecord } from '../negotiation/rules/looseReading.ts'
import type { Rule, Term } from '../negotiation/term.ts'
import { checkRecord, type LeverReport } from './leverFault.ts'
import { gridSize, leverValue } from './leverGrid.ts'
import type { Lever } from './question.ts'

const MOST_VALUES = 1_000
const FIELDS = ['rate', 'amount', 'days'] as const

/** Says what one lever may not say; whether it may be gone on with. */
export function checkLever(
  value: unknown,
  { terms }: Scenario,
  path: readonly PathPart[],
  report: LeverReport,
): boolean {
  if (!checkRecord(value, ['term', 'tier', 'field', 'min', 'max', 'step'], path, report)) return false
  const lever = looseRecord(value)
  const term = terms.find(({ id }) => id === lever.term)
  if (term === undefined) {
    report([...path, 'term'], lever.term, 'term', { ids: terms.map(({ id }) => id).join(', ') })
    return false
  }
  const isSound = checkPlace(lever, term, path, report)
  return checkRange(lever, term, path, report) && isSound
}

/** Whether the lever's field and tier are there in the term. */
function checkPlace(lever: Loose, { rule }: Term, path: readonly PathPart[], report: LeverReport): boolean {
  const tiers = rule.kind === 'tiered' || rule.kind === 'growth' ? rule.tiers.length : 0
  const last = Math.max(0, tiers - 1)
  if (tiers > 0 && lever.tier === undefined) {
    report([...path, 'tier'], undefined, 'tierMissing', { last })
    return false
  }
  const isTier = Number.isInteger(lever.tier) && Number(lever.tier) >= 0 && Number(lever.tier) < tiers
  if (lever.tier !== undefined && !isTier) {
    report([...path, 'tier'], lever.tier, 'tier', { last })
    return false
  }
  const place = lever as Pick<Lever, 'field' | 'tier'>
  const fields = FIELDS.filter((field) => leverValue(rule, { ...place, field }) !== undefined)
  if (fields.some((field) => field === lever.field)) return true
  if (fields.length === 0) report([...path, 'term'], lever.term, 'noLever')
  else
    report([...path, 'field'], lever.field, 'field', {
      fields: fields.map((field) => `"${field}"`).join(', '),
    })
  return false
}

function checkRange(lever: Loose, { rule }: Term, path: readonly PathPart[], report: LeverReport): boolean {
  const { allowed, most } = limitOf(lever, rule)
  const [min, max, step] = [lever.min, lever.max, lever.step].map(looseNumber)
  let isSound = true
  for (const [key, number] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (number !== undefined && number >= 0 && number <= most) continue
    report([...path, key], lever[key], allowed)
    isSound = false
  }
  if (step === undefined || !(step > 0)) {
    report([...path, 'step'], lever.step, 'step')
    return false
  }
  if (!isSound || min === undefined || max === undefined) return false
  if (min > max) {
    report([...path, 'min'], min, 'minUnderMax', { max })
    return false
  }
  if (gridSize({ min, max, step } as Lever) <= MOST_VALUES) return true
  report([...path, 'step'], step, 'gridSize', { most: MOST_VALUES })
  return false
}

/** What the field's numbers may be: a tier that pays per unit or a lump is money, every other rate a share. */
function limitOf({ field, tier }: Loose, rule: Rule) {
  if (field === 'days') return { allowed: 'days', most: 365 } as const
  const isMoney = field === 'amount' || (tier !== undefined && rule.kind === 'tiered' && rule.pays !== 'rate')
  if (isMoney) return { allowed: 'amount', most: Number.POSITIVE_INFINITY } as const
  return { allowed: 'share', most: 1 } as const
}
