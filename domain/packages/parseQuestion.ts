import { leverFaultsEn } from '../locale/leverFaults.en.ts'
import { fillBlanks, foundText, pathText } from '../negotiation/fault.ts'
import type { Scenario } from '../negotiation/negotiation.ts'
import { type Loose, looseList, looseNumber, looseRecord } from '../negotiation/rules/looseReading.ts'
import { err, ok, type Result } from '../result.ts'
import { checkRecord, type LeverFault, type LeverReport } from './leverFault.ts'
import { gridSize } from './leverGrid.ts'
import { checkLever } from './leverRules.ts'
import type { Demands, Lever, PackageQuestion, Reference } from './question.ts'
import { leverKey } from './question.ts'

const MOST_LEVERS = 20
/** Values that one term's levers may have together. */
const MOST_OPTIONS = 100_000
const DEMANDS: Readonly<Record<string, readonly string[]>> = {
  totalMargin: ['min'],
  totalMarginRate: ['min'],
  contractPoints: ['min', 'max'],
  backMargin: ['min'],
}

/**
 * Accepts a question for packages on a scenario or says everything that is wrong with it: fields nobody knows, terms
 * and tiers that are not there, ranges outside what a field allows, more values than can be weighed. A bare list is taken
 * as levers without demands.
 * Source: docs/calculation.md §11.
 */
export function parseQuestion(
  document: unknown,
  scenario: Scenario,
): Result<PackageQuestion, readonly LeverFault[]> {
  const faults: LeverFault[] = []
  const report: LeverReport = (path, found, code, values = {}) => {
    const allowed = fillBlanks(leverFaultsEn[code], values)
    faults.push({ path: pathText(path), found: foundText(found), allowed, code, values })
  }
  const value = Array.isArray(document) ? { levers: document } : document
  const question = looseRecord(value)
  if (checkRecord(value, ['levers', 'demands', 'reference'], [], report)) {
    checkLevers(question.levers, scenario, report)
    checkDemands(question.demands, report)
    checkReference(question, report)
  }
  if (faults.length > 0) return err(faults)
  const { reference } = question
  return ok({
    levers: question.levers as readonly Lever[],
    demands: (question.demands ?? {}) as Demands,
    ...(reference === undefined ? {} : { reference: reference as Reference }),
  })
}

function checkLevers(value: unknown, scenario: Scenario, report: LeverReport): void {
  const levers = looseList(value)
  if (!Array.isArray(value) || levers.length === 0 || levers.length > MOST_LEVERS) {
    report(['levers'], value, 'levers', { most: MOST_LEVERS })
    return
  }
  const seen = new Set<string>()
  const options = new Map<string, number>()
  for (const [place, each] of levers.entries()) {
    const path = ['levers', place]
    if (!checkLever(each, scenario, path, report)) continue
    const lever = each as Lever
    if (seen.has(leverKey(lever))) report(path, each, 'once')
    seen.add(leverKey(lever))
    const together = (options.get(lever.term) ?? 1) * gridSize(lever)
    options.set(lever.term, together)
    if (together > MOST_OPTIONS) report([...path, 'step'], lever.step, 'termSize', { most: MOST_OPTIONS })
  }
}

function checkDemands(value: unknown, report: LeverReport): void {
  if (value === undefined || !checkRecord(value, Object.keys(DEMANDS), ['demands'], report)) return
  for (const [name, sides] of Object.entries(DEMANDS)) {
    const demand = looseRecord(value)[name]
    const path = ['demands', name]
    if (demand === undefined || !checkRecord(demand, sides, path, report)) continue
    for (const side of sides) {
      const limit = looseRecord(demand)[side]
      const isOpen = limit === undefined && sides.length > 1
      if (!isOpen && looseNumber(limit) === undefined) report([...path, side], limit, 'number')
    }
  }
}

function checkReference({ levers, reference }: Loose, report: LeverReport): void {
  if (reference === undefined || reference === 'best' || reference === 'scenario') return
  if (looseNumber(reference) !== undefined) return
  const keys = looseList(levers).map((lever) => leverKey(looseRecord(lever) as Lever))
  const isPlan =
    typeof reference === 'object' &&
    reference !== null &&
    Object.entries(reference).every(([key, each]) => keys.includes(key) && looseNumber(each) !== undefined)
  if (!isPlan || Array.isArray(reference))
    report(['reference'], reference, 'reference', { keys: keys.join(', ') })
}
