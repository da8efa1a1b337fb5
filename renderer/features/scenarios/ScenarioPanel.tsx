import { Button, Input, Popconfirm, Select } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addScenario, deleteScenario, editScenario } from '../../../domain/actions/scenarioChanges.ts'
import type { ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import type { LiveScenario } from '../../../domain/scenarios/liveScenario.ts'
import { freeName } from '../../shared/freeName.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePicker } from './usePicker.ts'

const ROLES: readonly ScenarioRole[] = [
  'lastYear',
  'ask',
  'opening',
  'target',
  'walkAway',
  'agreed',
  'custom',
]

/** Every scenario with what can be done to it; arrows move, Enter picks, Esc leaves. */
export function ScenarioPanel({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const { branch, duplicate } = usePicker()
  const { act, pick } = useOpenNegotiation.getState()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const items = list.current
    const now = items?.querySelector<HTMLElement>('[aria-current]') ?? items?.querySelector('button')
    now?.focus()
  }, [])
  const addEmpty = () => {
    const name = freeName(
      t('scenario.newName'),
      workspace.scenarios.map((scenario) => scenario.name),
    )
    const id = crypto.randomUUID()
    act({ key: 'action.addScenario', values: { name } }, addScenario(workspace, { id, name }))
    pick(id)
  }
  return (
    <div
      className="scenario-panel"
      role="dialog"
      aria-label={t('scenario.list')}
      onKeyDown={(event) => moveFocus(event, list.current, onLeave)}
    >
      <ul ref={list}>
        {workspace.scenarios.map((scenario) => (
          <ScenarioLine
            key={scenario.id}
            scenario={scenario}
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
        <Button disabled={picked === ''} onClick={duplicate} title="Ctrl+Shift+D">
          {t('scenario.duplicate')}
        </Button>
        <Button onClick={addEmpty}>{t('scenario.add')}</Button>
      </div>
    </div>
  )
}

function ScenarioLine({
  scenario,
  isPicked,
  onPick,
}: {
  readonly scenario: LiveScenario
  readonly isPicked: boolean
  readonly onPick: () => void
}) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const [isNaming, setNaming] = useState(false)
  const base = workspace.scenarios.find(({ id }) => id === scenario.base)
  const { name, role } = scenario
  const rename = (text: string) => {
    setNaming(false)
    const wanted = text.trim()
    if (wanted === '' || wanted === name) return
    act(
      { key: 'action.renameScenario', values: { name, to: wanted } },
      editScenario(workspace, scenario.id, { name: wanted }),
    )
  }
  return (
    <li className={isPicked ? 'scenario-line on' : 'scenario-line'}>
      {isNaming ? (
        <NameField name={name} onDone={rename} onCancel={() => setNaming(false)} />
      ) : (
        <button
          type="button"
          className="scenario-pick"
          onClick={onPick}
          {...(isPicked ? { 'aria-current': 'true' as const } : {})}
        >
          <span>{name}</span>
          {base === undefined ? null : (
            <span className="quiet">{t('scenario.basedOn', { name: base.name })}</span>
          )}
        </button>
      )}
      <Select<ScenarioRole>
        aria-label={t('scenario.roleOf', { name })}
        value={role}
        popupMatchSelectWidth={false}
        getPopupContainer={(node) => node.parentElement ?? document.body}
        onChange={(next) =>
          act(
            { key: 'action.scenarioRole', values: { name } },
            editScenario(workspace, scenario.id, { role: next }),
          )
        }
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <Button type="text" onClick={() => setNaming(true)} aria-label={t('scenario.renameOf', { name })}>
        {t('scenario.rename')}
      </Button>
      <Popconfirm
        title={t('scenario.deleteAsk', { name })}
        getPopupContainer={(node) => node.parentElement ?? document.body}
        okText={t('scenario.delete')}
        cancelText={t('scenario.keep')}
        onConfirm={() =>
          act({ key: 'action.deleteScenario', values: { name } }, deleteScenario(workspace, scenario.id))
        }
      >
        <Button type="text" aria-label={t('scenario.deleteOf', { name })}>
          {t('scenario.delete')}
        </Button>
      </Popconfirm>
    </li>
  )
}

function NameField(props: {
  readonly name: string
  readonly onDone: (text: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(props.name)
  return (
    <Input
      autoFocus
      aria-label={t('scenario.nameField')}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => props.onDone(text)}
      onBlur={() => props.onDone(text)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onCancel()
      }}
    />
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
