import { useTranslation } from 'react-i18next'
import type { CellAddress } from '../sheetGrid/SheetGrid.tsx'
import { CommentPanel } from './CommentPanel.tsx'
import type { SheetComments } from './useSheetComments.ts'

/** What is open over the sheet: the comments of one cell, or all of them. */
export type OpenComments = { readonly x: number; readonly y: number; readonly cell: CellAddress | null }

/** The comments of a cell with a field for another, or all of the sheet with the way to each. */
export function CellComments(props: {
  readonly comments: SheetComments
  readonly open: OpenComments
  readonly rowName: (rowId: string) => string
  readonly columnName: (columnId: string) => string
  readonly firstColumn: string
  readonly goTo: (address: CellAddress) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { comments, open, rowName, columnName, goTo, onClose } = props
  const { cell, x, y } = open
  const placeName = ({ rowId, columnId }: CellAddress) =>
    t('comments.place', { row: rowName(rowId), column: columnName(columnId) })
  const shared = {
    x,
    y,
    onClose,
    onResolve: (comment: (typeof comments.all)[number], isResolved: boolean) =>
      comments.setResolved(comment, rowName(comment.on.id), isResolved),
    onRemove: (comment: (typeof comments.all)[number]) => comments.remove(comment, rowName(comment.on.id)),
  }
  if (cell === null) {
    return (
      <CommentPanel
        {...shared}
        label={t('comments.all', { count: comments.all.length })}
        comments={comments.all}
        placeOf={({ on }) => {
          const address = { rowId: on.id, columnId: on.field ?? props.firstColumn }
          return { name: placeName(address), go: () => goTo(address) }
        }}
      />
    )
  }
  return (
    <CommentPanel
      {...shared}
      label={t('comments.title', { place: placeName(cell) })}
      comments={comments.at(cell)}
      onAdd={(text) => comments.add(cell, rowName(cell.rowId), text)}
    />
  )
}
