import { z } from 'zod'
import type { SheetChange, TermSheetFacts } from '../../domain/documents/termSheet.ts'
import type { Language } from '../../domain/locale/language.ts'
import type { Problem } from '../../domain/signature/problem.ts'
import { ROLES, type Role } from '../../domain/signature/role.ts'
import type { Verdict } from '../../domain/signature/verdict.ts'
import { channel } from './channel.ts'
import type { Cancelled, NotFound, NotWritten, StaleRevision } from './failures.ts'
import { idSchema, languageSchema } from './requests.ts'

const LONGEST_PASSWORD = 1_024
const LONGEST_REASON = 200
const LONGEST_NAME = 64

/** How far an issued sheet has come. */
export type SheetState = 'issued' | 'supplierSigned' | 'bothSigned' | 'scanChecked' | 'locked'

/** A paper that came back of an issued sheet, checked against its hashes. */
export type PaperOfSheet = {
  readonly id: string
  readonly kind: 'signedFile' | 'scan'
  readonly fileName: string
  /** Of the file, 64 hex digits. */
  readonly sha256: string
  /** ISO instant. */
  readonly returnedAt: string
  readonly returnedBy: string | null
  /** Who signed it; empty for a scan. */
  readonly roles: readonly Role[]
  readonly isSound: boolean
}

/** An issued sheet as the list shows it, checked against its hashes. */
export type SheetOfNegotiation = {
  readonly id: string
  readonly scenario: string
  readonly number: string
  readonly version: string
  readonly language: Language
  /** ISO instant. */
  readonly frozenAt: string
  readonly frozenBy: string
  readonly sha256: string
  /** The sheet it amends, as papers name it. */
  readonly amends: { readonly number: string; readonly version: string } | null
  readonly state: SheetState
  readonly isSound: boolean
  readonly papers: readonly PaperOfSheet[]
  readonly lock: { readonly at: string; readonly by: string | null; readonly paper: string } | null
}

/** What would be issued now, not kept anywhere. Bytes are base64. */
export type DraftSheet = {
  readonly kind: 'first' | 'version' | 'amendment'
  readonly number: string | null
  readonly version: string
  readonly language: Language
  readonly blanks: readonly string[]
  /** The sheet it follows, with what it says otherwise; null for a first one. */
  readonly follows: {
    readonly number: string
    readonly version: string
    readonly changes: readonly SheetChange[]
  } | null
  readonly pdf: string
  /** What it was written from. */
  readonly revision: number
}

/** A sheet or a returned paper is not as it was kept. */
export type Damaged = { readonly kind: 'damaged'; readonly name: string }
/** The sheet is locked; nothing is signed or taken back any more. */
export type SheetLocked = { readonly kind: 'sheet-locked' }
/** A chosen file cannot be read, or is not what was asked for. */
export type NotRead = { readonly kind: 'not-read'; readonly fileName: string; readonly reason: string }
/** What was chosen before is not held any more. */
export type ChoiceGone = { readonly kind: 'choice-gone' }
type MissingGlyphs = { readonly kind: 'missing-glyphs'; readonly characters: readonly string[] }
type WalkAway = { readonly kind: 'scenario-is-walk-away' }

/** Why a sheet was not signed. */
export type NotSigned =
  | {
      readonly kind: 'wrong-password' | 'no-private-key' | 'no-certificate' | 'not-a-p12' | 'unsupported-key'
    }
  | {
      readonly kind: 'already-signed' | 'supplier-signs-first' | 'stamp-not-a-picture' | 'signature-too-large'
    }
  | { readonly kind: 'certificate-expired' | 'certificate-not-yet'; readonly at: string }
  | { readonly kind: 'certificate-unreadable' | 'not-a-pdf' | 'encrypted' }
  | { readonly kind: 'not-valid'; readonly problems: readonly Problem[] }
  | MissingGlyphs

/** A signed file that was kept; `savedAs` null where the person did not save it just now. */
export type SignedPaper = { readonly paper: string; readonly savedAs: string | null }

/** A paper with room for a signature that is made elsewhere. */
export type PreparedElsewhere = {
  readonly token: string
  readonly fileName: string
  readonly role: Role
  /** SHA-256 over what is to be signed, 64 hex digits. */
  readonly digest: string
  readonly bytes: number
}

/** The product's word on a file, and which issued sheet it is of. */
export type FileVerdict = {
  readonly token: string
  readonly fileName: string
  readonly verdict: Verdict
  readonly sheet: { readonly number: string; readonly version: string } | null
}

/** What is compared between the issued paper and a scan before it is kept. */
export const SCAN_CHECKS = [
  'number',
  'version',
  'code',
  'totals',
  'signatures',
  'stamps',
  'straddle',
] as const
export type ScanCheck = (typeof SCAN_CHECKS)[number]

const nothing = z.strictObject({})
const sheetRequest = z.strictObject({ sheet: idSchema })
const tokenRequest = z.strictObject({ token: idSchema })
const role = z.enum(ROLES as [Role, ...Role[]])
const reason = z.string().trim().max(LONGEST_REASON)

