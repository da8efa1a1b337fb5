import type { Change } from '../domain/actions/action.ts'
import { agreedTermTouched, type TermAgreed } from '../domain/actions/agreedTerms.ts'
import { applyChanges } from '../domain/actions/applyChanges.ts'
import type { ChangeRefusal } from '../domain/actions/changeRefusal.ts'
import { type Fault, foundText } from '../domain/negotiation/fault.ts'
import { faultsTogether } from '../domain/negotiation/parseNegotiation.ts'
import {
  parseNegotiationHead,
  parseNewProduct,
  parseProduct,
  parsePromotion,
  parseScenarioHead,
  parseTerm,
} from '../domain/negotiation/parseRows.ts'
import type { Product } from '../domain/negotiation/product.ts'
import { type ScenarioContext, scenarioContext } from '../domain/negotiation/rules/scenarioContext.ts'
import type { Term } from '../domain/negotiation/term.ts'
import { err, ok, type Result } from '../domain/result.ts'
import type { Workspace } from '../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../domain/scenarios/resolveScenario.ts'
import { LIST_OF } from '../domain/scenarios/rowKind.ts'
import { sameContent } from '../domain/scenarios/sameContent.ts'
import { toNegotiation } from '../domain/scenarios/toNegotiation.ts'

/** An action that would leave something in the store that no negotiation file may say. */
export type ActionRefused = {
  readonly kind: 'action-refused'
  readonly path: string
  readonly found: string
  readonly allowed: string
}

/** The changes as they are stored, and the workspace they lead to. */
export type Checked = { readonly changes: readonly Change[]; readonly workspace: Workspace }

/**
 * Applies the changes of an action and checks every row they state, then what the rows say together. The whole is left
 * alone where nothing else can depend on what changed: products that keep their category, terms that keep their kind and
 * what they refer to. Whatever the changes come from, a term that is agreed stands until it is reopened.
 */
export function checkChanges(
  before: Workspace,
  changes: readonly Change[],
): Result<Checked, ActionRefused | TermAgreed> {
  const tried = applyChanges(before, changes)
  if (!tried.ok) return notApplicable(tried.error)
  const agreed = agreedTermTouched(before, tried.value)
  if (agreed !== null) return err(agreed)
  const parsed = parseChanges(tried.value, changes)
  if (!parsed.ok) return parsed
  const accepted = parsed.value
  const isAsGiven = accepted.every((change, index) => change === changes[index])
  const applied = isAsGiven ? tried : applyChanges(before, accepted)
  if (!applied.ok) return notApplicable(applied.error)
  const fault = changes.every(concernsItselfOnly)
    ? undefined
    : faultsTogether(toNegotiation(applied.value))[0]
  return fault === undefined ? ok({ changes: accepted, workspace: applied.value }) : refused([fault])
}

/** The changes that led to `after`, each row as the schema gives it back, or the first thing a row may not say. */
export function parseChanges(
  after: Workspace,
  changes: readonly Change[],
): Result<readonly Change[], ActionRefused> {
  const contexts = createContexts(after)
  const accepted: Change[] = []
  for (const change of changes) {
    const parsed = parseChange(change, contexts)
    if (!parsed.ok) return refused(parsed.error)
    accepted.push(parsed.value)
  }
  return ok(accepted)
}

function notApplicable({ kind, path, found, expected }: ChangeRefusal): Result<never, ActionRefused> {
  return err({
    kind: 'action-refused',
    path,
    found: foundText(found),
    allowed: `${kind}: ${foundText(expected)}`,
  })
}

function concernsItselfOnly(change: Change): boolean {
  if (change.of !== 'product' && change.of !== 'term') return false
  const { before, after } = change
  if (!isRow(before) || !isRow(after)) return false
  return sameContent(named(before), named(after))
}

function isRow<Row extends object>(side: Row | 'removed' | null): side is Row {
  return side !== null && side !== 'removed'
}

/** What of a row others may depend on, or what it may depend on itself. */
function named(row: Product | Term): unknown {
  if ('monthlyUnits' in row) return row.category
  const { rule, basis } = row
  return [rule.kind, basis, 'metric' in rule && rule.metric, 'months' in rule && rule.months]
}

type Contexts = (scenarioId: string) => ScenarioContext

/** What rows of a scenario may refer to, gathered once per scenario. A scenario that is gone refers to nothing. */
function createContexts(workspace: Workspace): Contexts {
  const known = new Map<string, ScenarioContext>()
  return (scenarioId) => {
    const there = workspace.scenarios.some(({ id }) => id === scenarioId)
    const context =
      known.get(scenarioId) ?? scenarioContext(workspace, there ? resolveScenario(workspace, scenarioId) : {})
    known.set(scenarioId, context)
    return context
  }
}

/** The change with its row as the schema gives it back, the very same where that changes nothing. A row that does not last through the action is let through. */
function parseChange(change: Change, contexts: Contexts): Result<Change, readonly Fault[]> {
  const parsed = parseAfter(change, contexts)
  if (parsed === null) return ok(change)
  if (!parsed.ok) return parsed
  const isAsGiven = sameContent(parsed.value, change.after)
  return ok(isAsGiven ? change : ({ ...change, after: parsed.value } as Change))
}

function parseAfter(change: Change, contexts: Contexts): Result<unknown, readonly Fault[]> | null {
  const { after } = change
  if (after === null || after === 'removed') return null
  switch (change.of) {
    case 'negotiation':
      return parseNegotiationHead(after)
    case 'product':
      return parseProduct(after, ['products', change.id])
    case 'scenario':
      return parseScenarioHead(after, contexts(change.id), ['scenarios', change.id])
    case 'term':
      return parseTerm(after, contexts(change.scenario), rowPath(change))
    case 'promotion':
      return parsePromotion(after, contexts(change.scenario), rowPath(change))
    case 'newProduct':
      return parseNewProduct(after, contexts(change.scenario), rowPath(change))
  }
}

function rowPath(change: Extract<Change, { readonly scenario: string }>): readonly string[] {
  return ['scenarios', change.scenario, LIST_OF[change.of], change.id]
}

function refused(faults: readonly Fault[]): Result<never, ActionRefused> {
  const [{ path, found, allowed }] = faults as readonly [Fault]
  return err({ kind: 'action-refused', path, found, allowed })
}
