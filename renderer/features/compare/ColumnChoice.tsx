import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { isSameTick, MOST_TICKS, type Tick, ticksOf, useComparing } from '../../shared/comparing.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import type { Column, Missing } from './useColumns.ts'
import { useSnapshotList } from './useSnapshotList.ts'

/** The columns by name, in their order: which is the base, one more, one less. */
export function ColumnChoice({
  columns,
  missing,
}: {
  readonly columns: readonly Column[]
  readonly missing: readonly Missing[]
}) {
  const { t } = useTranslation()
  const { id, workspace } = useSession()
  const ticked = useComparing((state) => state.ticked[id])
  const set = useComparing((state) => state.set)
  const ticks = ticksOf(ticked, workspace.scenarios)
  const without = (tick: Tick) => ticks.filter((each) => !isSameTick(each, tick))
  return (
    <>
      {columns.map(({ tick, name }, index) => (
        <span key={`${tick.of}.${tick.id}`} className="compare-column-chip">
          {index === 0 ? <b>{t('compare.baseIs', { name })}</b> : <span>{name}</span>}
          {index === 0 ? null : (
            <Button
              type="link"
              size="small"
              aria-label={t('compare.makeBaseOf', { name })}
              onClick={() => set(id, [tick, ...without(tick)])}
            >
              {t('compare.makeBase')}
            </Button>
          )}
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('compare.leaveOutOf', { name })}
            onClick={() => set(id, without(tick))}
          />
        </span>
      ))}
      {columns.length + missing.length < MOST_TICKS ? (
        <AddColumn ticks={ticks} add={(tick) => set(id, [...ticks, tick])} />
      ) : null}
    </>
  )
}

const key = ({ of, id }: Tick) => `${of}.${id}`

/** Everything that may become a column and is none yet: live scenarios first, then frozen versions. */
function AddColumn({ ticks, add }: { readonly ticks: readonly Tick[]; readonly add: (tick: Tick) => void }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const snapshots = useSnapshotList()
  const isPrivate = (scenarioId: string) =>
    workspace.scenarios.some(
      ({ id, role }) => id === scenarioId && (role === 'target' || role === 'walkAway'),
    )
  const choices = [
    ...workspace.scenarios.map(({ id, name }) => ({
      tick: { of: 'scenario', id } as const,
      name,
      isOurs: isPrivate(id),
    })),
    ...snapshots.map(({ id, name, scenario }) => ({
      tick: { of: 'snapshot', id } as const,
      name,
      isOurs: isPrivate(scenario),
    })),
  ].filter(({ tick, isOurs }) => (isPrivateShown || !isOurs) && !ticks.some((each) => isSameTick(each, tick)))
  const options = (of: Tick['of']) =>
    choices.filter(({ tick }) => tick.of === of).map(({ tick, name }) => ({ value: key(tick), label: name }))
  const groups = [
    { label: t('compare.scenarios'), options: options('scenario') },
    { label: t('compare.snapshots'), options: options('snapshot') },
  ].filter((group) => group.options.length > 0)
  return (
    <Select<string | null>
      aria-label={t('compare.add')}
      placeholder={t('compare.add')}
      value={null}
      disabled={groups.length === 0}
      options={groups}
      popupMatchSelectWidth={false}
      onChange={(value) => {
        const chosen = choices.find(({ tick }) => key(tick) === value)
        if (chosen !== undefined) add(chosen.tick)
      }}
    />
  )
}
