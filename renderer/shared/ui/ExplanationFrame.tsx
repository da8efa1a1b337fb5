import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './explanationFrame.css'

/** What stands around an explanation: it takes the focus whenever something is asked, and Esc or closing gives it back. */
export function ExplanationFrame(props: {
  /** What is explained: another one asked for takes the focus again. */
  readonly asked: unknown
  readonly heading: string
  readonly back?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  const before = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question asked from outside brings the focus in again
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) === true) return
    if (document.activeElement !== document.body) before.current = document.activeElement
    panel.current?.focus()
  }, [props.asked])
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement) before.current.focus()
    },
    [],
  )
  return (
    <aside
      ref={panel}
      className="explain"
      tabIndex={-1}
      aria-label={t('explain.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <header>
        {props.back}
        <h2>{props.heading}</h2>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('explain.close')}
          onClick={props.onClose}
        />
      </header>
      {props.children}
    </aside>
  )
}
