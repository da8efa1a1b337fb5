import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOpenNegotiation } from '../negotiation/openNegotiation.ts'
import type { PasteReport } from '../sheetGrid/sheetChange.ts'

/** A slim bar after a paste: what arrived, what could not be read, one step back. */
export function PasteBar({
  report,
  onClose,
}: {
  readonly report: PasteReport | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const undo = useOpenNegotiation((state) => state.undo)
  if (report === null) return null
  const { rows, columns, written, invalid, refused, locked, overflowRows, overflowColumns, head } = report
  const parts = [t('paste.done', { rows, columns, written })]
  if (head !== undefined) {
    const list = (names: readonly string[]) => names.join(t('paste.next'))
    parts.push(t('paste.byName', { columns: list(head.columns) }))
    if (head.leftOut.length > 0) parts.push(t('paste.leftOut', { columns: list(head.leftOut) }))
    if (head.rowsLeftOut > 0) parts.push(t('paste.rowsLeftOut', { count: head.rowsLeftOut }))
  }
  if (invalid > 0) parts.push(t('paste.invalid', { count: invalid }))
  if (locked > 0) parts.push(t('paste.locked', { count: locked }))
  if (refused > locked) parts.push(t('paste.refused', { count: refused - locked }))
  if (overflowRows + overflowColumns > 0) {
    parts.push(t('paste.overflow', { rows: overflowRows, columns: overflowColumns }))
  }
  const takeBack = () => {
    undo()
    onClose()
  }
  return (
    <div className="paste-bar" role="status">
      <span>{parts.join(' · ')}</span>
      {written > 0 ? <Button onClick={takeBack}>{t('paste.undo')}</Button> : null}
      <Button type="text" onClick={onClose}>
        {t('message.close')}
      </Button>
    </div>
  )
}
