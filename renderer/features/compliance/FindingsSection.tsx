import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { complianceNotice } from '../../../domain/locale/compliance.ts'
import { type Review, useReview } from '../../shared/findings.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { FindingGroup } from './FindingGroup.tsx'
import { groupFindings } from './groupFindings.ts'
import { SeverityCounts } from './SeverityCounts.tsx'
import './compliance.css'

const LIST = 'findings-list'

/** 公平交易提示: what law, tax and good practice say about the picked scenario. It stops nobody. */
export function FindingsSection() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const review = useReview()
  const findings = review?.findings ?? []
  const title =
    review === null ? t('compliance.titleOnly') : t('compliance.title', { count: findings.length })
  return (
    <section className="dock-part findings" aria-label={title}>
      <div className="findings-head">
        <h3>{title}</h3>
        {findings.length === 0 ? null : (
          <Button
            type="text"
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': LIST } : {})}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'compliance.hide' : 'compliance.show')}
          </Button>
        )}
      </div>
      {review === null ? <p className="quiet">{t('compliance.waiting')}</p> : <Summary review={review} />}
      {review !== null && isOpen && findings.length > 0 ? <FindingList review={review} /> : null}
    </section>
  )
}

function Summary({ review: { findings } }: { readonly review: Review }) {
  const { t } = useTranslation()
  if (findings === null) return <p className="quiet">{t('compliance.notReviewed')}</p>
  if (findings.length === 0) return <p className="quiet">{t('compliance.none')}</p>
  return <SeverityCounts findings={findings} />
}

function FindingList({ review }: { readonly review: Review }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const groups = useMemo(() => groupFindings(review), [review])
  return (
    <div id={LIST}>
      <p className="quiet">{complianceNotice(language)}</p>
      {isPrivateShown ? null : <p className="quiet">{t('compliance.hidden')}</p>}
      {groups.map((group) => (
        <FindingGroup key={group.term?.id ?? ''} group={group} />
      ))}
    </div>
  )
}
