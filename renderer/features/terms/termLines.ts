import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import { termWords } from '../../../domain/locale/termWords.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal } from '../../shared/format/numbers.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'
import { rowsByClass, type TermRow } from './termRows.ts'

/** The lines of the table: a group for each class with its subtotals, and the total of all. */
export function termLines(
  t: TFunction,
  language: Language,
  rows: readonly TermRow[],
  money: MoneyText,
): readonly SheetLine<TermRow>[] {
  if (rows.length === 0) return []
  const { classes } = termWords(language)
  const sums = (own: readonly TermRow[]) => ({
    points: decimal(total(own, 'points'), 2),
    amount: money.amount(total(own, 'cost')),
  })
  const groups = rowsByClass(rows).flatMap(([termClass, own]): SheetLine<TermRow>[] => [
    { kind: 'group', id: termClass, label: classes[termClass], cells: sums(own) },
    ...own.map((row): SheetLine<TermRow> => ({ kind: 'row', id: row.id, row, groupId: termClass })),
  ])
  return [
    ...groups,
    { kind: 'subtotal', id: 'total', label: t('terms.total'), cells: sums(rows), isTotal: true },
  ]
}

function total(rows: readonly TermRow[], figure: 'points' | 'cost'): number {
  return rows.reduce((sum, { figures }) => sum + (figures?.[figure] ?? 0), 0)
}
