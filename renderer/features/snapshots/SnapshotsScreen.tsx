import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ListedSnapshot } from '../../../electron/contract/channels.ts'
import { MOST_TICKS, type Tick, ticksOf, useComparing } from '../../shared/comparing.ts'
import { dayAndTime } from '../../shared/format/dates.ts'
import { useFrozenVersions } from '../../shared/frozenVersions.ts'
import { useKeysOf } from '../../shared/keys/chosenKeys.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useAdoptScenario } from '../../shared/negotiation/useAdoptScenario.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { SHORT_HASH } from './SnapshotButton.tsx'
import { useSnapshots } from './useSnapshots.ts'
import './snapshots.css'

const FEN_PER_YUAN = 100

/** 快照: every frozen version with its hash; checked, compared read-only, or made a new scenario. */
export function SnapshotsScreen() {
  const { t } = useTranslation()
  const keys = useKeysOf('snapshot')
  const { list, load, toggle } = useSnapshots()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { workspace } = useSession()
  useEffect(() => {
    void load()
  }, [load])
  if (list.phase === 'failed') {
    return (
      <div className="page-state" role="alert">
        <p>{t('snapshot.failed')}</p>
        <Button onClick={() => void load()}>{t('save.retry')}</Button>
      </div>
    )
  }
  if (list.phase !== 'ready') return <p className="sheet-empty">{t('snapshot.loading')}</p>
  const isOurs = (scenarioId: string) =>
    workspace.scenarios.some(
      ({ id, role }) => id === scenarioId && (role === 'target' || role === 'walkAway'),
    )
  const shown = list.snapshots.filter(({ scenario }) => isPrivateShown || !isOurs(scenario))
  return (
    <div className="snapshots-screen">
      <div className="sheet-tools">
        <Button type="primary" title={keys} onClick={toggle}>
          {t('snapshot.take')}
        </Button>
        <span className="quiet">{t('snapshot.purpose')}</span>
      </div>
      {shown.length === 0 ? (
        <p className="sheet-empty">{t('snapshot.empty')}</p>
      ) : (
        <table className="figure-table of-text snapshot-list">
          <caption className="unseen">{t('tab.snapshots')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('snapshot.column.name')}</th>
              <th scope="col">{t('snapshot.column.scenario')}</th>
              <th scope="col">{t('snapshot.column.takenAt')}</th>
              <th scope="col">{t('snapshot.column.takenBy')}</th>
              <th scope="col">{t('snapshot.column.hash')}</th>
              <th scope="col">{t('snapshot.column.state')}</th>
              <th scope="col">{t('snapshot.column.commands')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((snapshot) => (
              <SnapshotLine key={snapshot.id} snapshot={snapshot} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function SnapshotLine({ snapshot }: { readonly snapshot: ListedSnapshot }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const { id, name, scenario, takenAt, takenBy, sha256, isAltered } = snapshot
  const nameOf = workspace.scenarios.find((each) => each.id === scenario)?.name
  const commands = useVersionCommands(snapshot)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{nameOf ?? t('snapshot.scenarioGone')}</td>
      <td>{dayAndTime(takenAt)}</td>
      <td>{takenBy ?? t('snapshot.nobody')}</td>
      <td title={sha256}>
        <code>{sha256.slice(0, SHORT_HASH)}</code>
      </td>
      <td className="snapshot-state">
        <VersionState id={id} isAltered={isAltered} />
      </td>
      <td className="snapshot-commands">
        <Button onClick={commands.check} aria-label={t('snapshot.checkOf', { name })}>
          {t('snapshot.check')}
        </Button>
        <Button onClick={commands.compare} aria-label={t('snapshot.compareOf', { name })}>
          {t('snapshot.compare')}
        </Button>
        <Button
          onClick={commands.restore}
          disabled={commands.isBusy}
          aria-label={t('snapshot.restoreOf', { name })}
        >
          {t('snapshot.restore')}
        </Button>
      </td>
    </tr>
  )
}

/** What reading a version has shown: its figures as they were frozen, or that it is not what was frozen. */
function VersionState({ id, isAltered }: Pick<ListedSnapshot, 'id' | 'isAltered'>) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const version = useFrozenVersions((state) => state.byId[id])
  if (isAltered || version?.phase === 'damaged') {
    return (
      <b className="snapshot-damaged" role="alert">
        {t('snapshot.damaged')}
      </b>
    )
  }
  if (version === undefined) return <span className="quiet">{t('snapshot.notChecked')}</span>
  if (version.phase === 'failed') return <span role="alert">{t('snapshot.notRead')}</span>
  if (version.phase !== 'ready') return <span role="status">{t('snapshot.reading')}</span>
  const { results } = version.snapshot
  const yuan = (line: string) => money((results[line] ?? 0) / FEN_PER_YUAN)
  return (
    <span>
      {t('snapshot.sound')}
      {t('list.comma')}
      {isPrivateShown
        ? `${t('snapshot.ours', { money: yuan('supplier.contribution') })}${t('list.comma')}`
        : ''}
      {t('snapshot.theirs', { money: yuan('retailer.totalMargin') })}
    </span>
  )
}

function useVersionCommands({ id, scenario, name }: ListedSnapshot) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const session = useSession()
  const read = useFrozenVersions((state) => state.read)
  const adopt = useAdoptScenario()
  const [isBusy, setBusy] = useState(false)
  const tick: Tick = { of: 'snapshot', id }
  return {
    isBusy,
    check: () => void read(id),
    compare: () => {
      const { ticked, set } = useComparing.getState()
      const ticks = ticksOf(ticked[session.id], session.workspace.scenarios).filter((each) => each.id !== id)
      set(session.id, [...ticks.slice(0, MOST_TICKS - 1), tick])
      navigate(`/negotiation/${encodeURIComponent(session.id)}/compare`)
    },
    restore: async () => {
      setBusy(true)
      const version = await read(id)
      setBusy(false)
      if (version.phase !== 'ready') return
      const frozen = version.snapshot.negotiation.scenarios.find((each) => each.id === scenario)
      if (frozen !== undefined) adopt(frozen, 'action.restoreSnapshot', t('snapshot.restoredName', { name }))
    },
  }
}
