import { termWords } from '../../../domain/locale/termWords.ts'
import type { TermClass } from '../../../domain/negotiation/term.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'
import type { CompareRow } from './compareLine.ts'
import { chanceRows, figureRows, growthRows } from './figureRows.ts'
import { newProductRows, promotionRows } from './planRows.ts'
import { termRows } from './termRows.ts'
import type { Chances } from './useChances.ts'
import type { Column } from './useColumns.ts'
import type { Wording } from './wording.ts'

/** What the comparison shows of the columns. */
export type Shown = {
  readonly onlyDifferences: boolean
  readonly isPrivateShown: boolean
  /** Of falling below the walk-away, by scenario; absent where nobody asks. */
  readonly chances?: Chances
}

/** The lines of the comparison: figures first, then what leads to them, each kind under its name. */
export function compareLines(
  wording: Wording,
  columns: readonly Column[],
  { onlyDifferences, isPrivateShown, chances }: Shown,
): readonly SheetLine<CompareRow>[] {
  const { t, language } = wording
  if (columns.length === 0) return []
  const { classes } = termWords(language)
  const terms = termRows(wording, columns, isPrivateShown)
  const classOrder = [...new Set(terms.map((row) => row.class))].sort(byClassOrder)
  const figures = [
    ...figureRows(wording, columns, isPrivateShown),
    ...(isPrivateShown && chances !== undefined ? chanceRows(wording, columns, chances) : []),
  ]
  const groups: readonly (readonly [string, string, readonly CompareRow[]])[] = [
    ['figures', t('compare.group.figures'), figures],
    ['growth', t('compare.group.growth'), growthRows(wording, columns)],
    ...classOrder.map(
      (each) => [`terms.${each}`, classes[each], terms.filter((row) => row.class === each)] as const,
    ),
    ['promotions', t('compare.group.promotions'), promotionRows(wording, columns)],
    ['newProducts', t('compare.group.newProducts'), newProductRows(wording, columns)],
  ]
  return groups.flatMap(([id, label, all]) => {
    const rows = onlyDifferences ? all.filter(({ differs }) => differs) : all
    if (rows.length === 0) return []
    const group: SheetLine<CompareRow> = { kind: 'group', id, label }
    return [
      group,
      ...rows.map((row): SheetLine<CompareRow> => ({ kind: 'row', id: row.id, row, groupId: id })),
    ]
  })
}

/** How many terms, promotions, new products and growths differ. */
export function countDifferences(lines: readonly SheetLine<CompareRow>[]): number {
  return lines.filter((line) => line.kind === 'row' && line.row.of !== 'figure' && line.row.differs).length
}

const CLASS_ORDER: readonly TermClass[] = [
  'onInvoice',
  'rebate',
  'conditionalRebate',
  'fee',
  'service',
  'logistics',
  'damage',
  'penalty',
  'guarantee',
  'payment',
]

function byClassOrder(a: TermClass, b: TermClass): number {
  return CLASS_ORDER.indexOf(a) - CLASS_ORDER.indexOf(b)
}
