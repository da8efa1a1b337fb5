import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type Asked, useExplain } from '../../shared/explain.ts'
import { useKeysOf } from '../../shared/keys/chosenKeys.ts'
import type { CellAddress } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { MenuItem } from '../../shared/ui/CellMenu.tsx'
import { placeOfColumn } from './compareColumns.tsx'
import type { CompareRow } from './compareLine.ts'
import { differenceAt, questionAt } from './questions.ts'
import type { Column } from './useColumns.ts'

/** How the figure of a cell, and its difference from the base, are asked for: both as lines of its menu. */
export function useQuestions(columns: readonly Column[]) {
  const { t } = useTranslation()
  const keys = useKeysOf('explain')
  const ask = useExplain((state) => state.ask)
  const put = useCallback((asked: Asked) => ask(asked.figure, asked), [ask])
  const explain = (row: CompareRow | undefined, address: CellAddress | null) => {
    const asked =
      row === undefined || address === null ? null : questionAt(row, columns, placeOfColumn(address.columnId))
    if (asked !== null) put(asked)
    return asked !== null
  }
  const items = (row: CompareRow, { columnId }: CellAddress): readonly MenuItem[] => {
    const place = placeOfColumn(columnId)
    const [own, difference] = [questionAt(row, columns, place), differenceAt(row, columns, place)]
    return [
      ...(own === null ? [] : [{ id: 'explain', label: t('explain.title'), keys, run: () => put(own) }]),
      ...(difference === null
        ? []
        : [{ id: 'difference', label: t('compare.explainDifference'), run: () => put(difference) }]),
    ]
  }
  return { explain, items }
}
