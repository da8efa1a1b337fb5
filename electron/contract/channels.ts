import { z } from 'zod'
import type { ActionLabel, Change } from '../../domain/actions/action.ts'
import type { TermAgreed } from '../../domain/actions/agreedTerms.ts'
import type { Review } from '../../domain/negotiation/comment.ts'
import type { ScenarioRole } from '../../domain/negotiation/negotiation.ts'
import type { Season } from '../../domain/negotiation/season.ts'
import type { PortfolioFigures } from '../../domain/portfolio/portfolioFigures.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import type { Decided } from '../../domain/scenarios/reviewStanding.ts'
import { channel, type ReplyOf, type RequestInputOf, type RequestOf } from './channel.ts'
import { dealFileChannels, type PackageReceived } from './dealFileChannels.ts'
import { encryptionChannels, type TurnedNotice } from './encryptionChannels.ts'
import type {
  ActionRefused,
  BackupFailed,
  Cancelled,
  FileRefused,
  NotFound,
  NotWritten,
  StaleRevision,
} from './failures.ts'
import { historyChannels, type JournalState, type ListedSnapshot, type Snapshot } from './historyChannels.ts'
import { holidayChannels } from './holidayChannels.ts'
import { listChannels } from './listChannels.ts'
import { pictureChannels } from './pictureChannels.ts'
import { proposalChannels } from './proposalChannels.ts'
import { actionSchema, idSchema, monthSchema, nameSchema, preferencesSchema } from './requests.ts'
import { signingChannels } from './signingChannels.ts'
import { type AlteredRecord, storeChannels } from './storeChannels.ts'
import { workbookChannels } from './workbookChannels.ts'

/** One line of the list of negotiations. */
export type NegotiationSummary = {
  readonly id: string
  readonly name: string
  readonly supplierName: string
  readonly accountName: string
  readonly yearStart: string
  readonly isSample: boolean
  /** ISO instant of the last action. */
  readonly changedAt: string
  /** Counts changes: figures reckoned at one revision hold as long as it stays. */
  readonly revision: number
  readonly season?: Season
  /** What was decided last. */
  readonly lastReview?: Review
  readonly scenarios: readonly { readonly id: string; readonly name: string; readonly role: ScenarioRole }[]
}

/** One line of the list of negotiations that were deleted and can come back. */
export type DeletedNegotiation = {
  readonly id: string
  readonly name: string
  readonly accountName: string
  readonly isSample: boolean
  /** ISO instant. */
  readonly deletedAt: string
}

/** Where a negotiation stands between its limits and whether its last decision still holds, as stored at a revision. */
export type FiguresAtRevision = {
  readonly revision: number
  readonly figures: PortfolioFigures
  readonly decided: Decided | null
}

/** A negotiation opened for work. */
export type OpenNegotiation = JournalState & {
  readonly id: string
  readonly isSample: boolean
  readonly workspace: Workspace
}

/** What a person should know about where the store lies and how it is kept. */
export type StoreNotice =
  | { readonly kind: 'network-share'; readonly folder: string }
  | { readonly kind: 'cloud-folder'; readonly folder: string; readonly service: string }
  /** A backup was put in place at this start; `at` is its instant, `setAside` the name the old file has now. */
  | { readonly kind: 'restored'; readonly at: string; readonly setAside: string | null }
  /** A copy was to take the store's place and was refused; the store is as it was. */
  | { readonly kind: 'not-restored' }
  | BackupFailed
  /** Told where the page that asked for it is gone. */
  | TurnedNotice
  /** Frozen records that are not as they were frozen. */
  | { readonly kind: 'records-altered'; readonly records: readonly AlteredRecord[] }
  /** The window's page broke down at that instant and was opened again where it was. */
  | { readonly kind: 'page-revived'; readonly at: string }

export type { DealLook, MergeLook, SealedNews } from './dealFileChannels.ts'
export type {
  HistoryPage,
  HistoryStep,
  JournalState,
  ListedSnapshot,
  OpenSnapshot,
  Snapshot,
} from './historyChannels.ts'
export type { CellFault, ListLook, ListSheet, ListVerdict, RememberedColumns } from './listChannels.ts'
export type {
  DraftSheet,
  FileVerdict,
  NotSigned,
  PaperOfSheet,
  PreparedElsewhere,
  ScanCheck,
  SheetOfNegotiation,
  SheetState,
} from './signingChannels.ts'
export type { AlteredRecord, Backup, Examination, Licence, StorePlace } from './storeChannels.ts'
export type { WorkbookLook } from './workbookChannels.ts'

