import { Input, Modal } from 'antd'
import type { TFunction } from 'i18next'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useIsStored, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { Choice } from '../../shared/ui/Choice.tsx'
import { useMessages } from '../../shared/ui/messages.ts'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'

const SHORTEST = 8
type Edition = 'supplier' | 'retailer'

/** 导出协商包: everything of the open negotiation as one file, or what the retailer may see of the picked scenario. */
export function PackDialog({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslation()
  useFocusBack()
  const { id, workspace, picked } = useSession()
  const say = useMessages((state) => state.say)
  const ids = [useId(), useId()]
  const [edition, setEdition] = useState<Edition>('supplier')
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isBusy, setBusy] = useState(false)
  const scenario = workspace.scenarios.find((each) => each.id === picked)
  const isStored = useIsStored()
  const isWalkAway = edition === 'retailer' && scenario?.role === 'walkAway'
  const length = [...passphrase].length
  const problem =
    length > 0 && length < SHORTEST
      ? t('dealFile.pack.tooShort', { count: SHORTEST })
      : passphrase !== repeated
        ? t('dealFile.pack.notSame')
        : isWalkAway
          ? t('dealFile.pack.walkAway')
          : isStored
            ? null
            : t('dealFile.pack.notStored')
  const start = async () => {
    setBusy(true)
    const shown = edition === 'retailer' ? picked : null
    const request = { negotiation: id, shown, passphrase: passphrase === '' ? null : passphrase }
    const reply = await bridge.invoke('dealFile:pack', request).catch(() => null)
    setBusy(false)
    onEnd()
    if (reply?.ok === true) say('done', (t) => t('dealFile.pack.written', { file: reply.value.fileName }))
    else say('problem', (t) => (reply === null ? t('dealFile.pack.failed') : failureText(t, reply.error)))
  }
  return (
    <Modal
      open
      width={560}
      title={t('dealFile.pack.title')}
      onCancel={onEnd}
      onOk={() => void start()}
      okText={t('dealFile.pack.write')}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: problem !== null, loading: isBusy }}
      className="deal-file"
    >
      <Choice<Edition>
        name={t('dealFile.pack.edition')}
        value={edition}
        onChange={setEdition}
        options={[
          { value: 'supplier', label: t('dealFile.pack.editions.supplier') },
          { value: 'retailer', label: t('dealFile.pack.editions.retailer') },
        ]}
        hint={t(`dealFile.pack.hints.${edition}`, { scenario: scenario?.name ?? '' })}
      />
      <label htmlFor={ids[0]}>{t('dealFile.pack.passphrase')}</label>
      <Input.Password
        id={ids[0]}
        autoComplete="off"
        visibilityToggle={false}
        value={passphrase}
        onChange={({ target }) => setPassphrase(target.value)}
      />
      <label htmlFor={ids[1]}>{t('dealFile.pack.repeat')}</label>
      <Input.Password
        id={ids[1]}
        autoComplete="off"
        visibilityToggle={false}
        value={repeated}
        onChange={({ target }) => setRepeated(target.value)}
      />
      <p className="quiet">{t('dealFile.pack.passphraseHint')}</p>
      <p role="status">{problem}</p>
    </Modal>
  )
}

type Failure = Extract<Reply<'dealFile:pack'>, { ok: false }>['error']

function failureText(t: TFunction, failure: Failure): string {
  switch (failure.kind) {
    case 'cancelled':
      return t('dealFile.pack.cancelled')
    case 'not-found':
      return t('save.notFound')
    case 'not-written':
      return t('workbook.notWritten', { file: failure.fileName, reason: t(`fileTrouble.${failure.reason}`) })
    case 'scenario-is-walk-away':
      return t('dealFile.pack.walkAway')
    case 'invalid-request':
    case 'unexpected':
    case 'not-saved':
    case 'store-out-of-reach':
      return t('dealFile.pack.failed')
  }
}
