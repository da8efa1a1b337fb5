import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetLabels } from './sheetGrid/sheetLabels.ts'

/** The words of a sheet in the current language; `grid` names it. */
export function useSheetLabels(grid: string): SheetLabels {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      grid,
      editor: t('sheet.editor'),
      cell: ({ rowNumber, rowName, column, text, unit, states }) =>
        [
          t('sheet.cell', {
            row: rowNumber,
            name: rowName,
            column,
            text: unit === '' ? text : `${text} ${unit}`,
          }),
          ...states,
        ].join(t('list.comma')),
      groupLine: ({ label, isCollapsed }) =>
        t(isCollapsed ? 'sheet.groupClosed' : 'sheet.groupOpen', { label }),
      selection: ({ rows, columns }) => t('sheet.selection', { rows, columns }),
      emptyCell: t('sheet.empty'),
      overridden: t('sheet.overridden'),
      invalid: (message) => t('sheet.invalid', { message }),
      locked: t('sheet.locked'),
      readonly: t('sheet.readonly'),
      isPrivate: t('sheet.private'),
      changed: t('sheet.changed'),
      comment: (text) => t('comments.mark', { text }),
      options: (column) => t('sheet.options', { column }),
      noOption: t('sheet.noOption'),
      expandGroup: t('sheet.expand'),
      collapseGroup: t('sheet.collapse'),
    }),
    [grid, t],
  )
}
