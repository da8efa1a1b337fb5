import type { TFunction } from 'i18next'
import { create } from 'zustand'
import type { Action, ActionLabel, Change } from '../../../domain/actions/action.ts'
import { agreedTermTouched, reopenTerm, type TermAgreed } from '../../../domain/actions/agreedTerms.ts'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import { invertChanges } from '../../../domain/actions/invertChanges.ts'
import { loadFormulas } from '../../../domain/formula/formulaLanguage.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import type { LiveScenario, Workspace } from '../../../domain/scenarios/liveScenario.ts'
import type { JournalState, OpenNegotiation, Request } from '../../../electron/contract/channels.ts'
import { bridge } from '../bridge.ts'
import { useMessages } from '../ui/messages.ts'
import { losesItsPrice, priceScenario, shownLosesItsPrice } from './pricing.ts'
import { createSaveQueue, type SaveFailure, type SaveJob } from './saveQueue.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'stopped'; readonly failure: SaveFailure; readonly waiting: number }

/** What can be taken back, and what of that can be done again. */
export type Undoable = { readonly undo: ActionLabel | null; readonly redo: ActionLabel | null }

/** The negotiation on the table: what is drawn and what is picked; the same value for as long as no figure can move. */
export type Session = {
  readonly id: string
  readonly isSample: boolean
  readonly workspace: Workspace
  /** The workspace with what is being typed; `workspace` itself while nobody types. */
  readonly shown: Workspace
  /** Id of the scenario the columns 当前 and both ledgers follow. */
  readonly picked: string
}

type Opening =
  | { readonly phase: 'closed' }
  | { readonly phase: 'opening'; readonly id: string }
  | { readonly phase: 'failed'; readonly id: string; readonly kind: SaveFailure['kind'] }
  | { readonly phase: 'open' }

/** What main is asked with when it makes a change of its own. */
export type Asked = Pick<Request<'list:take'>, 'action' | 'negotiation' | 'revision'>

type Brought = JournalState & { readonly changes: readonly Change[] }

type OpenState = {
  readonly opening: Opening
  readonly session: Session | null
  /** How far the session is stored; said beside it, so that storing an edit draws no figure again. */
  readonly save: SaveState
  readonly undoable: Undoable
  readonly open: (id: string) => Promise<void>
  /** Puts a negotiation away that is not there any more; another one that is open stays. */
  readonly close: (id: string) => void
  readonly pick: (scenario: string) => void
  /** Shows figures as they would be while somebody still types; null takes them back. Nothing is stored. */
  readonly preview: (changes: readonly Change[] | null) => void
  /**
   * Does one thing: drawn at once, stored behind it; answers whether it was done. Nothing happens where nothing
   * changes, nor where an agreed term would: that is said, with the way to reopen it.
   */
  readonly act: (label: ActionLabel, changes: readonly Change[]) => boolean
  readonly undo: () => void
  readonly redo: () => void
  readonly retry: () => void
  /** Goes to the state after a step of the history, null being before the first; `done` hears how many steps that took. */
  readonly goTo: (step: string | null, done: (steps: number | null) => void) => void
  /** The revision the store stands at, as far as this window knows. */
  readonly revision: () => number
  /** Has main make a change of its own, such as taking a file it looked at, and takes it over; then `done`. */
  readonly bring: (send: SaveJob<Brought, Asked>['send'], done: () => void) => void
}

type Journal = Pick<JournalState, 'undo' | 'redo' | 'savedAt'>

/** The longest an edit waits for a moment in which nothing is drawn, before it is stored. */
const AT_THE_LATEST = 250

const idleMoment = () =>
  new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: AT_THE_LATEST })
  })

const SAVING: SaveState = { kind: 'saving' }
const NOTHING_TO_UNDO: Undoable = { undo: null, redo: null }

const PICK_ORDER = ['custom', 'opening', 'agreed', 'target'] as const

