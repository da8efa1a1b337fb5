import type { SheetLabels } from '../../../../renderer/shared/sheetGrid/sheetLabels.ts'

/** The words of the harness page, as a locale file would give them. */
export const labels: SheetLabels = {
  grid: '条款',
  editor: '条款单元格',
  cell: ({ rowNumber, rowName, column, text, unit, states }) =>
    [`第 ${rowNumber} 行`, rowName, `${column} ${text}${unit}`, ...states]
      .filter((part) => part !== '')
      .join(','),
  groupLine: ({ label, isCollapsed }) => `${label},${isCollapsed ? '已折叠' : '已展开'}`,
  selection: ({ rows, columns }) => `选中 ${rows} 行 ${columns} 列`,
  emptyCell: '空',
  overridden: '已覆盖',
  invalid: (message) => `无法识别:${message}`,
  locked: '已锁定',
  readonly: '只读',
  isPrivate: '内部',
  changed: '本轮已改',
  comment: (text) => `批注:${text}`,
  options: (column) => `${column}选项`,
  noOption: '没有匹配项',
  expandGroup: '展开',
  collapseGroup: '折叠',
}
