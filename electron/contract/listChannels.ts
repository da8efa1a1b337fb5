import { z } from 'zod'
import type { Change } from '../../domain/actions/action.ts'
import type { TermAgreed } from '../../domain/actions/agreedTerms.ts'
import type { ListChoice, ListColumn } from '../../domain/lists/listChoice.ts'
import type { TermListRow } from '../../domain/terms/list/readTermList.ts'
import { channel } from './channel.ts'
import type { ActionRefused, Cancelled, FileRefused, NotFound, StaleRevision } from './failures.ts'
import type { JournalState } from './historyChannels.ts'
import { idSchema, nameSchema } from './requests.ts'

const MOST_COLUMNS = 512
const MOST_ROWS = 20_000
const HIGHEST_ROW = 1_048_576

/** Fault of one cell of an imported list. */
export type CellFault = {
  /** 1-based, as the spreadsheet shows it. */
  readonly row: number
  readonly column: string
  readonly found: string
  readonly allowed: string
}

/** One table of the file: its name, and its first rows as a person sees them. */
export type ListSheet = {
  readonly name: string
  readonly rows: number
  readonly sample: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

/** A list that was read, with how it is read to begin with. */
export type ListLook = {
  readonly token: string
  readonly fileName: string
  readonly encoding: string
  readonly sheets: readonly ListSheet[]
}

/** What would become of a list by a choice. With one fault or one open choice nothing can be taken. */
export type ListVerdict = {
  readonly columns: readonly ListColumn[]
  readonly choice: ListChoice
  /** What has to be asked, for nothing in the list says it. */
  readonly asks: readonly ('moneyUnit' | 'tax' | 'rates')[]
  readonly faults: readonly CellFault[]
  /** Rows that would be taken. */
  readonly taken: number
  readonly products: { readonly added: number; readonly changed: number } | null
  readonly terms: readonly TermListRow[] | null
}

const choiceSchema = z.strictObject({
  sheet: z.int().min(0).max(1_000),
  headerRow: z.int().min(1).max(HIGHEST_ROW),
  columns: z
    .array(z.strictObject({ at: z.int().min(0).max(MOST_COLUMNS), field: idSchema }))
    .max(MOST_COLUMNS)
    .readonly(),
  moneyUnit: z.enum(['yuan', 'tenThousandYuan']),
  tax: z.enum(['in', 'ex']),
  rates: z.enum(['percent', 'share']),
  rows: z.record(z.string().max(8), idSchema).refine((rows) => Object.keys(rows).length <= MOST_ROWS),
})

const ofList = { negotiation: idSchema, token: idSchema }

/** What is remembered of the columns of one account's lists of a kind. */
export type RememberedColumns = {
  readonly account: string
  readonly kind: 'products' | 'terms'
  /** How many headers are known. */
  readonly columns: number
  /** ISO instant. */
  readonly rememberedAt: string
}

/** Calls of the import wizard: a file looked at, judged by a choice, taken whole or not at all. */
export const listChannels = {
  'list:look': channel<ListLook, NotFound | Cancelled | FileRefused>()(
    z.strictObject({
      negotiation: idSchema,
      kind: z.enum(['products', 'terms']),
      encoding: z.enum(['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be']),
      /** Token of an earlier look: its file is read again, and nobody is asked for one. */
      again: idSchema.optional(),
    }),
  ),
  'list:judge': channel<ListVerdict, NotFound | { readonly kind: 'preview-gone' }>()(
    z.strictObject({
      ...ofList,
      /** As a person changed it; as the list itself suggests where a part is left out. */
      choice: choiceSchema.partial(),
    }),
  ),
  'list:take': channel<
    JournalState & { readonly changes: readonly Change[] },
    NotFound | StaleRevision | ActionRefused | TermAgreed | { readonly kind: 'preview-gone' }
  >()(
    z.strictObject({
      ...ofList,
      action: idSchema,
      revision: z.int().min(0),
      choice: choiceSchema,
      /** For terms: where they go. */
      target: z
        .strictObject({
          scenario: idSchema.nullable(),
          newScenario: z.strictObject({ id: idSchema, name: nameSchema }),
          working: z.strictObject({ id: idSchema, name: nameSchema }).nullable(),
        })
        .exactOptional(),
    }),
  ),
  'list:remembered': channel<readonly RememberedColumns[]>()(z.strictObject({})),
  'list:forget': channel<readonly RememberedColumns[]>()(
    z.strictObject({ account: nameSchema, kind: z.enum(['products', 'terms']) }),
  ),
} as const
