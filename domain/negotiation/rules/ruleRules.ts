import type { PathPart } from '../fault.ts'
import { checkBasis, hasSameFilter, isSameBasis, isUnfiltered } from './basisRules.ts'
import { checkFormula } from './formulaRules.ts'
import { type Loose, looseList, looseNumber, looseRecord, type Report } from './looseReading.ts'
import { checkMonths } from './monthRules.ts'
import type { ScenarioContext } from './scenarioContext.ts'

/** Says what the fields of a rule may not say together, or beside the term's basis. Source: docs/calculation.md §5. */
export function checkRule(
  term: Loose,
  rule: Loose,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  if ('metric' in rule) {
    checkBasis(looseRecord(rule.metric).basis, context, [...path, 'metric', 'basis'], report)
  }
  switch (rule.kind) {
    case 'tiered':
      checkThresholdsRise(rule.tiers, path, report)
      checkTierMethod(term, rule, path, report)
      break
    case 'growth':
      checkThresholdsRise(rule.tiers, path, report)
      checkGrowthBase(term, rule, context, path, report)
      break
    case 'interpolated':
      checkPointsRise(rule.points, path, report)
      break
    case 'fixed':
    case 'count':
      checkMonths(looseList(rule.months), context.months, [...path, 'months'], report)
      break
    case 'formula':
      checkFormula(term, rule, context, path, report)
  }
}

function checkThresholdsRise(tiers: unknown, path: readonly PathPart[], report: Report): void {
  let before: number | undefined
  for (const [place, tier] of looseList(tiers).entries()) {
    const from = looseNumber(looseRecord(tier).from)
    if (from === undefined) continue
    if (before !== undefined && from <= before) {
      report([...path, 'tiers', place, 'from'], from, 'tiersRise', { before })
    }
    before = from
  }
}

function checkPointsRise(points: unknown, path: readonly PathPart[], report: Report): void {
  let before: number | undefined
  for (const [place, point] of looseList(points).entries()) {
    const at = looseNumber(looseList(point)[0])
    if (at === undefined) continue
    if (before !== undefined && at <= before) {
      report([...path, 'points', place, 0], at, 'pointsRise', { before })
    }
    before = at
  }
}

function checkTierMethod(term: Loose, rule: Loose, path: readonly PathPart[], report: Report): void {
  const { method, pays } = rule
  if (pays === 'lump' && method !== 'wholeAmount') report([...path, 'method'], method, 'lumpWhole')
  if ((method !== 'marginal' && method !== 'cappedSum') || pays === 'lump') return
  const metric = looseRecord(rule.metric)
  const where = [...path, 'metric']
  if (pays === 'rate' && metric.of === 'units') {
    report([...where, 'of'], metric.of, 'metricOfRate', { method })
  }
  if (pays === 'perUnit' && metric.of === 'basis') {
    report([...where, 'of'], metric.of, 'metricOfUnits', { method })
  }
  if (metric.basis === undefined) return
  const isPayingBasis =
    metric.of === 'units' ? hasSameFilter(metric.basis, term.basis) : isSameBasis(metric.basis, term.basis)
  if (!isPayingBasis) report([...where, 'basis'], metric.basis, 'metricSameBasis', { method })
}

function checkGrowthBase(
  term: Loose,
  rule: Loose,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  if (rule.lastYear !== undefined || term.basis === undefined) return
  const { on, tax } = looseRecord(term.basis)
  const where = [...path, 'lastYear']
  if (on !== 'net' || !isUnfiltered(term.basis)) {
    report(where, undefined, 'growthOwnBase')
    return
  }
  const key = tax === 'in' ? 'purchasesIn' : 'purchasesEx'
  if ((context.lastYear[key] ?? 0) > 0) return
  report(where, context.lastYear[key], 'growthBase', { field: `lastYear.${key}` })
}