function firstPick(scenarios: readonly LiveScenario[]): string {
  for (const role of PICK_ORDER) {
    const found = scenarios.find((scenario) => scenario.role === role)
    if (found !== undefined) return found.id
  }
  return scenarios[0]?.id ?? ''
}

/** The open negotiation and everything that can be done to it. */
export const useOpenNegotiation = create<OpenState>((set, get) => {
  const patch = (change: Partial<Session>) => {
    const { session } = get()
    if (session !== null) set({ session: { ...session, ...change } })
  }

  let last: Journal | null = null
  const queue = createSaveQueue({
    saving: () => {
      if (get().save.kind !== 'saving') set({ save: SAVING })
    },
    saved: (journal, waiting) => {
      last = journal
      if (waiting === 0) showJournal(journal)
    },
    stopped: (failure) => set({ save: { kind: 'stopped', failure, waiting: queue.waiting() } }),
    idle: () => {
      if (last !== null) showJournal(last)
    },
  })

  const showJournal = ({ undo, redo, savedAt }: Journal) =>
    set({ undoable: { undo, redo }, save: { kind: 'saved', at: savedAt } })

  const take = (changes: readonly Change[]) => {
    const { session } = get()
    if (session !== null) put(session, applied(session.workspace, changes))
  }
  const put = ({ picked }: Session, workspace: Workspace) => {
    const stillThere = workspace.scenarios.some((scenario) => scenario.id === picked)
    patch({ workspace, shown: workspace, picked: stillThere ? picked : firstPick(workspace.scenarios) })
  }

  /**
   * The scenarios that are not shown are priced after the frame of an edit: the first that lost its price by it, and
   * the edit taken back. Null where all is well, or where another edit already stands on this one.
   */
  const takenBack = async (before: Workspace, after: Workspace, changes: readonly Change[]) => {
    if (get().session?.workspace !== after) return null
    await idleMoment()
    if (get().session?.workspace !== after) return null
    const broken = losesItsPrice(before, after)
    if (broken !== null) take(invertChanges(changes))
    return broken
  }

  const step = (channel: 'negotiation:undo' | 'negotiation:redo') => {
    const { session } = get()
    if (session === null) return
    queue.add<JournalState & { readonly changes: readonly Change[] }>({
      send: (revision) => bridge.invoke(channel, { negotiation: session.id, revision }),
      done: ({ changes }) => take(changes),
    })
  }

  const show = (opened: OpenNegotiation) => {
    const before = get().session
    const { workspace } = opened
    const kept = before?.id === opened.id && workspace.scenarios.some(({ id }) => id === before.picked)
    queue.start(opened.revision)
    last = opened
    set({
      opening: { phase: 'open' },
      session: {
        id: opened.id,
        isSample: opened.isSample,
        workspace,
        shown: workspace,
        picked: kept ? before.picked : firstPick(workspace.scenarios),
      },
    })
    showJournal(opened)
  }

  return {
    opening: { phase: 'closed' },
    session: null,
    save: SAVING,
    undoable: NOTHING_TO_UNDO,
    open: async (id) => {
      set({ opening: { phase: 'opening', id } })
      const reading = Promise.all([bridge.invoke('negotiation:open', { negotiation: id }), loadFormulas()])
      const [reply] = await reading.catch((cause: unknown) => [
        { ok: false as const, error: { kind: 'unexpected' as const, detail: String(cause) } },
      ])
      if (reply.ok) show(reply.value)
      else set({ opening: { phase: 'failed', id, kind: reply.error.kind } })
    },
    close: (id) => {
      if (get().session?.id === id) set({ opening: { phase: 'closed' }, session: null })
    },
    pick: (scenario) => patch({ picked: scenario }),
    preview: (changes) => {
      const { session } = get()
      if (session === null) return
      const next = applyChanges(session.workspace, changes ?? [])
      if (!next.ok || agreedTermTouched(session.workspace, next.value) !== null) return
      if (session.picked !== '' && priceScenario(next.value, session.picked) === null) return
      if (next.value !== session.shown) patch({ shown: next.value })
    },
    act: (label, changes) => {
      const { session } = get()
      if (session === null || changes.length === 0) return false
      const after = applied(session.workspace, changes)
      const agreed = agreedTermTouched(session.workspace, after)
      if (agreed !== null) return refuseAgreed(agreed)
      const broken = shownLosesItsPrice(session.workspace, after, session.picked)
      if (broken !== null) return refuseAmount(broken.name)
      const action: Action = { id: crypto.randomUUID(), label, changes }
      put(session, after)
      set({ undoable: { undo: label, redo: null } })
      queue.add({
        send: async (revision) => {
          const unpriced = await takenBack(session.workspace, after, changes)
          if (unpriced !== null) {
            refuseAmount(unpriced.name)
            return { ok: false, error: { kind: 'taken-back' } }
          }
          return bridge.invoke('negotiation:apply', {
            negotiation: session.id,
            revision,
            action: action as unknown as Request<'negotiation:apply'>['action'],
          })
        },
        done: () => undefined,
      })
      return true
    },
    undo: () => step('negotiation:undo'),
    redo: () => step('negotiation:redo'),
    retry: () => queue.retry(),
    goTo: (step, done) => {
      const { session } = get()
      if (session === null) return
      queue.add<JournalState & { readonly changes: readonly Change[]; readonly steps: number }>({
        send: async (revision) => {
          const reply = await bridge.invoke('history:goTo', { negotiation: session.id, revision, step })
          if (reply.ok) return reply
          const { error } = reply
          if (error.kind !== 'step-gone') return { ok: false, error }
          done(null)
          return { ok: false, error: { kind: 'taken-back' } }
        },
        done: ({ changes, steps }) => {
          take(changes)
          done(steps)
        },
      })
    },
    revision: () => queue.revision(),
    bring: (send, done) => {
      const { session } = get()
      if (session === null) return
      const action = crypto.randomUUID()
      queue.add<Brought>({
        send: async (revision) => {
          const reply = await send({ action, negotiation: session.id, revision })
          if (reply.ok || reply.error.kind !== 'term-agreed') return reply
          refuseAgreed(reply.error)
          return { ok: false, error: { kind: 'taken-back' } }
        },
        done: ({ changes }) => {
          take(changes)
          done()
        },
      })
    },
  }
})

