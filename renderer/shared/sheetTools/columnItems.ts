import type { TFunction } from 'i18next'
import {
  type ColumnLayout,
  defaultColumnLayout,
  placeColumns,
  resizeColumn,
  setColumnHidden,
  stepColumn,
} from '../sheetGrid/columnLayout.ts'
import type { SheetColumn } from '../sheetGrid/sheetColumn.ts'
import type { MenuItem } from '../ui/CellMenu.tsx'

const WIDER_BY = 24

/** What can be done to a column, for its head and for the menu of its cells: width, place, out of sight and back. */
export function columnItems<Row>(
  t: TFunction,
  columns: readonly SheetColumn<Row>[],
  columnId: string,
  layout: ColumnLayout,
  setLayout: (layout: ColumnLayout) => void,
): readonly MenuItem[] {
  const column = columns.find(({ id }) => id === columnId)
  if (column === undefined) return []
  const placed = placeColumns(columns, layout)
  const width = placed.find((each) => each.column === column)?.width ?? column.width
  const { header } = column
  const hidden = columns.filter(({ id }) => layout.hidden.includes(id))
  const move = (step: -1 | 1, label: string, keys: string): MenuItem => {
    const next = stepColumn(layout, columns, columnId, step)
    return { id: `column-move${step}`, label, keys, isDisabled: next === layout, run: () => setLayout(next) }
  }
  const resize = (by: number, label: string): MenuItem => ({
    id: `column-width${by}`,
    label,
    run: () => setLayout(resizeColumn(layout, column, width + by)),
  })
  return [
    resize(WIDER_BY, t('sheetTools.wider', { column: header })),
    resize(-WIDER_BY, t('sheetTools.narrower', { column: header })),
    move(-1, t('sheetTools.moveLeft', { column: header }), 'Alt+Shift+←'),
    move(1, t('sheetTools.moveRight', { column: header }), 'Alt+Shift+→'),
    {
      id: 'column-hide',
      label: t('sheetTools.hide', { column: header }),
      isDisabled: placed.length < 2,
      run: () => setLayout(setColumnHidden(layout, columnId, true)),
    },
    ...hidden.map(
      (each): MenuItem => ({
        id: `column-show-${each.id}`,
        label: t('sheetTools.show', { column: each.header }),
        run: () => setLayout(setColumnHidden(layout, each.id, false)),
      }),
    ),
    {
      id: 'column-reset',
      label: t('sheetTools.resetColumns'),
      isDisabled: layout === defaultColumnLayout,
      run: () => setLayout(defaultColumnLayout),
    },
  ]
}
