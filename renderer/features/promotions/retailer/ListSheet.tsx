import { useTranslation } from 'react-i18next'
import { RowSheet } from '../../../shared/RowSheet.tsx'
import type { SheetColumn } from '../../../shared/sheetGrid/sheetColumn.ts'
import { RowTools } from '../../../shared/ui/RowTools.tsx'
import type { DraftRow } from './listEdits.ts'
import { type DraftList, useListSheet } from './useListSheet.ts'

const idOf = ({ id }: DraftRow) => id
const rowName = ({ name }: DraftRow) => String(name ?? '')

/** One list of the retailer's calendar: its buttons and its sheet, with blank lines to type or paste into. */
export function ListSheet({
  sheet,
  note,
  columns,
  ...list
}: DraftList & {
  readonly sheet: 'namedSlots' | 'placements'
  readonly note: string
  readonly columns: readonly SheetColumn<DraftRow>[]
}) {
  const { t } = useTranslation()
  const { lines, commit, commands, active, follow } = useListSheet(list)
  return (
    <>
      <RowTools label={t(`retailer.${sheet}Tools`)} commands={commands(active)} note={note}>
        {null}
      </RowTools>
      <RowSheet
        sheet={sheet}
        label={t(`retailer.${sheet}`)}
        idOf={idOf}
        rowName={rowName}
        lines={lines}
        columns={columns}
        onCommit={commit}
        onSelectionChange={follow}
        menu={({ rowId }) => commands(rowId)}
        empty=""
      />
    </>
  )
}
