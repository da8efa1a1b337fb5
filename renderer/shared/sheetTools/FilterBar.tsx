import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BarField } from './BarField.tsx'
import type { SheetTools } from './useSheetTools.ts'

/** 筛选: a column and what its cells must say. The rows follow while it is typed; Enter goes back to the sheet. */
export function FilterBar<Row>({ tools }: { readonly tools: SheetTools<Row> }) {
  const { t } = useTranslation()
  const { columns, filters, setFilters } = tools
  const [column, setColumn] = useState(() =>
    columns.some(({ id }) => id === tools.column) ? tools.column : (columns[0]?.id ?? ''),
  )
  const text = filters.find(({ columnId }) => columnId === column)?.text ?? ''
  const change = (next: string) => {
    const others = filters.filter(({ columnId }) => columnId !== column)
    setFilters(next.trim() === '' ? others : [...others, { columnId: column, text: next }])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.nativeEvent.isComposing)
    if (!isDone) return
    event.preventDefault()
    tools.close()
  }
  return (
    <search className="sheet-bar" aria-label={t('sheetTools.filter')}>
      <label className="sheet-bar-field">
        <span>{t('sheetTools.column')}</span>
        <select value={column} onChange={(event) => setColumn(event.currentTarget.value)}>
          {columns.map(({ id, header }) => (
            <option key={id} value={id}>
              {header}
            </option>
          ))}
        </select>
      </label>
      <BarField
        label={t('sheetTools.filter')}
        hint={t('sheetTools.filterHint')}
        value={text}
        onChange={change}
        onKeyDown={onKeyDown}
      />
      <span className="tools-gap" />
      <Button type="text" onClick={tools.close}>
        {t('message.close')}
      </Button>
    </search>
  )
}
