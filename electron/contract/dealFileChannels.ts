import { z } from 'zod'
import type { Change } from '../../domain/actions/action.ts'
import type { TermAgreed } from '../../domain/actions/agreedTerms.ts'
import type { Difference } from '../../domain/dealFile/mergeUnits.ts'
import type { Comment, Review } from '../../domain/negotiation/comment.ts'
import { channel } from './channel.ts'
import type {
  ActionRefused,
  Cancelled,
  FileRefused,
  NotFound,
  NotWritten,
  StaleRevision,
} from './failures.ts'
import type { JournalState } from './historyChannels.ts'
import { idSchema } from './requests.ts'

const SHORTEST_PASSPHRASE = 8
const LONGEST_PASSPHRASE = 200
const MOST_CHOICES = 100_000

/** The package is behind a passphrase: ask for it and look again by the token. */
export type PassphraseAsked = {
  readonly kind: 'passphrase-asked'
  readonly token: string
  readonly fileName: string
  /** One was given and does not open it; the file itself is whole. */
  readonly isWrong: boolean
}

/** What was opened from outside is a package: look at it by the token. */
export type PackageReceived = { readonly kind: 'package-received'; readonly token: string }

/** The file that was looked at is not held any more. */
export type LookGone = { readonly kind: 'look-gone' }

/** A package that was opened and checked, held until another one is looked at. */
export type DealLook = {
  readonly token: string
  readonly fileName: string
  readonly edition: 'supplier' | 'retailer'
  readonly name: string
}

/** Something sealed that was added, or was not taken and why; `what` names its kind. */
export type SealedNews = {
  readonly what: 'snapshot' | 'termSheet' | 'returnedPaper' | 'lock'
  readonly name: string
  readonly reason: 'added' | 'differs' | 'number-taken' | 'alone' | 'of-another'
}

/** What a package would bring into a negotiation, before anything is written. */
export type MergeLook = {
  readonly revision: number
  readonly ourSteps: number
  readonly theirSteps: number
  readonly differences: readonly Difference[]
  readonly comments: readonly Comment[]
  readonly reviews: readonly Review[]
  /** Snapshots, sheets and papers in the package. */
  readonly sealed: number
}

const passphraseSchema = z.string().max(LONGEST_PASSPHRASE)

/** Calls about a negotiation as one file that travels. A passphrase is in the call alone and kept nowhere. */
export const dealFileChannels = {
  'dealFile:pack': channel<
    { readonly fileName: string },
    NotFound | Cancelled | NotWritten | { readonly kind: 'scenario-is-walk-away' }
  >()(
    z.strictObject({
      negotiation: idSchema,
      /** The scenario the retailer is shown; our own edition holds everything. */
      shown: idSchema.nullable(),
      passphrase: passphraseSchema.min(SHORTEST_PASSPHRASE).nullable(),
    }),
  ),
  'dealFile:look': channel<DealLook, Cancelled | FileRefused | PassphraseAsked | LookGone>()(
    z.strictObject({
      passphrase: passphraseSchema.nullable(),
      /** Token of the file that asked for a passphrase or came from outside; nobody is asked for a file then. */
      again: idSchema.nullable(),
    }),
  ),
  'dealFile:open': channel<
    { readonly id: string; readonly isBeside: boolean; readonly sealed: readonly SealedNews[] },
    FileRefused | LookGone
  >()(z.strictObject({ action: idSchema, token: idSchema })),
  'dealFile:compare': channel<MergeLook, NotFound | FileRefused | LookGone>()(
    z.strictObject({ negotiation: idSchema, token: idSchema }),
  ),
  'dealFile:merge': channel<
    JournalState & { readonly changes: readonly Change[]; readonly sealed: readonly SealedNews[] },
    NotFound | StaleRevision | ActionRefused | TermAgreed | { readonly kind: 'preview-gone' }
  >()(
    z.strictObject({
      negotiation: idSchema,
      revision: z.int().min(0),
      action: idSchema,
      token: idSchema,
      choices: z
        .record(z.string().max(1_000), z.enum(['theirs', 'ours']))
        .refine((choices) => Object.keys(choices).length <= MOST_CHOICES),
    }),
  ),
} as const
