import { z } from 'zod'
import type { ActionLabel, Change } from '../actions/action.ts'
import { changeSchema, labelSchema } from '../actions/changeSchema.ts'
import type { PublicNegotiation } from '../documents/publicView.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'

/** One booked action as it travels: what it changed, and whether it stands. */
export type DealStep = {
  readonly id: string
  readonly sequence: number
  readonly label: ActionLabel
  readonly changes: readonly Change[]
  readonly state: 'done' | 'undone' | 'discarded'
  /** ISO instant. */
  readonly at: string
  readonly revision: number
  readonly by: string | null
}

/** What is never changed once it is there, by its table; the columns are the store's own. */
export const SEALED_TABLES = ['snapshots', 'term_sheets', 'returned_papers', 'term_sheet_locks'] as const
export type SealedTable = (typeof SEALED_TABLES)[number]
export type SealedRow = Readonly<Record<string, string | number | null | Uint8Array>>
export type SealedRows = Readonly<Record<SealedTable, readonly SealedRow[]>>

/** A negotiation as it travels between our own people: everything, its history included. */
export type OurDeal = {
  readonly edition: 'supplier'
  readonly negotiation: string
  readonly revision: number
  /** ISO instant of the last action. */
  readonly changedAt: string
  /** Version of the store it was packed from. */
  readonly storeVersion: number
  readonly workspace: Workspace
  readonly steps: readonly DealStep[]
  readonly sealed: SealedRows
}

/** A negotiation as the other side may see it: the public view of one scenario, and nothing else. */
export type PublicDeal = { readonly edition: 'retailer'; readonly view: PublicNegotiation }

export type DealContent = OurDeal | PublicDeal

const MOST_STEPS = 1_000_000
const idSchema = z.string().min(1).max(200)
const rows = z.array(z.looseObject({ id: idSchema })).max(1_000_000)
const overrides = z.strictObject({ rows, removed: z.array(idSchema).max(1_000_000) })

/** The envelope of a step that came in; its rows are checked when they are applied. */
export const stepsSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      sequence: z.int().min(1),
      label: labelSchema,
      changes: z.array(changeSchema).min(1).max(1_000_000),
      state: z.enum(['done', 'undone', 'discarded']),
      at: z.iso.datetime(),
      revision: z.int().min(0),
      by: z.string().max(200).nullable(),
    }),
  )
  .max(MOST_STEPS) as unknown as z.ZodType<readonly DealStep[]>

/** The envelope of what is worked on; its rows are checked likewise. */
export const workspaceSchema = z.looseObject({
  products: rows,
  scenarios: z
    .array(z.looseObject({ id: idSchema, terms: overrides, promotions: overrides, newProducts: overrides }))
    .max(1_000),
}) as unknown as z.ZodType<Workspace>
