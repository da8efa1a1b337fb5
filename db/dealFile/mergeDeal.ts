import type { Change } from '../../domain/actions/action.ts'
import type { TermAgreed } from '../../domain/actions/agreedTerms.ts'
import { asRead } from '../../domain/dealFile/asRead.ts'
import { type CommonStep, commonStep, type NoCommonStep } from '../../domain/dealFile/commonStep.ts'
import type { OurDeal } from '../../domain/dealFile/dealContent.ts'
import { type MergedTalk, mergedTalk } from '../../domain/dealFile/mergedTalk.ts'
import { type Difference, mergeDifferences } from '../../domain/dealFile/mergeUnits.ts'
import { takeDifferences } from '../../domain/dealFile/takeDifferences.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { applyAction, type Revised } from '../actions.ts'
import type { ActionRefused } from '../checkChanges.ts'
import { firstAnswer, type JournalState, journalState } from '../journal.ts'
import { type NotFound, readHead, type StaleRevision, workspaceOf } from '../negotiations.ts'
import type { Store } from '../open.ts'
import { saving } from '../saving.ts'
import { versionOf } from '../storeFile.ts'
import { readSteps } from './readDeal.ts'
import { SealedDamaged, type SealedTaken, takeSealed } from './sealedRows.ts'
import type { NewerStore, SealedRefusedWhole } from './unpackDeal.ts'

/** What a package would bring into a negotiation, before anything is written. */
export type MergePreview = CommonStep & {
  readonly revision: number
  readonly ours: Workspace
  readonly differences: readonly Difference[]
  /** The same with every row as it reads on each side. */
  readonly shown: readonly Difference[]
  readonly talk: MergedTalk
}

/** For each difference by its key: theirs, or ours stays. One that only they changed is theirs where nothing is said. */
export type MergeChoices = Readonly<Record<string, 'theirs' | 'ours'>>

/** Differences both sides made that nobody decided yet, by their keys. */
export type Undecided = { readonly kind: 'undecided'; readonly keys: readonly string[] }

export type Merged = JournalState & {
  readonly changes: readonly Change[]
  readonly sealed: SealedTaken
}

type Refused = NotFound | StaleRevision | NoCommonStep | NewerStore

/** Compares a checked package with a negotiation from the last step both share. */
export function previewMerge(
  store: Store,
  negotiation: string,
  deal: OurDeal,
): Result<MergePreview, NotFound | NoCommonStep | NewerStore> {
  const version = versionOf(store.sqlite)
  if (deal.storeVersion > version)
    return err({ kind: 'newer-store', found: deal.storeVersion, ours: version })
  return store.query.transaction((): Result<MergePreview, NotFound | NoCommonStep> => {
    const head = readHead(store, negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    const ours = workspaceOf(store, negotiation, head.revision)
    const common = commonStep(
      { workspace: ours, done: readSteps(store, negotiation, 'done') },
      { workspace: deal.workspace, done: deal.steps.filter(({ state }) => state === 'done') },
    )
    if (!common.ok) return common
    const { base } = common.value
    const differences = mergeDifferences(base, ours, deal.workspace)
    return ok({
      ...common.value,
      revision: head.revision,
      ours,
      differences,
      shown: asRead(differences, base, ours, deal.workspace),
      talk: mergedTalk(base, ours, deal.workspace),
    })
  })
}

/**
 * Brings what was chosen of a package into a negotiation as one action, and adds what is sealed; all of it or nothing.
 * Nothing of ours is written over without a choice for it. `actionId` makes a retry harmless.
 */
export function mergeDeal(
  store: Store,
  { negotiation, revision, at, by }: Revised,
  wanted: {
    readonly actionId: string
    readonly fileName: string
    readonly deal: OurDeal
    readonly choices: MergeChoices
  },
): Result<Merged, Refused | Undecided | ActionRefused | TermAgreed | SealedRefusedWhole> {
  const { actionId, fileName, deal, choices } = wanted
  const merge = (): Result<Merged, Refused | Undecided | ActionRefused | TermAgreed> => {
    const head = readHead(store, negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    const answered = firstAnswer(store, negotiation, actionId)
    if (answered !== null) {
      const booked = readSteps(store, negotiation).find(({ id }) => id === actionId)
      return ok({ ...answered, changes: booked?.changes ?? [], sealed: { added: [], refused: [] } })
    }
    if (head.revision !== revision) return err({ kind: 'stale-revision', current: head.revision })
    const seen = previewMerge(store, negotiation, deal)
    if (!seen.ok) return seen
    const { differences, talk, ours } = seen.value
    const undecided = differences.filter(({ kind, key }) => kind === 'conflict' && choices[key] === undefined)
    if (undecided.length > 0) return err({ kind: 'undecided', keys: undecided.map(({ key }) => key) })
    const taken = differences.filter(({ key }) => choices[key] !== 'ours')
    const changes = takeDifferences(ours, deal.workspace, taken, talk)
    if (!changes.ok) {
      const { path, kind } = changes.error
      return err({ kind: 'action-refused', path, found: kind, allowed: 'rows that fit together' })
    }
    const sealed = takeSealed(store.sqlite, deal.sealed, { from: deal.negotiation, into: negotiation })
    if (changes.value.length === 0) return ok({ ...journalState(store, head), changes: [], sealed })
    const label = { key: 'action.mergeDeal', values: { file: fileName.slice(0, 200) } }
    const action = { id: actionId, label, changes: changes.value }
    const booked = applyAction(store, { negotiation, revision, at, by, action })
    // What is sealed goes with the action or not at all.
    if (!booked.ok) throw new NotBooked(booked.error)
    return ok({ ...booked.value, changes: changes.value, sealed })
  }
  try {
    return saving(store, merge, () => firstAnswer(store, negotiation, actionId) !== null)
  } catch (cause) {
    if (cause instanceof NotBooked) return err(cause.refusal)
    if (cause instanceof SealedDamaged) return err({ kind: 'sealed-damaged', names: cause.names })
    throw cause
  }
}

class NotBooked extends Error {
  readonly refusal: NotFound | StaleRevision | ActionRefused | TermAgreed
  constructor(refusal: NotBooked['refusal']) {
    super(refusal.kind)
    this.refusal = refusal
  }
}
