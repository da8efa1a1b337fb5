import { z } from 'zod'
import type { ActionLabel, Change } from '../../domain/actions/action.ts'
import type { Fen } from '../../domain/money.ts'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import { channel } from './channel.ts'
import type { NotFound, StaleRevision } from './failures.ts'
import { idSchema } from './requests.ts'

const LONGEST_SEARCH = 100
const MOST_WORDS = 8
const LARGEST_PAGE = 200

/** Where undo and redo stand after a change. */
export type JournalState = {
  readonly revision: number
  readonly undo: ActionLabel | null
  readonly redo: ActionLabel | null
  /** ISO instant at which the store took the last action durably. */
  readonly savedAt: string
}

/** One booked action as the history lists it. */
export type HistoryStep = {
  readonly id: string
  /** Counts up from 1 in the order in which actions were booked. */
  readonly sequence: number
  readonly label: ActionLabel
  /** ISO instant. */
  readonly at: string
  /** `undone` can be made again; `discarded` was undone before something else was done, and cannot. */
  readonly state: 'done' | 'undone' | 'discarded'
  /** Who did it, or undid or made it again last; null where no name was given. */
  readonly by: string | null
  /** The scenario its first change is about; null where that is about the whole negotiation. */
  readonly scenario: string | null
}

/** A part of the history, the newest first. */
export type HistoryPage = {
  readonly steps: readonly HistoryStep[]
  /** Ask with it for what came before; null at the beginning. */
  readonly before: number | null
  /** The step the negotiation stands at; null before the first one. */
  readonly now: string | null
}

/** A frozen version as lists show it. */
export type Snapshot = {
  readonly id: string
  readonly scenario: string
  readonly name: string
  readonly takenAt: string
  /** Null where the person gave no name. */
  readonly takenBy: string | null
  readonly sha256: string
}

/** The same in a list: altered where its name, time or person is not what was frozen. Its content is checked when read. */
export type ListedSnapshot = Snapshot & { readonly isAltered: boolean }

/** A frozen version with all it holds, its hash checked. */
export type OpenSnapshot = Snapshot & {
  readonly negotiation: Negotiation
  /** Settled fen by ledger and line: `supplier.contribution`. */
  readonly results: Readonly<Record<string, Fen>>
  readonly engineVersion: string
}

/** The step is not part of what undo and redo can reach. */
type StepGone = { readonly kind: 'step-gone' }
type SnapshotDamaged = { readonly kind: 'snapshot-damaged'; readonly name: string }

const step = idSchema.nullable()

/** A word somebody looks for: as it stands in names, or the keys of the labels whose sentence holds it. */
const searchWord = z.strictObject({
  text: z.string().min(1).max(LONGEST_SEARCH),
  keys: z.array(idSchema).max(1_000),
})

/** The calls about what was done before: the journal of actions and the frozen versions. */
export const historyChannels = {
  'history:list': channel<HistoryPage, NotFound>()(
    z.strictObject({
      negotiation: idSchema,
      /** Only steps booked before this sequence. */
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(LARGEST_PAGE),
      /** Every word must be found. */
      search: z.array(searchWord).max(MOST_WORDS).optional(),
    }),
  ),
  /** Undoes or makes again as many actions as lie between now and the state after a step; null is before the first. */
  'history:goTo': channel<
    JournalState & { readonly changes: readonly Change[]; readonly steps: number },
    NotFound | StaleRevision | StepGone
  >()(z.strictObject({ negotiation: idSchema, revision: z.int().min(0), step })),
  /** A scenario in full as it read after a step. */
  'history:scenarioAt': channel<Scenario, NotFound | StaleRevision | StepGone>()(
    z.strictObject({ negotiation: idSchema, revision: z.int().min(0), step, scenario: idSchema }),
  ),
  'snapshot:read': channel<OpenSnapshot, NotFound | SnapshotDamaged>()(
    z.strictObject({ snapshot: idSchema }),
  ),
} as const
