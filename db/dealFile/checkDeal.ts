import type { Change } from '../../domain/actions/action.ts'
import { applyChanges } from '../../domain/actions/applyChanges.ts'
import { invertChanges } from '../../domain/actions/invertChanges.ts'
import type { OurDeal } from '../../domain/dealFile/dealContent.ts'
import { mergeDifferences } from '../../domain/dealFile/mergeUnits.ts'
import { takeDifferences } from '../../domain/dealFile/takeDifferences.ts'
import { faultLine } from '../../domain/negotiation/fault.ts'
import { parseNegotiation } from '../../domain/negotiation/parseNegotiation.ts'
import { parseNegotiationHead } from '../../domain/negotiation/parseRows.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { baseFault } from '../../domain/scenarios/baseFault.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { sameContent } from '../../domain/scenarios/sameContent.ts'
import { checkChanges, parseChanges } from '../checkChanges.ts'

/** Something in a package that no negotiation may say, as one line with its place. */
export type DealFault = { readonly kind: 'content-refused'; readonly fault: string }

/**
 * A package's content after everything in it was checked as if a person had typed it: each row, what the rows say
 * together, that the history leads to it step by step, and what the snapshots hold.
 */
export function checkDeal(deal: OurDeal): Result<OurDeal, DealFault> {
  const workspace = checkWorkspace(deal.workspace)
  if (!workspace.ok) return workspace
  const steps = checkSteps(workspace.value, deal.steps)
  if (!steps.ok) return steps
  for (const row of deal.sealed.snapshots) {
    const parsed = parseNegotiation(jsonOf(row.negotiation_json))
    if (!parsed.ok) return refused(`snapshots.${String(row.name)}: ${parsed.error.map(faultLine)[0] ?? ''}`)
  }
  return ok({ ...deal, workspace: workspace.value })
}

/** Built up from nothing as changes, so that every row passes the gate that every edit passes. */
function checkWorkspace(packed: Workspace): Result<Workspace, DealFault> {
  const { products: _products, scenarios, ...said } = packed
  const cycle = baseFault(scenarios)
  if (cycle !== null) return refused(`scenarios.${cycle.scenario}.base: ${cycle.kind}`)
  const head = parseNegotiationHead(said)
  if (!head.ok) return refused(head.error.map(faultLine)[0] ?? 'head')
  const empty: Workspace = { ...head.value, products: [], scenarios: [] }
  const { comments = [], reviews = [] } = head.value
  const wanted = mergeDifferences(empty, empty, { ...packed, ...head.value })
  const changes = takeDifferences(empty, packed, wanted, { comments, reviews })
  if (!changes.ok) return refused(`${changes.error.path}: ${changes.error.kind}`)
  const checked = checkChanges(empty, changes.value)
  if (!checked.ok) {
    const { error } = checked
    if (error.kind === 'term-agreed') throw new Error('A term of a negotiation that is empty is agreed.')
    return refused(faultLine(error))
  }
  // A row that stands twice or in another place than it says would be lost on the way.
  return sameContent(checked.value.workspace, packed)
    ? ok(checked.value.workspace)
    : refused('workspace: rows twice or out of place')
}

/** Every step undone back to the beginning, and every undone one made again: what they say must fit. */
function checkSteps(workspace: Workspace, steps: OurDeal['steps']): Result<null, DealFault> {
  const ids = new Set(steps.map(({ id }) => id))
  const isRising = steps.every(({ sequence }, at) => sequence > (steps[at - 1]?.sequence ?? 0))
  if (ids.size !== steps.length || !isRising) return refused('steps: each once and in sequence')
  const done = steps.filter(({ state }) => state === 'done')
  const undone = steps.filter(({ state }) => state === 'undone')
  const back = walk(
    workspace,
    [...done].reverse().map(({ changes }) => invertChanges(changes)),
  )
  return back.ok
    ? walk(
        workspace,
        undone.map(({ changes }) => changes),
      )
    : back
}

function walk(start: Workspace, steps: readonly (readonly Change[])[]): Result<null, DealFault> {
  let current = start
  for (const changes of steps) {
    const next = applyChanges(current, changes)
    if (!next.ok) return refused(`steps: ${next.error.path} ${next.error.kind}`)
    const parsed = parseChanges(next.value, changes)
    if (!parsed.ok) return refused(`steps: ${faultLine(parsed.error)}`)
    current = next.value
  }
  return ok(null)
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}

function refused(fault: string): Result<never, DealFault> {
  return err({ kind: 'content-refused', fault: fault.slice(0, 500) })
}