function applied(workspace: Workspace, changes: readonly Change[]): Workspace {
  const next = applyChanges(workspace, changes)
  if (!next.ok) throw new Error(`A change does not fit the open negotiation: ${JSON.stringify(next.error)}`)
  return next.value
}

function refuseAmount(scenario: string): false {
  useMessages.getState().say('problem', (t) => t('save.tooLarge', { scenario }))
  return false
}

/** Says which term is agreed, with the way to take it up again beside it. */
function refuseAgreed({ termId: id, term: name, scenario }: TermAgreed): false {
  const reopen = { label: (t: TFunction) => t('deal.reopen'), run: () => reopenAgreed({ id, name }) }
  useMessages.getState().sayOnce('problem', (t) => t('deal.notDone', { name, scenario }), reopen)
  return false
}

/** Takes up an agreed term of the open negotiation again: it is in talks wherever it is stated, and the history says so. */
export function reopenAgreed({ id, name }: Pick<Term, 'id' | 'name'>): void {
  const { session, act } = useOpenNegotiation.getState()
  if (session === null) return
  act({ key: 'action.reopenTerm', values: { name } }, reopenTerm(session.workspace, id))
}

/** The open negotiation; to be asked for only inside the workbench, which is drawn only when one is open. */
export function useSession(): Session {
  const session = useOpenNegotiation((state) => state.session)
  if (session === null) throw new Error('No negotiation is open.')
  return session
}

/** Whether everything drawn is stored: what main makes of the stored negotiation then says what is on screen. */
export function useIsStored(): boolean {
  return useOpenNegotiation(({ save }) => save.kind === 'saved')
}
