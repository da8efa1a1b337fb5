import { FilePdfOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useKeysOf } from '../../shared/keys/chosenKeys.ts'
import { useIsStored, useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'
import { EditionChoice } from './EditionChoice.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { paperFailureText } from './paperFailureText.ts'
import { useEdition, useProposal } from './useProposal.ts'

/** 导出提案: the retailer's paper of the picked scenario, in the language the buyer reads. */
export function ProposalButton() {
  const { t } = useTranslation()
  const keys = useKeysOf('proposal')
  const { isOpen, openDialog } = useProposal()
  return (
    <>
      <Button icon={<FilePdfOutlined />} onClick={openDialog} title={`${t('proposal.export')}  ${keys}`}>
        {t('proposal.export')}
      </Button>
      {isOpen ? <ProposalDialog /> : null}
    </>
  )
}

function ProposalDialog() {
  useFocusBack()
  const { t } = useTranslation()
  const { close, write, isWriting } = useProposal()
  const session = useOpenNegotiation((state) => state.session)
  const say = useMessages((state) => state.say)
  const edition = useEdition()
  const language = useLanguage()
  const scenario = session?.workspace.scenarios.find(({ id }) => id === session.picked)
  const isStored = useIsStored()
  const start = async () => {
    const reply = await write(edition)
    if (reply === null) return
    close()
    if (reply.ok) say('done', (t) => t('proposal.written', { file: reply.value.fileName }))
    else say('problem', (t) => paperFailureText(t, reply.error, language))
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
      <EditionChoice />
      <div className="export-format">
        <FormatChoice />
        <p className="quiet">{t('proposal.formats')}</p>
      </div>
      <p role="status">
        {isWriting ? t('proposal.checkedAsWritten') : isStored ? '' : t('proposal.notStored')}
      </p>
    </Modal>
  )
}
