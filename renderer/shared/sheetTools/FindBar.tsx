import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BarField } from './BarField.tsx'
import type { SheetTools } from './useSheetTools.ts'

/** 查找: every match is marked; Enter goes to the next, Shift+Enter to the one before, Esc leaves to the sheet. */
export function FindBar<Row>({ tools }: { readonly tools: SheetTools<Row> }) {
  const { t } = useTranslation()
  const [at, setAt] = useState(-1)
  const { found, query } = tools
  const step = (by: 1 | -1) => {
    const all = tools.findNow()
    if (all.length === 0) return
    const next = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length
    setAt(next)
    const address = all[next]
    if (address !== undefined) tools.show(address)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return tools.close()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
  const place = Math.min(at, found.length - 1) + 1
  return (
    <search className="sheet-bar" aria-label={t('sheetTools.find')}>
      <BarField
        label={t('sheetTools.find')}
        value={query}
        onChange={(text) => {
          setAt(-1)
          tools.ask(text)
        }}
        onKeyDown={onKeyDown}
      />
      <span role="status" className="quiet">
        {query === ''
          ? ''
          : found.length === 0
            ? t('sheetTools.notFound')
            : place === 0
              ? t('sheetTools.foundAll', { count: found.length })
              : t('sheetTools.found', { at: place, count: found.length })}
      </span>
      <Button disabled={found.length === 0} onClick={() => step(-1)}>
        {t('sheetTools.previous')}
      </Button>
      <Button disabled={found.length === 0} onClick={() => step(1)}>
        {t('sheetTools.next')}
      </Button>
      <span className="tools-gap" />
      <Button type="text" onClick={tools.close}>
        {t('message.close')}
      </Button>
    </search>
  )
}