export type Preferences = z.output<typeof preferencesSchema>

type NothingTo = { readonly kind: 'nothing-to-undo' } | { readonly kind: 'nothing-to-redo' }

const negotiationRequest = z.strictObject({ negotiation: idSchema })
const revisionRequest = z.strictObject({ negotiation: idSchema, revision: z.int().min(0) })

/** One entry per call: what the window may ask, what it gets back. Main decides every path. */
export const channels = {
  'negotiation:list': channel<readonly NegotiationSummary[]>()(z.strictObject({})),
  'negotiation:open': channel<OpenNegotiation, NotFound>()(negotiationRequest),
  'negotiation:create': channel<{ readonly id: string }>()(
    z.strictObject({
      action: idSchema,
      name: nameSchema,
      supplierName: nameSchema,
      accountName: nameSchema,
      stores: z.int().min(0).max(1_000_000),
      yearStart: monthSchema,
    }),
  ),
  'negotiation:openSample': channel<{ readonly id: string }>()(z.strictObject({ action: idSchema })),
  'negotiation:apply': channel<JournalState, NotFound | StaleRevision | ActionRefused | TermAgreed>()(
    z.strictObject({ negotiation: idSchema, revision: z.int().min(0), action: actionSchema }),
  ),
  'negotiation:undo': channel<
    JournalState & { readonly changes: readonly Change[]; readonly label: ActionLabel },
    NotFound | StaleRevision | NothingTo
  >()(revisionRequest),
  'negotiation:redo': channel<
    JournalState & { readonly changes: readonly Change[]; readonly label: ActionLabel },
    NotFound | StaleRevision | NothingTo
  >()(revisionRequest),
  'negotiation:delete': channel<null, NotFound | StaleRevision>()(revisionRequest),
  'negotiation:listDeleted': channel<readonly DeletedNegotiation[]>()(z.strictObject({})),
  'negotiation:restore': channel<null, NotFound>()(negotiationRequest),
  /** A fresh sample in the place of the one there is, which can be restored. */
  'negotiation:resetSample': channel<{ readonly id: string }>()(z.strictObject({ action: idSchema })),
  /** A negotiation for the year after, with one scenario as last year's contract. */
  'negotiation:renew': channel<
    { readonly id: string; readonly dropped: readonly string[] },
    NotFound | { readonly kind: 'not-renewable'; readonly faults: readonly string[] }
  >()(z.strictObject({ action: idSchema, negotiation: idSchema, scenario: idSchema, name: nameSchema })),
  'portfolio:figures': channel<FiguresAtRevision, NotFound>()(negotiationRequest),
  'negotiation:importFile': channel<{ readonly id: string }, Cancelled | FileRefused | PackageReceived>()(
    z.strictObject({ action: idSchema }),
  ),
  // The next file a person opened from outside, such as by a double click; not-found when none is waiting.
  'negotiation:importOpened': channel<{ readonly id: string }, NotFound | FileRefused | PackageReceived>()(
    z.strictObject({ action: idSchema }),
  ),
  'negotiation:exportFile': channel<{ readonly fileName: string }, NotFound | Cancelled | NotWritten>()(
    negotiationRequest,
  ),
  'snapshot:list': channel<readonly ListedSnapshot[], NotFound>()(negotiationRequest),
  'snapshot:take': channel<Snapshot, NotFound>()(
    z.strictObject({ action: idSchema, negotiation: idSchema, scenario: idSchema, name: nameSchema }),
  ),
  ...historyChannels,
  ...listChannels,
  ...proposalChannels,
  ...pictureChannels,
  ...workbookChannels,
  ...dealFileChannels,
  ...signingChannels,
  ...storeChannels,
  ...encryptionChannels,
  'store:notices': channel<readonly StoreNotice[]>()(z.strictObject({})),
  ...holidayChannels,
  'preferences:get': channel<Preferences>()(z.strictObject({})),
  'preferences:set': channel<Preferences>()(preferencesSchema),
} as const

export type Channels = typeof channels
export type ChannelName = keyof Channels
export type Parsed<C extends ChannelName> = RequestOf<Channels[C]>
export type Request<C extends ChannelName> = RequestInputOf<Channels[C]>
export type Reply<C extends ChannelName> = ReplyOf<Channels[C]>

/** What preload gives to the window. */
export type Bridge = {
  readonly invoke: <C extends ChannelName>(name: C, request: Request<C>) => Promise<Reply<C>>
}
