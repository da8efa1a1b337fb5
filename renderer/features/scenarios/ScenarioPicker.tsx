import { DownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeysOf } from '../../shared/keys/chosenKeys.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLeaving } from '../../shared/ui/useLeaving.ts'
import { ScenarioPanel } from './ScenarioPanel.tsx'
import { usePicker } from './usePicker.ts'
import './scenarios.css'

/** 方案▼: the scenario on screen, and the list of all of them. */
export function ScenarioPicker() {
  const { t } = useTranslation()
  const keys = useKeysOf('scenarios')
  const { workspace, picked } = useSession()
  const { isOpen, toggle, close } = usePicker()
  const place = useRef<HTMLSpanElement>(null)
  const scenario = workspace.scenarios.find(({ id }) => id === picked)
  useLeaving(place, isOpen, close)
  return (
    <span className="scenario-picker" ref={place}>
      <Button
        onClick={toggle}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={`${t('scenario.pick')}  ${keys}`}
      >
        <span className="scenario-name">{scenario?.name ?? t('scenario.none')}</span>
        <DownOutlined />
      </Button>
      {isOpen ? <ScenarioPanel onLeave={close} /> : null}
    </span>
  )
}
