import type { Action, ActionLabel, Change } from '../domain/actions/action.ts'
import type { TermAgreed } from '../domain/actions/agreedTerms.ts'
import { applyChanges } from '../domain/actions/applyChanges.ts'
import { changesOnTheWay } from '../domain/actions/changesOnTheWay.ts'
import { invertChanges } from '../domain/actions/invertChanges.ts'
import { err, ok, type Result } from '../domain/result.ts'
import type { Workspace } from '../domain/scenarios/liveScenario.ts'
import { type ActionRefused, checkChanges } from './checkChanges.ts'
import {
  bookAction,
  firstAnswer,
  type JournalState,
  journalState,
  markEntries,
  nextEntry,
  wayTo,
} from './journal.ts'
import {
  changeHead,
  type NotFound,
  readHead,
  rememberWorkspace,
  type StaleRevision,
  setRevision,
  workspaceOf,
} from './negotiations.ts'
import type { Store } from './open.ts'
import { changeProduct } from './products.ts'
import { saving } from './saving.ts'
import { changeScenario, changeScenarioRow } from './scenarios.ts'

/** Which negotiation at which revision is changed, when (an ISO instant), and under whose name. */
export type Revised = {
  readonly negotiation: string
  readonly revision: number
  readonly at: string
  readonly by?: string | undefined
}

/** The step is not part of what undo and redo can reach. */
export type StepGone = { readonly kind: 'step-gone' }

/** What undo and redo answer: where the journal stands, and what they changed. */
export type Stepped = JournalState & { readonly changes: readonly Change[]; readonly label: ActionLabel }

/**
 * Books one action, durably, or nothing of it. An action whose id was booked before is answered as the first time and
 * not booked again. Every row it states is checked as a negotiation file would be, and an agreed term stands.
 */
export function applyAction(
  store: Store,
  { negotiation, revision, action, at, by }: Revised & { readonly action: Action },
): Result<JournalState, NotFound | StaleRevision | ActionRefused | TermAgreed> {
  const isBooked = () => firstAnswer(store, negotiation, action.id) !== null
  const book = (): Result<JournalState, NotFound | StaleRevision | ActionRefused | TermAgreed> => {
    const head = readHead(store, negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    const answered = firstAnswer(store, negotiation, action.id)
    if (answered !== null) return ok(answered)
    if (head.revision !== revision) return err({ kind: 'stale-revision', current: head.revision })
    const checked = checkChanges(workspaceOf(store, negotiation, revision), action.changes)
    if (!checked.ok) return checked
    const { changes, workspace } = checked.value
    writeChanges(store, negotiation, changes)
    moveOn(store, { negotiation, revision, at }, workspace)
    return ok(bookAction(store, negotiation, { ...action, changes }, { revision: revision + 1, at, by }))
  }
  return saving(store, book, isBooked)
}

/** Takes back the last action. It can be made again until another action comes. */
export function undo(
  store: Store,
  revised: Revised,
): Result<Stepped, NotFound | StaleRevision | { readonly kind: 'nothing-to-undo' }> {
  return step(store, revised, 'undo', { kind: 'nothing-to-undo' } as const)
}

/** Makes the action again that was taken back last. */
export function redo(
  store: Store,
  revised: Revised,
): Result<Stepped, NotFound | StaleRevision | { readonly kind: 'nothing-to-redo' }> {
  return step(store, revised, 'redo', { kind: 'nothing-to-redo' } as const)
}

function step<Nothing>(
  store: Store,
  revised: Revised,
  to: 'undo' | 'redo',
  nothing: Nothing,
): Result<Stepped, NotFound | StaleRevision | Nothing> {
  const { negotiation, revision } = revised
  const take = (): Result<Stepped, NotFound | StaleRevision | Nothing> => {
    const head = readHead(store, negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    if (head.revision !== revision) return err({ kind: 'stale-revision', current: head.revision })
    const entry = nextEntry(store, negotiation, to)
    if (entry === null) return err(nothing)
    const changes = to === 'undo' ? invertChanges(entry.changes) : entry.changes
    const applied = applyChanges(workspaceOf(store, negotiation, revision), changes)
    if (!applied.ok) throw new Error(`The journal does not fit the store: ${applied.error.path}`)
    writeChanges(store, negotiation, changes)
    markEntries(store, negotiation, [entry.id], to === 'undo' ? 'undone' : 'done', revised.by)
    return ok({ ...stepOn(store, revised, applied.value), changes, label: entry.label })
  }
  return saving(store, take, movedOn(store, revised))
}

/**
 * Goes to the state after an action, `null` being before the first: one revision, whatever lies between, all of it or
 * nothing. Where the negotiation stands there already, nothing is written.
 */
export function goTo(
  store: Store,
  revised: Revised & { readonly step: string | null },
): Result<
  JournalState & { readonly changes: readonly Change[]; readonly steps: number },
  NotFound | StaleRevision | StepGone
> {
  const { negotiation, revision } = revised
  const go = (): Result<
    JournalState & { readonly changes: readonly Change[]; readonly steps: number },
    NotFound | StaleRevision | StepGone
  > => {
    const head = readHead(store, negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    if (head.revision !== revision) return err({ kind: 'stale-revision', current: head.revision })
    const way = wayTo(store, negotiation, revised.step)
    if (way === null) return err({ kind: 'step-gone' })
    const steps = way.entries.length
    if (steps === 0) return ok({ ...journalState(store, head), changes: [], steps })
    const changes = changesOnTheWay(way)
    const applied = applyChanges(workspaceOf(store, negotiation, revision), changes)
    if (!applied.ok) throw new Error(`The journal does not fit the store: ${applied.error.path}`)
    writeChanges(store, negotiation, changes)
    const ids = way.entries.map(({ id }) => id)
    markEntries(store, negotiation, ids, way.to === 'undo' ? 'undone' : 'done', revised.by)
    return ok({ ...stepOn(store, revised, applied.value), changes, steps })
  }
  return saving(store, go, movedOn(store, revised))
}

/** Whether a step that bears no id of its own was saved: nobody else moves the revision on. */
function movedOn(store: Store, { negotiation, revision }: Revised): () => boolean {
  return () => readHead(store, negotiation)?.revision === revision + 1
}

function moveOn(store: Store, { negotiation, revision, at }: Revised, workspace: Workspace): void {
  setRevision(store, negotiation, revision + 1, at)
  rememberWorkspace(store, negotiation, { revision: revision + 1, workspace })
}

/** The same for steps in the journal; answers where it stands then. */
function stepOn(store: Store, revised: Revised, workspace: Workspace): JournalState {
  moveOn(store, revised, workspace)
  return journalState(store, {
    id: revised.negotiation,
    revision: revised.revision + 1,
    changedAt: revised.at,
  })
}

function writeChanges(store: Store, negotiationId: string, changes: readonly Change[]): void {
  for (const change of changes) {
    switch (change.of) {
      case 'negotiation':
        changeHead(store, negotiationId, change.after)
        break
      case 'product':
        changeProduct(store, negotiationId, change)
        break
      case 'scenario':
        changeScenario(store, negotiationId, change)
        break
      case 'term':
      case 'promotion':
      case 'newProduct':
        changeScenarioRow(store, negotiationId, change)
        break
    }
  }
}
