import { useTranslation } from 'react-i18next'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { points, pointsChange } from '../../shared/format/points.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useRolePrice } from '../../shared/negotiation/simulations.ts'
import { useLanguage, useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { changeOf } from './changeColumn.ts'
import { isAgreed, isSeen, type TermRow } from './termRows.ts'

type Sums = { readonly points: number; readonly cost: number }

/**
 * 总点数与总金额 under the sheet, whatever is scrolled: all terms together, and how far that is from last year and from
 * our opening. Many small steps are seen here as what they add up to.
 */
export function TermTotals({ rows }: { readonly rows: readonly TermRow[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { money } = useMoney()
  const figures = rows.flatMap((row) => row.figures ?? [])
  const now = sumsOf(figures)
  const changes = rows.flatMap((row) => changeOf(row) ?? [])
  const more = changes.filter((change) => change > 0).length
  const less = changes.filter((change) => change < 0).length
  if (figures.length === 0) return null
  return (
    <section className="term-totals" aria-label={t('deal.totals')}>
      <span>
        {t('deal.totals')} <strong>{points(now.points, language)}</strong> <strong>{money(now.cost)}</strong>
      </span>
      <Against of="lastYear" now={now} note={t('deal.moreAndLess', { more, less })} />
      <Against of="opening" now={now} />
      <span className="quiet">
        {t('deal.agreedOf', { agreed: rows.filter(isAgreed).length, all: rows.length })}
      </span>
    </section>
  )
}

/** Each at the volume of its own plan; nothing where the picked scenario is that one itself. */
function Against(props: { readonly of: ScenarioRole; readonly now: Sums; readonly note?: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { change } = useMoney()
  const { picked } = useSession()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const price = useRolePrice(props.of)
  if (price === null || price.scenario.id === picked) return null
  const seen = price.scenario.terms.filter((term) => isPrivateShown || isSeen(term))
  const was = sumsOf(seen.flatMap((term) => figuresOf(price.simulation, term, isPrivateShown)))
  return (
    <span title={t('deal.totalsHint')}>
      {t(props.of === 'opening' ? 'deal.againstOpening' : 'deal.againstLastYear')}{' '}
      {pointsChange(props.now.points - was.points, language)} {change(props.now.cost - was.cost)}
      {props.note === undefined ? null : <span className="quiet"> {props.note}</span>}
    </span>
  )
}

function figuresOf(
  { terms }: Simulation,
  { id, class: termClass }: Term,
  isPrivateShown: boolean,
): readonly Sums[] {
  const figures = terms[id]
  return figures === undefined || (termClass === 'payment' && !isPrivateShown) ? [] : [figures]
}

function sumsOf(figures: readonly Sums[]): Sums {
  return {
    points: figures.reduce((sum, { points }) => sum + points, 0),
    cost: figures.reduce((sum, { cost }) => sum + cost, 0),
  }
}
