import { FilePdfOutlined } from '@ant-design/icons'
import { Button, Modal, Radio } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../domain/locale/language.ts'
import type { Reply } from '../../../electron/contract/channels.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { useProposal } from './useProposal.ts'

/** 导出提案: the retailer's paper of the picked scenario, in the language the buyer reads. */
export function ProposalButton() {
  const { t } = useTranslation()
  const { isOpen, openDialog } = useProposal()
  return (
    <>
      <Button icon={<FilePdfOutlined />} onClick={openDialog} title={`${t('proposal.export')}  Ctrl+P`}>
        {t('proposal.export')}
      </Button>
      {isOpen ? <ProposalDialog /> : null}
    </>
  )
}

function ProposalDialog() {
  const { t } = useTranslation()
  const { close, write, isWriting } = useProposal()
  const session = useOpenNegotiation((state) => state.session)
  const say = useMessages((state) => state.say)
  const [language, setLanguage] = useState<Language>(useLanguage())
  const scenario = session?.workspace.scenarios.find(({ id }) => id === session.picked)
  const isStored = session?.save.kind === 'saved'
  const start = async () => {
    const reply = await write(language)
    if (reply === null) return
    close()
    if (reply.ok) say('done', t('proposal.written', { file: reply.value.fileName }))
    else say('problem', failureText(t, reply.error))
  }
  return (
    <Modal
      open
      title={t('proposal.title')}
      onCancel={close}
      onOk={() => void start()}
      okText={t('proposal.write')}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: !isStored || scenario === undefined, loading: isWriting }}
      width={440}
    >
      <p>{t('proposal.scenario', { name: scenario?.name ?? '' })}</p>
      <p className="quiet">{t('proposal.contains')}</p>
      <Radio.Group
        aria-label={t('proposal.language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Language)}
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      {isStored ? null : <p role="status">{t('proposal.notStored')}</p>}
    </Modal>
  )
}

type Failure = Extract<Reply<'proposal:export'>, { ok: false }>['error']

function failureText(t: TFunction, failure: Failure): string {
  switch (failure.kind) {
    case 'cancelled':
      return t('proposal.cancelled')
    case 'not-found':
      return t('save.notFound')
    case 'not-written':
      return t('proposal.notWritten', { file: failure.fileName, reason: failure.reason })
    case 'scenario-is-walk-away':
      return t('proposal.walkAway')
    case 'missing-glyphs':
      return t('proposal.missingGlyphs', { characters: failure.characters.join(' ') })
    case 'invalid-request':
    case 'unexpected':
    case 'not-saved':
    case 'store-out-of-reach':
      return t('proposal.failed')
  }
}
