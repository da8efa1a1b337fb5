import { z } from 'zod'
import type { MissingGlyph, PaperLeak } from '../../domain/documents/paperPlace.ts'
import type { FieldCheck, TellsPrivate } from '../../domain/documents/proposalPrivacy.ts'
import { EDITIONS } from '../../domain/locale/bilingual.ts'
import { channel } from './channel.ts'
import type { Cancelled, NotFound, NotWritten } from './failures.ts'
import { idSchema } from './requests.ts'

/** Why the retailer's paper is not made; nothing was written then. */
export type PaperRefused =
  | NotFound
  | { readonly kind: 'scenario-is-walk-away' }
  | { readonly kind: 'would-tell'; readonly leaks: readonly PaperLeak[] }
  | { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] }

/** What the paper is written as: pages to read and print, or slides to show and edit. */
export const PAPER_FORMATS = ['pdf', 'pptx'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]

const paperRequest = { negotiation: idSchema, scenario: idSchema, edition: z.enum(EDITIONS) }

/** The retailer's paper of one scenario, out of what is stored. */
export const proposalChannels = {
  /** Written only after its bytes were checked for what is ours alone. */
  'proposal:export': channel<
    { readonly fileName: string },
    PaperRefused | TellsPrivate | Cancelled | NotWritten
  >()(z.strictObject({ ...paperRequest, format: z.enum(PAPER_FORMATS).default('pdf') })),
  /** The pages as it would be written now, and whether anything of ours alone is in its bytes. */
  'proposal:preview': channel<
    { readonly pdf: Uint8Array<ArrayBuffer>; readonly fields: readonly FieldCheck[] },
    PaperRefused
  >()(z.strictObject(paperRequest)),
} as const
