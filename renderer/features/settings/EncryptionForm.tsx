import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownCode, TurnedNotice } from '../../../electron/contract/encryptionChannels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { turnedText } from '../../shared/turnedText.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { RecoveryCode } from './RecoveryCode.tsx'
import { TurningCover } from './TurningCover.tsx'

export type EncryptionTask = 'turnOn' | 'changePassphrase' | 'renewCode' | 'turnOff'

type Failure = { readonly kind: string; readonly reason?: string }

/** One change of the encryption from its first field to its end. What is typed is sent once and kept nowhere. */
export function EncryptionForm({
  task,
  fewest,
  onEnd,
  onTurned,
}: {
  readonly task: EncryptionTask
  readonly fewest: number
  readonly onEnd: () => void
  /** The data file was turned, or was not and is open again. */
  readonly onTurned: () => Promise<void>
}) {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const isSaved = useOpenNegotiation(({ session, save }) => session === null || save.kind === 'saved')
  const [now, setNow] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [shown, setShown] = useState<ShownCode | null>(null)
  const [groups, setGroups] = useState<readonly string[]>(['', ''])
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [turningTo, setTurningTo] = useState<'encrypted' | 'plain' | null>(null)
  const asksNow = task !== 'turnOn'
  const asksNew = task === 'turnOn' || task === 'changePassphrase'
  const turns = task === 'turnOff' || (task === 'turnOn' && shown !== null)
  const problem =
    asksNew && passphrase !== '' && [...passphrase].length < fewest
      ? t('encryption.tooShort', { count: fewest })
      : asksNew && repeated !== '' && passphrase !== repeated
        ? t('encryption.notSame')
        : turns && !isSaved
          ? t('encryption.notSaved')
          : fault
  const isReady =
    shown !== null
      ? groups.every((group) => group.trim() !== '') && isSaved
      : (!asksNow || now !== '') &&
        (!asksNew || ([...passphrase].length >= fewest && passphrase === repeated)) &&
        (!turns || isSaved)
  const refused = ({ kind }: Failure) => {
    setBusy(false)
    setTurningTo(null)
    if (kind === 'wrong-passphrase') setFault(t('encryption.wrong'))
    else if (kind === 'groups-differ') setFault(t('encryption.groupsDiffer'))
    else setFault(t('encryption.failed'))
  }
  const told = async (notice: TurnedNotice) => {
    say(notice.kind === 'not-turned' ? 'problem' : 'done', (t) => turnedText(t, notice))
    await onTurned()
  }
  const unheard: Failure = { kind: 'unexpected' }
  const go = async () => {
    setBusy(true)
    setFault(null)
    if (task === 'turnOn' && shown === null) {
      const reply = await bridge.invoke('encryption:prepare', { passphrase }).catch(() => null)
      if (reply?.ok !== true) return refused(reply?.error ?? unheard)
      setPassphrase('')
      setRepeated('')
      setShown(reply.value)
      setBusy(false)
    } else if (task === 'turnOn') {
      setTurningTo('encrypted')
      const reply = await bridge.invoke('encryption:turnOn', { groups: [...groups] }).catch(() => null)
      if (reply?.ok !== true) return refused(reply?.error ?? unheard)
      await told(reply.value)
    } else if (task === 'turnOff') {
      setTurningTo('plain')
      const reply = await bridge.invoke('encryption:turnOff', { now }).catch(() => null)
      if (reply?.ok !== true) return refused(reply?.error ?? unheard)
      await told(reply.value)
    } else if (task === 'changePassphrase') {
      const reply = await bridge.invoke('encryption:changePassphrase', { now, passphrase }).catch(() => null)
      if (reply?.ok !== true) return refused(reply?.error ?? unheard)
      say('done', (t) => t('encryption.passphraseChanged'))
      onEnd()
    } else {
      const reply = await bridge.invoke('encryption:renewCode', { now }).catch(() => null)
      if (reply?.ok !== true) return refused(reply?.error ?? unheard)
      setNow('')
      setShown(reply.value)
      setBusy(false)
    }
  }
  const isRenewed = task === 'renewCode' && shown !== null
  return (
    <form
      className="encryption-form"
      aria-label={t(`encryption.tasks.${task}`)}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !isBusy && !isRenewed) void go()
      }}
    >
      <p className="quiet">{t(`encryption.hints.${task}`)}</p>
      {shown === null && asksNow ? (
        <SecretField label={t('encryption.now')} value={now} onChange={setNow} isFirst />
      ) : null}
      {shown === null && asksNew ? (
        <>
          <SecretField
            label={t('encryption.passphrase', { count: fewest })}
            value={passphrase}
            onChange={setPassphrase}
            isFirst={!asksNow}
          />
          <SecretField label={t('encryption.repeat')} value={repeated} onChange={setRepeated} />
        </>
      ) : null}
      {shown === null ? null : <RecoveryCode code={shown.recoveryCode} />}
      {shown !== null && task === 'turnOn'
        ? shown.askedBack.map((group, at) => (
            <SecretField
              key={group}
              label={t('encryption.group', { group })}
              value={groups[at] ?? ''}
              onChange={(text) => setGroups(groups.map((each, place) => (place === at ? text : each)))}
              isPlain
            />
          ))
        : null}
      <p role="status" className="unsound">
        {problem}
      </p>
      <div className="form-row">
        {isRenewed ? null : (
          <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isReady}>
            {t(task === 'turnOn' && shown === null ? 'encryption.next' : `encryption.tasks.${task}`)}
          </Button>
        )}
        <Button disabled={isBusy} onClick={onEnd}>
          {t(isRenewed ? 'encryption.writtenDown' : 'encryption.cancel')}
        </Button>
      </div>
      <TurningCover to={turningTo} />
    </form>
  )
}

function SecretField({
  label,
  value,
  onChange,
  isFirst = false,
  isPlain = false,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly isFirst?: boolean
  readonly isPlain?: boolean
}) {
  const id = useId()
  const Field = isPlain ? Input : Input.Password
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Field
        id={id}
        autoComplete="off"
        autoFocus={isFirst}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  )
}
