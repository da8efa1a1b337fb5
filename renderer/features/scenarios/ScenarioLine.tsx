import { Button, Checkbox, Input, Popconfirm, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteScenario, editScenario, rebaseScenario } from '../../../domain/actions/scenarioChanges.ts'
import type { ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import type { LiveScenario } from '../../../domain/scenarios/liveScenario.ts'
import { overriddenRows } from '../../../domain/scenarios/overriddenRows.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { reviewStanding } from '../../../domain/scenarios/reviewStanding.ts'
import { ROW_KINDS } from '../../../domain/scenarios/rowKind.ts'
import { possibleBases } from '../../../domain/scenarios/scenarioTree.ts'
import { isSameTick, MOST_TICKS, type Tick, ticksOf, toggled, useComparing } from '../../shared/comparing.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { reviewText } from '../../shared/reviewText.ts'

const ROLES: readonly ScenarioRole[] = [
  'lastYear',
  'ask',
  'opening',
  'target',
  'walkAway',
  'agreed',
  'custom',
]

const INDENT = 14
const STANDS_ALONE = ''

/** One scenario: ticked for comparing, picked, how far it differs from its base, and what can be done to it. */
export function ScenarioLine({
  scenario,
  depth,
  isPicked,
  onPick,
}: {
  readonly scenario: LiveScenario
  readonly depth: number
  readonly isPicked: boolean
  readonly onPick: () => void
}) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const [isNaming, setNaming] = useState(false)
  const { id, name, role } = scenario
  const rename = (text: string) => {
    setNaming(false)
    const wanted = text.trim()
    if (wanted === '' || wanted === name) return
    act(
      { key: 'action.renameScenario', values: { name, to: wanted } },
      editScenario(workspace, id, { name: wanted }),
    )
  }
  return (
    <li className={isPicked ? 'scenario-line on' : 'scenario-line'}>
      <CompareTick scenario={scenario} />
      {isNaming ? (
        <NameField name={name} onDone={rename} onCancel={() => setNaming(false)} />
      ) : (
        <button
          type="button"
          className="scenario-pick"
          style={{ marginLeft: depth * INDENT }}
          onClick={onPick}
          {...(isPicked ? { 'aria-current': 'true' as const } : {})}
        >
          <span>{name}</span>
          <Standing scenario={scenario} />
        </button>
      )}
      <Select<ScenarioRole>
        aria-label={t('scenario.roleOf', { name })}
        value={role}
        popupMatchSelectWidth={false}
        getPopupContainer={(node) => node.parentElement ?? document.body}
        onChange={(next) =>
          act({ key: 'action.scenarioRole', values: { name } }, editScenario(workspace, id, { role: next }))
        }
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <Select<string>
        aria-label={t('scenario.baseOf', { name })}
        value={scenario.base ?? STANDS_ALONE}
        popupMatchSelectWidth={false}
        getPopupContainer={(node) => node.parentElement ?? document.body}
        onChange={(base) =>
          act(
            { key: 'action.rebaseScenario', values: { name } },
            rebaseScenario(workspace, id, base === STANDS_ALONE ? null : base),
          )
        }
        options={[
          { value: STANDS_ALONE, label: t('scenario.standsAlone') },
          ...possibleBases(workspace.scenarios, id).map((base) => ({
            value: base.id,
            label: t('scenario.basedOn', { name: base.name }),
          })),
        ]}
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
          act({ key: 'action.deleteScenario', values: { name } }, deleteScenario(workspace, id))
        }
      >
        <Button type="text" aria-label={t('scenario.deleteOf', { name })}>
          {t('scenario.delete')}
        </Button>
      </Popconfirm>
    </li>
  )
}

/** Whether it stands in the comparison, and in which place. */
function CompareTick({ scenario }: { readonly scenario: LiveScenario }) {
  const { t } = useTranslation()
  const session = useSession()
  const ticked = useComparing((state) => state.ticked[session.id])
  const set = useComparing((state) => state.set)
  const ticks = ticksOf(ticked, session.workspace.scenarios)
  const tick: Tick = { of: 'scenario', id: scenario.id }
  const place = ticks.findIndex((each) => isSameTick(each, tick))
  return (
    <Checkbox
      aria-label={t('scenario.tick', { name: scenario.name })}
      title={
        place < 0
          ? t('scenario.tick', { name: scenario.name })
          : t('scenario.tickPlace', { place: place + 1 })
      }
      checked={place >= 0}
      disabled={place < 0 && ticks.length >= MOST_TICKS}
      onChange={() => set(session.id, toggled(ticks, tick))}
    />
  )
}

/** How many rows say something else than the base, and what was decided. */
function Standing({ scenario }: { readonly scenario: LiveScenario }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const count = useMemo(() => {
    const differences = overriddenRows(workspace, scenario.id)
    return ROW_KINDS.reduce((sum, kind) => sum + differences[kind].size, 0)
  }, [workspace, scenario.id])
  const review = useMemo(
    () => reviewStanding(workspace.reviews, resolveScenario(workspace, scenario.id)),
    [workspace, scenario.id],
  )
  return (
    <>
      {scenario.base === undefined ? null : (
        <span className="quiet">{t('scenario.differences', { count })}</span>
      )}
      {review === null ? null : (
        <span className={review.standing === 'stands' ? 'tag' : 'tag changed'}>{reviewText(t, review)}</span>
      )}
    </>
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
