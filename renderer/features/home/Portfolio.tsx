import { Button } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { STAGES, type Stage } from '../../../domain/negotiation/season.ts'
import type { DeletedNegotiation, NegotiationSummary } from '../../../electron/contract/channels.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { DeletedList } from './DeletedList.tsx'
import { HomeExplanation } from './HomeExplanation.tsx'
import { PeekPanel } from './PeekPanel.tsx'
import { PortfolioStrip } from './PortfolioStrip.tsx'
import { PortfolioTable } from './PortfolioTable.tsx'
import { SeasonTimeline } from './SeasonTimeline.tsx'
import { useFigures } from './useFigures.ts'
import { type SortKey, usePortfolioView } from './usePortfolioView.ts'

const RenewForm = lazy(async () => ({ default: (await import('./RenewForm.tsx')).RenewForm }))
const SORTS: readonly SortKey[] = ['changed', 'meeting', 'distance']

/** All negotiations: what they come to together, each on its line, and the season under them. */
export function Portfolio({
  negotiations,
  deleted,
  onOpen,
}: {
  readonly negotiations: readonly NegotiationSummary[]
  readonly deleted: readonly DeletedNegotiation[]
  readonly onOpen: (id: string) => void
}) {
  const { t } = useTranslation()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const wantAll = useFigures((state) => state.wantAll)
  const view = usePortfolioView(negotiations)
  const [peekedId, setPeeked] = useState<string | null>(null)
  const [renewed, setRenewed] = useState<NegotiationSummary | null>(null)
  useEffect(() => wantAll(negotiations), [negotiations, wantAll])
  const peek = useCallback((id: string) => setPeeked((now) => (now === id ? null : id)), [])
  const peeked = negotiations.find(({ id }) => id === peekedId)
  const closePeek = () => {
    setPeeked(null)
    document.querySelector<HTMLElement>('.portfolio .peeked .negotiation-name')?.focus()
  }
  return (
    <>
      <PortfolioStrip negotiations={negotiations} />
      <div className="portfolio-tools" role="toolbar" aria-label={t('home.title')}>
        <input
          type="search"
          className="field-text"
          aria-label={t('home.search')}
          placeholder={t('home.searchHint')}
          value={view.search}
          onChange={({ target }) => view.setSearch(target.value)}
        />
        <select
          aria-label={t('home.stageFilter')}
          value={view.stage}
          onChange={({ target }) => view.setStage(target.value as Stage | 'none' | '')}
        >
          <option value="">{t('home.allStages')}</option>
          {(['none', ...STAGES] as const).map((stage) => (
            <option key={stage} value={stage}>
              {t(`stage.${stage}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('home.sort')}
          value={view.sort}
          onChange={({ target }) => view.setSort(target.value as SortKey)}
        >
          {SORTS.filter((sort) => isPrivateShown || sort !== 'distance').map((sort) => (
            <option key={sort} value={sort}>
              {t(`home.sortBy.${sort}`)}
            </option>
          ))}
        </select>
        <span className="quiet">{isPrivateShown ? t('home.keysHint') : t('privacy.hidden')}</span>
      </div>
      <div className="portfolio-place">
        <div className="portfolio-list">
          {view.shown.length === 0 ? (
            <p className="portfolio-none">
              {t('home.nothingFound')} <Button onClick={view.showAll}>{t('home.showAll')}</Button>
            </p>
          ) : (
            <PortfolioTable
              negotiations={view.shown}
              peeked={peekedId}
              onOpen={onOpen}
              onPeek={peek}
              onRenew={setRenewed}
            />
          )}
        </div>
        {peeked === undefined ? null : (
          <PeekPanel negotiation={peeked} onOpen={() => onOpen(peeked.id)} onClose={closePeek} />
        )}
        <HomeExplanation negotiations={negotiations} />
      </div>
      <DeletedList deleted={deleted} />
      <SeasonTimeline negotiations={negotiations} />
      {renewed === null ? null : (
        <Suspense>
          <RenewForm negotiation={renewed} onClose={() => setRenewed(null)} onMade={onOpen} />
        </Suspense>
      )}
    </>
  )
}
