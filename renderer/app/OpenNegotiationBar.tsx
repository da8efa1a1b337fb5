import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ProposalButton } from '../features/proposal/ProposalButton.tsx'
import { ScenarioPicker } from '../features/scenarios/ScenarioPicker.tsx'
import { SnapshotButton } from '../features/snapshots/SnapshotButton.tsx'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import { useActionText } from '../shared/negotiation/useActionText.ts'
import { FileMenu } from './FileMenu.tsx'
import { SavedState } from './SavedState.tsx'

/** The open negotiation's part of the top bar. */
export function OpenNegotiationBar() {
  const { t } = useTranslation()
  const account = useOpenNegotiation((state) => state.session?.workspace.account.name)
  const start = useOpenNegotiation((state) => state.session?.workspace.year.start ?? '')
  const isSample = useOpenNegotiation((state) => state.session?.isSample)
  return (
    <>
      <span className="crumb" title={account}>
        {account}
      </span>
      <span className="crumb-step" aria-hidden="true">
        ▸
      </span>
      <span className="crumb">{t('shell.contract', { year: start.slice(0, 4) })}</span>
      {isSample ? <span className="tag">{t('home.sample')}</span> : null}
      <span className="crumb-step" aria-hidden="true">
        ▸
      </span>
      <ScenarioPicker />
      <SavedState />
      <JournalButtons />
      <PaperButtons />
    </>
  )
}

/** Nothing in them follows an edit. */
const PaperButtons = memo(function PaperButtons() {
  return (
    <>
      <SnapshotButton />
      <ProposalButton />
      <FileMenu />
    </>
  )
})

function JournalButtons() {
  const { t } = useTranslation()
  const actionText = useActionText()
  const { undo, redo } = useOpenNegotiation.getState()
  const undoable = useOpenNegotiation((state) => state.undoable)
  const undoText =
    undoable.undo === null ? t('undo.nothing') : t('undo.undo', { action: actionText(undoable.undo) })
  const redoText =
    undoable.redo === null ? t('undo.nothingToRedo') : t('undo.redo', { action: actionText(undoable.redo) })
  return (
    <>
      <JournalButton text={undoText} isDisabled={undoable.undo === null} run={undo} keys="Ctrl+Z" />
      <JournalButton text={redoText} isDisabled={undoable.redo === null} run={redo} keys="Ctrl+Y" />
    </>
  )
}

/** Drawn again only when its words change: a lever moved twice is undone under the same name. */
const JournalButton = memo(function JournalButton(props: {
  readonly text: string
  readonly keys: 'Ctrl+Z' | 'Ctrl+Y'
  readonly isDisabled: boolean
  readonly run: () => void
}) {
  return (
    <Tooltip title={`${props.text}  ${props.keys}`}>
      <Button
        type="text"
        icon={props.keys === 'Ctrl+Z' ? <UndoOutlined /> : <RedoOutlined />}
        disabled={props.isDisabled}
        aria-label={props.text}
        onClick={props.run}
      />
    </Tooltip>
  )
})
