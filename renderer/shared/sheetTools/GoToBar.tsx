import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BarField } from './BarField.tsx'
import type { SheetTools } from './useSheetTools.ts'

/** 转到: the number of a line, or part of a name; Enter goes there, Esc leaves to the sheet. */
export function GoToBar<Row>({ tools }: { readonly tools: SheetTools<Row> }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const go = () => setMissing(!tools.goTo(text))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return tools.close()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    go()
  }
  return (
    <search className="sheet-bar" aria-label={t('sheetTools.goTo')}>
      <BarField
        label={t('sheetTools.goTo')}
        hint={t('sheetTools.goToHint')}
        value={text}
        isInvalid={isMissing}
        onChange={(next) => {
          setMissing(false)
          setText(next)
        }}
        onKeyDown={onKeyDown}
      />
      <span role="status" className="quiet">
        {isMissing ? t('sheetTools.noRow') : ''}
      </span>
      <Button onClick={go}>{t('sheetTools.go')}</Button>
      <span className="tools-gap" />
      <Button type="text" onClick={tools.close}>
        {t('message.close')}
      </Button>
    </search>
  )
}
