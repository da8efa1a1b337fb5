import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addScenario, resetScenario } from '../../../domain/actions/scenarioChanges.ts'
import { scenarioTree } from '../../../domain/scenarios/scenarioTree.ts'
import { freeName } from '../../shared/freeName.ts'
import { useKeysOf } from '../../shared/keys/chosenKeys.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'
import { ScenarioLine } from './ScenarioLine.tsx'
import { usePicker } from './usePicker.ts'

/** Every scenario with what can be done to it; arrows move, Enter picks, Esc leaves. */
export function ScenarioPanel({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const duplicateKeys = useKeysOf('duplicate')
  const compareKeys = useKeysOf('compare')
  const { id, workspace, picked } = useSession()
  const { branch, duplicate } = usePicker()
  const { act, pick } = useOpenNegotiation.getState()
  const list = useRef<HTMLUListElement>(null)
  useFocusBack()
  useEffect(() => {
    const items = list.current
    const now = items?.querySelector<HTMLElement>('[aria-current]') ?? items?.querySelector('button')
    now?.focus()
  }, [])
  const [, navigate] = useLocation()
  const compare = () => {
    onLeave()
    navigate(`/negotiation/${encodeURIComponent(id)}/compare`)
  }
  const shown = workspace.scenarios.find((scenario) => scenario.id === picked)
  const resets = shown?.base === undefined ? [] : resetScenario(workspace, picked)
  const resetLabel = { key: 'action.resetScenario', values: { name: shown?.name ?? '' } }
  const addEmpty = () => {
    const name = freeName(
      t('scenario.newName'),
      workspace.scenarios.map((scenario) => scenario.name),
    )
    const added = crypto.randomUUID()
    act({ key: 'action.addScenario', values: { name } }, addScenario(workspace, { id: added, name }))
    pick(added)
  }
  return (
    <div
      className="scenario-panel"
      role="dialog"
      aria-label={t('scenario.list')}
      onKeyDown={(event) => moveFocus(event, list.current, onLeave)}
    >
      <ul ref={list}>
        {scenarioTree(workspace.scenarios).map(({ scenario, depth }) => (
          <ScenarioLine
            key={scenario.id}
            scenario={scenario}
            depth={depth}
            isPicked={scenario.id === picked}
            onPick={() => {
              pick(scenario.id)
              onLeave()
            }}
          />
        ))}
      </ul>
      {workspace.scenarios.length === 0 ? <p className="quiet">{t('scenario.empty')}</p> : null}
      <div className="scenario-tools">
        <Button disabled={picked === ''} onClick={branch}>
          {t('scenario.branch')}
        </Button>
        <Button disabled={picked === ''} onClick={duplicate} title={duplicateKeys}>
          {t('scenario.duplicate')}
        </Button>
        <Button onClick={addEmpty}>{t('scenario.add')}</Button>
        <Button disabled={resets.length === 0} onClick={() => act(resetLabel, resets)}>
          {t('scenario.resetAll')}
        </Button>
        <span className="tools-gap" />
        <Button type="primary" title={compareKeys} onClick={compare}>
          {t('scenario.compare')}
        </Button>
      </div>
    </div>
  )
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null, leave: () => void) {
  if (event.key === 'Escape') {
    event.stopPropagation()
    leave()
    return
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const picks = [...(list?.querySelectorAll<HTMLElement>('.scenario-pick') ?? [])]
  const at = picks.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  picks[(at + (event.key === 'ArrowDown' ? 1 : picks.length - 1)) % picks.length]?.focus()
}
