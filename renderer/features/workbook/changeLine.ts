import type { WorkbookWords } from '../../../domain/locale/workbookWords.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import type { ChangedPlace, WorkbookChange } from '../../../domain/workbook/workbookChanges.ts'
import { plain, plainPercent } from '../../shared/format/numbers.ts'

/** A difference as a person reads it. */
export type ChangeLine = {
  readonly row: string
  readonly field: string
  readonly before: string
  readonly after: string
}

const RATES: ReadonlySet<string> = new Set([
  'rate',
  'costOfCapital',
  'retailerCostOfCapital',
  'serviceVatRate',
  'returnRate',
  'returnSalvage',
])

/** Names a difference by the row's and the column's names in the workbook's own words. */
export function changeLine(
  { on, before, after }: WorkbookChange,
  given: { readonly workspace: Workspace; readonly scenario: string; readonly words: WorkbookWords },
): ChangeLine {
  const isRate = RATES.has(on.of === 'assumption' ? on.id : on.column)
  const written = (value: number | string) => {
    if (typeof value === 'string') return value
    return isRate ? plainPercent(value) : plain(value)
  }
  return {
    row: rowName(on, given),
    field: fieldName(on, given.words),
    before: written(before),
    after: written(after),
  }
}

function rowName(
  on: ChangedPlace,
  { workspace, scenario, words }: { workspace: Workspace; scenario: string; words: WorkbookWords },
): string {
  const nameIn = (rows: readonly { readonly id: string; readonly name: string }[] = []) =>
    rows.find(({ id }) => id === on.id)?.name ?? on.id
  switch (on.of) {
    case 'term':
      return nameIn(resolveScenario(workspace, scenario).terms)
    case 'tier':
      return `${nameIn(resolveScenario(workspace, scenario).terms)} · ${words.sheets.tiers} ${(on.tier ?? 0) + 1}`
    case 'newProduct':
      return nameIn(resolveScenario(workspace, scenario).newProducts)
    case 'product':
      return nameIn(workspace.products)
    case 'assumption':
      return words.sheets.assumptions
  }
}

function fieldName({ of, id, column }: ChangedPlace, words: WorkbookWords): string {
  const names: Readonly<Record<string, string>> = {
    term: words.termColumns,
    tier: words.tierColumns,
    product: words.productColumns,
    newProduct: words.productColumns,
    assumption: words.assumptions,
  }[of]
  return names[of === 'assumption' ? id : column] ?? column
}
