import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { termSheetWords } from '../../../../domain/locale/termSheetWords.ts'
import type { DraftSheet } from '../../../../electron/contract/channels.ts'
import { decimal } from '../../../shared/format/numbers.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { usePreferences } from '../../../shared/preferences.ts'
import { useMessages } from '../../../shared/ui/messages.ts'
import { useFocusBack } from '../../../shared/ui/useFocusBack.ts'
import { useSheets } from '../useSheets.ts'
import { useSigningCall } from '../useSigningCall.ts'
import type { LiveSheet } from './useSheetFacts.ts'

const LONGEST_NAME = 200

/** What is about to be issued for good, once more before it is: who, which number and version, the totals in words. */
export function FreezeDialog({
  sheet,
  draft,
  onClose,
}: {
  readonly sheet: LiveSheet
  readonly draft: DraftSheet
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  useFocusBack()
  const { id, picked, workspace } = useSession()
  const [, navigate] = useLocation()
  const person = usePreferences((state) => state.person) ?? ''
  const change = usePreferences((state) => state.change)
  const say = useMessages((state) => state.say)
  const { load, show } = useSheets()
  const [name, setName] = useState(person)
  // One and the same for this dialog: asked again, nothing is issued twice.
  const [action] = useState(() => crypto.randomUUID())
  const { ask, isBusy } = useSigningCall()
  const words = termSheetWords(draft.language)
  const what = draft.kind === 'amendment' ? words.amendment.title : words.title
  const freeze = async () => {
    if (name.trim() !== person) change({ person: name.trim() })
    const issued = await ask('termSheet:freeze', {
      action,
      negotiation: id,
      revision: draft.revision,
      scenario: picked,
      language: draft.language,
    })
    onClose()
    if (issued === null) return
    say('done', (t) => t('signing.issued', { number: issued.number, version: issued.version }))
    show(issued.sheet)
    await load()
    navigate(`/negotiation/${encodeURIComponent(id)}/signing`)
  }
  return (
    <Modal
      open
      title={t('signing.freezeTitle')}
      onCancel={onClose}
      onOk={() => void freeze()}
      okText={t('signing.freezeNow')}
      cancelText={t('signing.cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: isBusy }}
      width={620}
    >
      <p>{t('signing.freezeHint')}</p>
      <dl className="facts">
        <Fact name={t('signing.column.sheet')} value={`${what} ${draft.number ?? ''}`} />
        <Fact name={t('signing.column.version')} value={draft.version} />
        <Fact name={t('signing.language')} value={t(`signing.languageOf.${draft.language}`)} />
        <Fact
          name={t('signing.scenario')}
          value={workspace.scenarios.find((scenario) => scenario.id === picked)?.name ?? ''}
        />
        {sheet.facts.totals.map(({ key, fen, words: inWords }) => (
          <Fact key={key} name={words.totals[key]} value={`¥${decimal(fen / 100, 2)}　${inWords}`} />
        ))}
      </dl>
      <label className="field">
        <span className="field-label">{t('signing.issuedBy')}</span>
        <input
          className="field-text"
          value={name}
          maxLength={LONGEST_NAME}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
    </Modal>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
