/** Every word the grid shows or says. The caller's locale files hold them. */
export type SheetLabels = {
  /** Name of the grid, such as 条款. */
  readonly grid: string
  /** Name of the text box that follows the active cell. */
  readonly editor: string
  /**
   * One sentence about the active cell, e.g. 第 3 行 季度增长返利 当前 1.00%,已覆盖. `unit` follows the text directly
   * and may be empty, as may `states`.
   */
  readonly cell: (cell: {
    readonly rowNumber: number
    readonly rowName: string
    readonly column: string
    readonly text: string
    readonly unit: string
    readonly states: readonly string[]
  }) => string
  readonly groupLine: (line: { readonly label: string; readonly isCollapsed: boolean }) => string
  readonly selection: (size: { readonly rows: number; readonly columns: number }) => string
  readonly emptyCell: string
  readonly overridden: string
  readonly invalid: (message: string) => string
  readonly locked: string
  readonly readonly: string
  readonly isPrivate: string
  readonly changed: string
  readonly comment: (text: string) => string
  /** Name of the list that a select cell opens. */
  readonly options: (column: string) => string
  readonly noOption: string
  readonly expandGroup: string
  readonly collapseGroup: string
}