/** The calls about term sheets: written, frozen, read, saved, locked. */
const sheetChannels = {
  'termSheet:draft': channel<DraftSheet, NotFound | WalkAway | MissingGlyphs | Damaged>()(
    z.strictObject({ negotiation: idSchema, scenario: idSchema, language: languageSchema }),
  ),
  'termSheet:freeze': channel<
    { readonly sheet: string; readonly number: string; readonly version: string },
    | NotFound
    | StaleRevision
    | WalkAway
    | MissingGlyphs
    | Damaged
    | { readonly kind: 'blanks'; readonly blanks: readonly string[] }
    | {
        readonly kind: 'version-taken' | 'only-amendments'
        readonly number: string
        readonly version: string
      }
    /** An amendment that changes nothing. */
    | { readonly kind: 'nothing-changed' }
    /** Nobody's name is known; a frozen sheet says who froze it. */
    | { readonly kind: 'nameless' }
  >()(
    z.strictObject({
      action: idSchema,
      negotiation: idSchema,
      revision: z.int().min(0),
      scenario: idSchema,
      language: languageSchema,
    }),
  ),
  'termSheet:list': channel<readonly SheetOfNegotiation[]>()(z.strictObject({ negotiation: idSchema })),
  'termSheet:read': channel<
    { readonly facts: TermSheetFacts; readonly sha256: string; readonly pdf: string },
    NotFound | Damaged
  >()(sheetRequest),
  'termSheet:save': channel<{ readonly fileName: string }, NotFound | Damaged | Cancelled | NotWritten>()(
    sheetRequest,
  ),
  'termSheet:lock': channel<null, NotFound | Damaged | { readonly kind: 'not-both-signed' }>()(
    z.strictObject({ sheet: idSchema, paper: idSchema }),
  ),
} as const

/** The calls about papers that came back: read, saved, scans compared and kept. */
const paperChannels = {
  'returnedPaper:read': channel<
    {
      readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg'
      readonly content: string
    },
    NotFound | Damaged
  >()(z.strictObject({ paper: idSchema })),
  'returnedPaper:save': channel<{ readonly fileName: string }, NotFound | Damaged | Cancelled | NotWritten>()(
    z.strictObject({ paper: idSchema }),
  ),
  'scan:choose': channel<
    {
      readonly token: string
      readonly fileName: string
      readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg'
      readonly content: string
    },
    NotFound | SheetLocked | Cancelled | NotRead
  >()(sheetRequest),
  /** Kept once everything has been compared. */
  'scan:keep': channel<{ readonly paper: string }, NotFound | Damaged | SheetLocked | ChoiceGone>()(
    z.strictObject({
      action: idSchema,
      sheet: idSchema,
      token: idSchema,
      checked: z.array(z.enum(SCAN_CHECKS)).length(SCAN_CHECKS.length),
    }),
  ),
} as const

/** The calls about signatures: keys chosen, sheets signed here or elsewhere, any file judged. */
const signatureChannels = {
  'signing:chooseKey': channel<{ readonly token: string; readonly fileName: string }, Cancelled | NotRead>()(
    nothing,
  ),
  'signing:chooseStamp': channel<
    { readonly token: string; readonly fileName: string; readonly picture: string },
    Cancelled | NotRead
  >()(nothing),
  /** The password is used for this one call and kept nowhere. */
  'signing:sign': channel<
    SignedPaper,
    NotFound | Damaged | SheetLocked | ChoiceGone | NotWritten | NotSigned
  >()(
    z.strictObject({
      action: idSchema,
      sheet: idSchema,
      role,
      key: idSchema,
      password: z.string().max(LONGEST_PASSWORD),
      stamp: idSchema.optional(),
      reason: reason.optional(),
    }),
  ),
  'signing:makeCertificate': channel<
    { readonly token: string; readonly fileName: string; readonly authorityFile: string },
    | Cancelled
    | NotWritten
    | { readonly kind: 'authority-locked' | 'authority-incomplete'; readonly fileName: string }
  >()(
    z.strictObject({
      name: z.string().trim().min(1).max(LONGEST_NAME),
      organisation: z.string().trim().min(1).max(LONGEST_NAME),
      kind: z.enum(['rsa', 'ec']),
      password: z.string().min(8).max(LONGEST_PASSWORD),
    }),
  ),
  'signing:prepareElsewhere': channel<
    PreparedElsewhere,
    NotFound | Damaged | SheetLocked | ChoiceGone | Cancelled | NotWritten | NotSigned
  >()(
    z.strictObject({
      sheet: idSchema,
      role,
      name: z.string().trim().min(1).max(LONGEST_NAME),
      stamp: idSchema.optional(),
      reason: reason.optional(),
    }),
  ),
  /** Goes on with a prepared paper that was saved before. */
  'signing:openPrepared': channel<
    PreparedElsewhere,
    NotFound | Damaged | SheetLocked | Cancelled | NotRead
  >()(sheetRequest),
  'signing:saveToBeSigned': channel<{ readonly fileName: string }, ChoiceGone | Cancelled | NotWritten>()(
    tokenRequest,
  ),
  'signing:takeSignature': channel<
    SignedPaper,
    NotFound | Damaged | SheetLocked | ChoiceGone | Cancelled | NotRead | NotWritten | NotSigned
  >()(z.strictObject({ action: idSchema, token: idSchema })),
  /** Takes back a file of this sheet that was signed with another program. */
  'signing:takeSigned': channel<
    { readonly paper: string; readonly roles: readonly Role[] },
    | NotFound
    | Damaged
    | SheetLocked
    | Cancelled
    | NotRead
    | NotSigned
    | { readonly kind: 'other-paper'; readonly fileName: string }
  >()(z.strictObject({ action: idSchema, sheet: idSchema })),
  'signing:chooseAuthority': channel<
    { readonly token: string; readonly fileName: string },
    Cancelled | NotRead
  >()(nothing),
  'signing:verify': channel<FileVerdict, Cancelled | NotRead | ChoiceGone>()(
    z.strictObject({ authority: idSchema.optional() }),
  ),
  'signing:saveAsSignedBy': channel<
    { readonly fileName: string },
    ChoiceGone | Cancelled | NotWritten | { readonly kind: 'not-signed-by' }
  >()(z.strictObject({ token: idSchema, role })),
} as const

export const signingChannels = { ...sheetChannels, ...paperChannels, ...signatureChannels } as const
