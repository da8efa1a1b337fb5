import type { Change } from '../../../domain/actions/action.ts'
import { setProducts } from '../../../domain/actions/productChanges.ts'
import {
  type ListChoice,
  type ListColumn,
  type ListKind,
  withRemembered,
} from '../../../domain/lists/listChoice.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { importProductTable } from '../../../domain/products/importProducts.ts'
import {
  guessProductColumns,
  hasUnsaidTax,
  productHeaderOf,
} from '../../../domain/products/productListColumns.ts'
import type { SheetTable } from '../../../domain/products/sheetTable.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { guessRates } from '../../../domain/terms/list/guessRates.ts'
import { readTermList } from '../../../domain/terms/list/readTermList.ts'
import { type TermListTarget, termListChanges } from '../../../domain/terms/list/termListChanges.ts'
import { guessTermColumns } from '../../../domain/terms/list/termListColumns.ts'
import type { ListVerdict, Parsed } from '../../contract/channels.ts'
import { cellFaultIn, termFaultIn } from '../locale/listWords.ts'

type Wanted = Parsed<'list:judge'>['choice']

/** How a list reads by what was chosen, the rest guessed or remembered, with a verdict on each cell. */
export function judgeList(
  kind: ListKind,
  tables: readonly SheetTable[],
  workspace: Workspace,
  given: {
    readonly wanted: Wanted
    readonly remembered: Readonly<Record<string, string>>
    readonly language: Language
  },
): ListVerdict {
  const { wanted, remembered, language } = given
  const months = monthsOfYear(workspace.year.start)
  const guessIn = (table: SheetTable, row?: number) =>
    kind === 'products' ? guessProductColumns(table, months, row) : guessTermColumns(table, row)
  const sheet = wanted.sheet ?? likeliestSheet(tables, (table) => guessIn(table).columns)
  const table = tables[sheet] ?? { name: '', rows: [] }
  const guess = guessIn(table, wanted.headerRow)
  const columns = chosenColumns(withRemembered(guess.columns, remembered), wanted)
  const fields = columns.flatMap(({ at, field }) => (field === null ? [] : [{ at, field }]))
  const choice: ListChoice = {
    sheet,
    headerRow: guess.headerRow,
    columns: fields,
    moneyUnit: wanted.moneyUnit ?? 'yuan',
    tax: wanted.tax ?? (kind === 'products' ? 'ex' : 'in'),
    rates: wanted.rates ?? guessRates(table, guess.headerRow, fields),
    rows: wanted.rows ?? {},
  }
  const read = { columns, choice, products: null, terms: null }
  if (kind === 'products') {
    const asks = hasUnsaidTax(table, choice) ? (['tax'] as const) : []
    const list = importProductTable(workspace.products, months, table, productHeaderOf(table, choice, months))
    if (!list.ok) {
      const faults = list.error.map((fault) => cellFaultIn(fault, language))
      return { ...read, asks, faults, taken: 0 }
    }
    const { added, changed, unchanged } = list.value
    const products = { added: added.length, changed: changed.length }
    return { ...read, asks, faults: [], taken: added.length + changed.length + unchanged.length, products }
  }
  const list = readTermList(table, choice, workspace, (row) => `row-${row}`)
  return {
    ...read,
    asks: [
      ...(list.hasBareRates ? (['rates'] as const) : []),
      ...(list.hasBareAmounts ? (['moneyUnit'] as const) : []),
      ...(list.hasUntaxedAmounts ? (['tax'] as const) : []),
    ],
    faults: list.faults.map((fault) => termFaultIn(fault, language)),
    taken: list.rows.filter(({ state }) => state === 'taken').length,
    terms: list.rows,
  }
}

/** The changes a list makes, all of them or none: none where a fault or an open choice is left. */
export function listChanges(
  kind: ListKind,
  table: SheetTable,
  workspace: Workspace,
  how: {
    readonly choice: ListChoice
    readonly target: TermListTarget | null
    readonly id: (row: number) => string
  },
): readonly Change[] {
  const { choice, target, id } = how
  const months = monthsOfYear(workspace.year.start)
  if (kind === 'products') {
    const header = productHeaderOf(table, choice, months)
    const list = importProductTable(workspace.products, months, table, header)
    return list.ok ? setProducts(workspace, list.value.products) : []
  }
  const { rows, faults } = readTermList(table, choice, workspace, id)
  const isOpen = rows.some(({ state }) => state === 'choose')
  const terms = rows.flatMap(({ term }) => (term === null ? [] : [term]))
  if (target === null || isOpen || faults.length > 0 || terms.length === 0) return []
  const isThere = workspace.scenarios.some((each) => each.id === target.scenario)
  return target.scenario === null || isThere ? termListChanges(workspace, terms, target) : []
}

/** The table with the most columns understood, the first of equals; else the first with rows. */
function likeliestSheet(
  tables: readonly SheetTable[],
  columnsOf: (table: SheetTable) => readonly ListColumn[],
): number {
  const known = tables.map((table) => columnsOf(table).filter(({ field }) => field !== null).length)
  const most = Math.max(0, ...known)
  const best = most > 0 ? known.indexOf(most) : tables.findIndex(({ rows }) => rows.length > 0)
  return Math.max(0, best)
}

function chosenColumns(columns: readonly ListColumn[], wanted: Wanted): readonly ListColumn[] {
  const chosen = wanted.columns
  if (chosen === undefined) return columns
  const fields = new Map(chosen.map(({ at, field }) => [at, field]))
  return columns.map((column): ListColumn => {
    const field = fields.get(column.at) ?? null
    return field === column.field
      ? column
      : { ...column, field, confidence: field === null ? 'none' : 'sure' }
  })
}
