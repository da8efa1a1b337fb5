/** One line of the sheet, in the order it is shown. Group lines open and close the rows that name them. */
export type SheetLine<Row> =
  | { readonly kind: 'row'; readonly id: string; readonly row: Row; readonly groupId?: string }
  | {
      readonly kind: 'group'
      readonly id: string
      readonly label: string
      /** Texts by column id, shown in the group's own line. */
      readonly cells?: Readonly<Record<string, string>>
      /** The group this one belongs to, for two levels. */
      readonly groupId?: string
    }
  | {
      readonly kind: 'subtotal'
      readonly id: string
      readonly label: string
      readonly cells: Readonly<Record<string, string>>
      readonly groupId?: string
      /** The last line of all, drawn stronger. */
      readonly isTotal?: boolean
    }

/** The lines left when the collapsed groups hide what belongs to them, at any depth. */
export function visibleLines<Row>(
  lines: readonly SheetLine<Row>[],
  collapsed: ReadonlySet<string>,
): readonly SheetLine<Row>[] {
  if (collapsed.size === 0) return lines
  const hidden = new Set<string>(collapsed)
  return lines.filter((line) => {
    const isHidden = line.groupId !== undefined && hidden.has(line.groupId)
    if (isHidden && line.kind === 'group') hidden.add(line.id)
    return !isHidden
  })
}
