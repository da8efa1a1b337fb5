import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { FigureId } from '../../../domain/explain/explanation.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useRolePrice, useSettledPrice, useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { FigureQuestion } from '../../shared/ui/FigureQuestion.tsx'
import { Delta } from './Delta.tsx'
import { LimitFigures } from './LimitFigures.tsx'
import { SimulationNotes } from './SimulationNotes.tsx'
import { WaterfallView } from './WaterfallView.tsx'
import './dock.css'

const OURS = {
  contribution: { of: 'supplier', line: 'contribution' },
  rate: { of: 'supplier', line: 'contributionRate' },
  contractPoints: { of: 'points', line: 'contractPoints' },
  netCostPoints: { of: 'points', line: 'netCostPoints' },
  againstLastYear: { of: 'against', role: 'lastYear', line: 'contribution' },
} as const satisfies Readonly<Record<string, FigureId>>

const THEIRS = {
  totalMargin: { of: 'retailer', line: 'totalMargin' },
  rate: { of: 'retailer', line: 'totalMarginRate' },
  frontMargin: { of: 'retailer', line: 'frontMargin' },
  frontRate: { of: 'retailer', line: 'frontMarginRate' },
  backMargin: { of: 'behindShelf', line: 'backWithSupport' },
  backRate: { of: 'behindShelf', line: 'backRate' },
  againstLastYear: { of: 'against', role: 'lastYear', line: 'totalMargin' },
} as const satisfies Readonly<Record<string, FigureId>>

/** 两本账: what the shown scenario leaves us and what it gives the retailer, live; below it what the app adds. */
export function LedgerDock({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const price = useShownPrice()
  const settled = useSettledPrice().price?.simulation
  const { shown, picked } = useSession()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  return (
    <aside className="dock" aria-label={t('dock.title')}>
      {price === null ? (
        <p className="quiet">{t(picked === '' ? 'dock.noScenario' : 'dock.noPrice')}</p>
      ) : (
        <>
          <header className="dock-head">
            <h2>{t('dock.title')}</h2>
            <span className="quiet" title={price.scenario.name}>
              {price.scenario.name}
            </span>
          </header>
          {shown.products.length === 0 ? <p className="quiet">{t('dock.noProducts')}</p> : null}
          {isPrivateShown ? (
            <OurLedger now={price.simulation} />
          ) : (
            <p className="quiet">{t('privacy.hidden')}</p>
          )}
          <TheirLedger now={price.simulation} />
          {isPrivateShown ? <LimitFigures now={settled ?? price.simulation} /> : null}
          <WaterfallView simulation={settled ?? price.simulation} />
          <SimulationNotes />
          {children}
        </>
      )}
    </aside>
  )
}

function OurLedger({ now }: { readonly now: Simulation }) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const lastYear = useRolePrice('lastYear')
  const settled = useSettledPrice().price?.simulation ?? now
  const { supplier, points } = now
  return (
    <section className="dock-part">
      <h3>
        <FigureQuestion figure={OURS.contribution}>{t('dock.ours')}</FigureQuestion>
      </h3>
      <div className="dock-lead">
        <strong data-figure="contribution">{money(supplier.contribution)}</strong>
        <FigureQuestion figure={OURS.rate}>{percent(supplier.contributionRate)}</FigureQuestion>
      </div>
      <p className="quiet">{t('dock.contributionHint')}</p>
      {lastYear === null ? null : (
        <Delta
          from={t('dock.againstLastYear')}
          figure={OURS.againstLastYear}
          change={settled.supplier.contribution - lastYear.simulation.supplier.contribution}
        />
      )}
      <dl className="figure-list">
        <div>
          <dt title={t('dock.pointsHint')}>
            <FigureQuestion figure={OURS.contractPoints}>{t('dock.contractPoints')}</FigureQuestion>
          </dt>
          <dd>{t('dock.points', { figure: decimal(points.contractPoints, 2) })}</dd>
        </div>
        <div>
          <dt>
            <FigureQuestion figure={OURS.netCostPoints}>{t('dock.netCostPoints')}</FigureQuestion>
          </dt>
          <dd>{t('dock.points', { figure: decimal(points.netCostPoints, 2) })}</dd>
        </div>
      </dl>
    </section>
  )
}

function TheirLedger({ now }: { readonly now: Simulation }) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const lastYear = useRolePrice('lastYear')
  const settled = useSettledPrice().price?.simulation ?? now
  const { retailer } = now
  const rateOf = (amount: number) => (retailer.retailSales === 0 ? 0 : amount / retailer.retailSales)
  return (
    <section className="dock-part">
      <h3>
        <FigureQuestion figure={THEIRS.totalMargin}>{t('dock.theirs')}</FigureQuestion>{' '}
        <span className="estimate">{t('dock.estimate')}</span>
      </h3>
      <div className="dock-lead">
        <strong data-figure="totalMargin">{money(retailer.totalMargin)}</strong>
        <FigureQuestion figure={THEIRS.rate}>{percent(retailer.totalMarginRate)}</FigureQuestion>
      </div>
      <p className="quiet">{t('dock.totalMarginHint')}</p>
      {lastYear === null ? null : (
        <Delta
          from={t('dock.againstLastYear')}
          figure={THEIRS.againstLastYear}
          change={settled.retailer.totalMargin - lastYear.simulation.retailer.totalMargin}
        />
      )}
      <dl className="figure-list">
        <div>
          <dt>
            <FigureQuestion figure={THEIRS.frontMargin}>{t('dock.frontMargin')}</FigureQuestion>
          </dt>
          <dd>
            {money(retailer.frontMargin)}{' '}
            <span className="quiet">
              <FigureQuestion figure={THEIRS.frontRate}>{percent(retailer.frontMarginRate)}</FigureQuestion>
            </span>
          </dd>
        </div>
        <div>
          <dt>
            <FigureQuestion figure={THEIRS.backMargin}>{t('dock.backMargin')}</FigureQuestion>
          </dt>
          <dd>
            {money(retailer.backMargin + retailer.promotionSupport)}{' '}
            <span className="quiet">
              <FigureQuestion figure={THEIRS.backRate}>
                {percent(rateOf(retailer.backMargin + retailer.promotionSupport))}
              </FigureQuestion>
            </span>
          </dd>
        </div>
      </dl>
    </section>
  )
}
