import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../negotiation/openNegotiation.ts'
import { useFocusBack } from '../ui/useFocusBack.ts'
import './rowPanel.css'

/**
 * The panel under a sheet with everything one row of the picked scenario says. Esc gives up what is typed in a field, then
 * closes the panel and gives the focus back to where it was opened.
 */
export function PanelFrame(props: {
  /** What assistive technology calls the panel. */
  readonly label: string
  readonly name: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const scenario = workspace.scenarios.find(({ id }) => id === picked)
  const panel = useRef<HTMLElement>(null)
  useFocusBack()
  const press = (event: KeyboardEvent) => {
    const { key, target, nativeEvent } = event
    const isList = target instanceof Element && target.getAttribute('aria-expanded') === 'true'
    if (key !== 'Escape' || nativeEvent.isComposing || isList) return
    event.stopPropagation()
    // After the field has taken its own text back: leaving it before would write what was given up.
    if (isText(target)) setTimeout(() => panel.current?.focus())
    else props.onClose()
  }
  return (
    <section ref={panel} className="row-panel" aria-label={props.label} tabIndex={-1} onKeyDown={press}>
      <header>
        <h2>{props.name}</h2>
        <span className="quiet">{t('panel.inScenario', { name: scenario?.name ?? '' })}</span>
        <span className="top-gap" />
        <Button type="text" icon={<CloseOutlined />} aria-label={t('panel.close')} onClick={props.onClose} />
      </header>
      {props.children}
    </section>
  )
}

function isText(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)
}
