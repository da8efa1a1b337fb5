import type { TFunction } from 'i18next'
import type { SheetLine } from '../sheetGrid/sheetLine.ts'
import type { MenuItem } from '../ui/CellMenu.tsx'
import type { SheetTools } from './useSheetTools.ts'

/** Closing and opening all groups of a sheet at once; nothing where it has none. */
export function groupItems<Row>(
  t: TFunction,
  lines: readonly SheetLine<Row>[],
  { collapsed, setCollapsed }: Pick<SheetTools<Row>, 'collapsed' | 'setCollapsed'>,
): readonly MenuItem[] {
  const groups = lines.flatMap((line) => (line.kind === 'group' ? [line.id] : []))
  if (groups.length === 0) return []
  return [
    {
      id: 'collapseAll',
      label: t('sheetTools.collapseAll'),
      isDisabled: groups.every((id) => collapsed.has(id)),
      run: () => setCollapsed(new Set(groups)),
    },
    {
      id: 'expandAll',
      label: t('sheetTools.expandAll'),
      isDisabled: collapsed.size === 0,
      run: () => setCollapsed(new Set()),
    },
    null,
  ]
}
