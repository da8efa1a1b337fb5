import { z } from 'zod'
import type { Change } from '../../domain/actions/action.ts'
import type { TermAgreed } from '../../domain/actions/agreedTerms.ts'
import type { WorkbookChange } from '../../domain/workbook/workbookChanges.ts'
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
import { idSchema, languageSchema } from './requests.ts'

/** A workbook that came back, with everything it says differently. */
export type WorkbookLook = {
  readonly token: string
  readonly fileName: string
  readonly scenario: { readonly id: string; readonly name: string }
  readonly changes: readonly WorkbookChange[]
}

const formSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('xlsx') }),
  z.strictObject({
    kind: z.literal('csv'),
    sheet: z.enum(['terms', 'ledgers', 'products', 'settlement']),
    encoding: z.enum(['utf-8', 'gbk']),
  }),
])

/** Calls about a scenario as a workbook: out, and back with its differences shown before anything is taken. */
export const workbookChannels = {
  'workbook:export': channel<
    { readonly fileName: string },
    | NotFound
    | Cancelled
    | NotWritten
    | { readonly kind: 'scenario-is-walk-away' }
    | { readonly kind: 'not-in-encoding'; readonly characters: readonly string[] }
  >()(
    z.strictObject({
      negotiation: idSchema,
      scenario: idSchema,
      language: languageSchema,
      edition: z.enum(['supplier', 'retailer']),
      form: formSchema,
    }),
  ),
  'workbook:look': channel<WorkbookLook, NotFound | Cancelled | FileRefused>()(
    z.strictObject({ negotiation: idSchema }),
  ),
  'workbook:take': channel<
    JournalState & { readonly changes: readonly Change[] },
    NotFound | StaleRevision | ActionRefused | TermAgreed | { readonly kind: 'preview-gone' }
  >()(
    z.strictObject({
      negotiation: idSchema,
      revision: z.int().min(0),
      action: idSchema,
      token: idSchema,
    }),
  ),
} as const
