import { z } from 'zod'
import {
  type DealContent,
  type OurDeal,
  type PublicDeal,
  SEALED_TABLES,
  type SealedRow,
  type SealedRows,
  type SealedTable,
  stepsSchema,
  workspaceSchema,
} from '../../domain/dealFile/dealContent.ts'
import { parseJsonText } from '../../domain/negotiation/jsonText.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { Part } from './container.ts'

/** A part that is missing, or does not say what a part of its name says. */
export type PartsRefusal = { readonly kind: 'parts-refused'; readonly part: string }

const aboutSchema = z.strictObject({
  negotiation: z.string().min(1).max(200),
  revision: z.int().min(0),
  changedAt: z.iso.datetime(),
  storeVersion: z.int().min(1),
})

// Bytes of a row stand in a part of their own, by its name.
const partName = z.strictObject({ part: z.string() })
const sealedSchema = z.array(
  z.record(
    z.string().regex(/^[a-z][a-z0-9_]{0,60}$/u),
    z.union([z.string(), z.number(), z.null(), partName]),
  ),
)
type WrittenRow = z.output<typeof sealedSchema>[number]

/** What travels, as parts: JSON, and the bytes of papers beside it. */
export function toParts(content: DealContent): readonly Part[] {
  if (content.edition === 'retailer') return [jsonPart('view', content.view)]
  const { negotiation, revision, changedAt, storeVersion, workspace, steps, sealed } = content
  const papers: Part[] = []
  const written = SEALED_TABLES.map((table) => {
    const rows = sealed[table].map(
      (row): WrittenRow =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => {
            if (!(value instanceof Uint8Array)) return [column, value]
            const name = `paper/${papers.length + 1}`
            papers.push({ name, content: value })
            return [column, { part: name }]
          }),
        ),
    )
    return jsonPart(PART_OF[table], rows)
  })
  return [
    jsonPart('about', { negotiation, revision, changedAt, storeVersion }),
    jsonPart('workspace', workspace),
    jsonPart('steps', steps),
    ...written,
    ...papers,
  ]
}

/** The same back. What the rows say is checked where they are taken into a negotiation. */
export function fromParts(
  edition: DealContent['edition'],
  parts: readonly Part[],
): Result<DealContent, PartsRefusal> {
  const byName = new Map(parts.map(({ name, content }) => [name, content]))
  const read = <Value>(name: string, schema: z.ZodType<Value>): Value => {
    const parsed = schema.safeParse(jsonIn(byName.get(name)))
    if (!parsed.success) throw new Refused(name)
    return parsed.data
  }
  try {
    return ok(edition === 'retailer' ? publicDeal(read) : ourDeal(read, byName))
  } catch (cause) {
    if (cause instanceof Refused) return err({ kind: 'parts-refused', part: cause.part })
    throw cause
  }
}

type Read = <Value>(name: string, schema: z.ZodType<Value>) => Value

class Refused extends Error {
  readonly part: string
  constructor(part: string) {
    super(part)
    this.part = part
  }
}

const PART_OF: Readonly<Record<SealedTable, string>> = {
  snapshots: 'snapshots',
  term_sheets: 'termSheets',
  returned_papers: 'returnedPapers',
  term_sheet_locks: 'termSheetLocks',
}

function publicDeal(read: Read): PublicDeal {
  // Checked as a negotiation when it is taken.
  const view = read('view', z.looseObject({ supplierName: z.string(), products: z.array(z.unknown()) }))
  return { edition: 'retailer', view: view as unknown as PublicDeal['view'] }
}

function ourDeal(read: Read, byName: ReadonlyMap<string, Uint8Array>): OurDeal {
  const rowsOf = (table: SealedTable): readonly SealedRow[] =>
    read(PART_OF[table], sealedSchema).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          if (typeof value !== 'object' || value === null) return [column, value]
          const content = byName.get(value.part)
          if (content === undefined) throw new Refused(value.part)
          return [column, content]
        }),
      ),
    )
  return {
    edition: 'supplier',
    ...read('about', aboutSchema),
    workspace: read('workspace', workspaceSchema),
    steps: read('steps', stepsSchema),
    sealed: Object.fromEntries(SEALED_TABLES.map((table) => [table, rowsOf(table)])) as SealedRows,
  }
}

function jsonPart(name: string, value: unknown): Part {
  return { name, content: new TextEncoder().encode(JSON.stringify(value)) }
}

function jsonIn(content: Uint8Array | undefined): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    // A history may hold more values than any negotiation; how long a part may be is settled before it is read.
    const parsed = parseJsonText(text, Number.POSITIVE_INFINITY)
    return parsed.ok ? parsed.value : undefined
  } catch {
    return undefined
  }
}
