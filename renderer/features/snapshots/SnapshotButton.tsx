import { CameraOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '../../../electron/contract/channels.ts'
import { dayAndTime } from '../../shared/format/dates.ts'
import { useKeysOf } from '../../shared/keys/chosenKeys.ts'
import { useIsStored, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePreferences } from '../../shared/preferences.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { useLeaving } from '../../shared/ui/useLeaving.ts'
import { useSnapshots } from './useSnapshots.ts'
import './snapshots.css'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'

/** 快照: the picked scenario frozen under a name, and every version frozen before. */
export function SnapshotButton() {
  const { t } = useTranslation()
  const keys = useKeysOf('snapshot')
  const { isOpen, toggle, close } = useSnapshots()
  const place = useRef<HTMLSpanElement>(null)
  useLeaving(place, isOpen, close)
  return (
    <span className="snapshots" ref={place}>
      <Button
        icon={<CameraOutlined />}
        onClick={toggle}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={`${t('snapshot.title')}  ${keys}`}
      >
        {t('snapshot.title')}
      </Button>
      {isOpen ? <SnapshotPanel onLeave={close} /> : null}
    </span>
  )
}

function SnapshotPanel({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { list, load } = useSnapshots()
  useFocusBack()
  useEffect(() => {
    void load()
  }, [load])
  return (
    <div
      className="snapshot-panel"
      role="dialog"
      aria-label={t('snapshot.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <TakeForm count={list.phase === 'ready' ? list.snapshots.length : 0} />
      {list.phase === 'loading' ? <p className="quiet">{t('snapshot.loading')}</p> : null}
      {list.phase === 'failed' ? (
        <p role="alert">
          {t('snapshot.failed')} <Button onClick={() => void load()}>{t('save.retry')}</Button>
        </p>
      ) : null}
      {list.phase === 'ready' && list.snapshots.length === 0 ? (
        <p className="quiet">{t('snapshot.empty')}</p>
      ) : null}
      {list.phase === 'ready' && list.snapshots.length > 0 ? (
        <SnapshotTable snapshots={list.snapshots} />
      ) : null}
    </div>
  )
}

const LONGEST_NAME = 200

function TakeForm({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const isStored = useIsStored()
  const { take } = useSnapshots()
  const say = useMessages((state) => state.say)
  const scenario = workspace.scenarios.find(({ id }) => id === picked)
  const person = usePreferences((state) => state.person) ?? ''
  const version = { scenario: scenario?.name ?? '', count: count + 1 }
  const proposed =
    person === '' ? t('snapshot.proposed', version) : t('snapshot.proposedBy', { ...version, person })
  const [typed, setTyped] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const name = (typed ?? proposed).trim()
  const freeze = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const isTaken = await take(name)
    setBusy(false)
    setTyped(null)
    say(isTaken ? 'done' : 'problem', (t) => t(isTaken ? 'snapshot.taken' : 'snapshot.notTaken', { name }))
  }
  const isReady = scenario !== undefined && isStored && name !== '' && !isBusy
  return (
    <form className="snapshot-form" onSubmit={(event) => void freeze(event)}>
      <input
        ref={field}
        className="field-text"
        aria-label={t('snapshot.name')}
        value={typed ?? proposed}
        maxLength={LONGEST_NAME}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={!isReady}>
        {t('snapshot.take')}
      </Button>
    </form>
  )
}

/** So much of a hash tells versions apart for a person. */
export const SHORT_HASH = 8

function SnapshotTable({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const nameOf = (id: string) => workspace.scenarios.find((scenario) => scenario.id === id)?.name ?? ''
  return (
    <table className="figure-table">
      <caption className="unseen">{t('snapshot.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('snapshot.column.name')}</th>
          <th scope="col">{t('snapshot.column.scenario')}</th>
          <th scope="col">{t('snapshot.column.takenAt')}</th>
          <th scope="col">{t('snapshot.column.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {snapshots.map(({ id, name, scenario, takenAt, sha256 }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{nameOf(scenario)}</td>
            <td>{dayAndTime(takenAt)}</td>
            <td title={sha256}>
              <code>{sha256.slice(0, SHORT_HASH)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
