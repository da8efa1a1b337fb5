import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../negotiation/openNegotiation.ts'
import './rowPanel.css'

/** The panel under a sheet with everything one row of the picked scenario says. */
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
  return (
    <section className="row-panel" aria-label={props.label}>
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
