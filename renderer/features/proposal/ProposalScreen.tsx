import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '../../../domain/documents/paperPlace.ts'
import { isApproved } from '../../../domain/scenarios/approval.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { EditionChoice } from './EditionChoice.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { PagePreview } from './PagePreview.tsx'
import { PlanEditor } from './PlanEditor.tsx'
import { SectionList } from './SectionList.tsx'
import { usePreview } from './usePreview.ts'
import { useEdition } from './useProposal.ts'
import './proposal.css'

/** 提案: its sections and what we write into them, the pages as they will be, and what is looked at before they go out. */
export function ProposalScreen() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const [place, setPlace] = useState<PaperPlace>('cover')
  const edition = useEdition()
  const { reply, isBehind } = usePreview(edition)
  const scenario = workspace.scenarios.find(({ id }) => id === picked)
  if (scenario === undefined) {
    return (
      <div className="page-state">
        <p>{t('proposal.empty')}</p>
      </div>
    )
  }
  const isDraft = !isApproved(workspace.reviews, resolveScenario(workspace, picked))
  return (
    <div className="proposal-screen">
      <header className="proposal-head">
        <h2>{t('proposal.of', { name: scenario.name })}</h2>
        {isDraft ? <p className="quiet">{t('proposal.draft')}</p> : null}
        <EditionChoice />
        <FormatChoice />
      </header>
      <div className="proposal-plan">
        <h3>{t('proposal.sections')}</h3>
        <p className="quiet">{t('proposal.sectionsHint')}</p>
        <SectionList chosen={place} choose={setPlace} />
        <PlanEditor key={place} place={place} />
      </div>
      <PagePreview reply={reply} isBehind={isBehind} />
      <CheckPanel reply={isBehind && reply?.ok === true ? null : reply} />
    </div>
  )
}
