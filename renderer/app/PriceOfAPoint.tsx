import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { priceOfOneStep } from '../../domain/compare/priceOfAPoint.ts'
import { priceScenario, pricingHead } from '../shared/negotiation/pricing.ts'
import { useSettled } from '../shared/negotiation/settledNegotiation.ts'
import { usePointedTerm } from '../shared/pointedTerm.ts'
import { useMoney } from '../shared/preferences.ts'
import { usePrivacy } from '../shared/privacy.ts'
import { FigureQuestion } from '../shared/ui/FigureQuestion.tsx'

/** What +0.1 point costs us in the shown scenario: of the percent term pointed at, else of the first rebate. */
export function PriceOfAPoint() {
  const { t } = useTranslation()
  const { change } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const pointed = usePointedTerm((state) => state.termId)
  const settled = useSettled()
  const price = useMemo(() => {
    if (settled === null || settled.picked === '') return null
    const { shown, picked } = settled
    const priced = priceScenario(shown, picked)
    if (priced === null) return null
    const { scenario, simulation } = priced
    const percents = scenario.terms.filter(({ rule }) => rule.kind === 'percent')
    const term =
      percents.find(({ id }) => id === pointed) ??
      percents.find((each) => each.class === 'rebate') ??
      percents[0]
    const step = term && priceOfOneStep(pricingHead(shown), scenario, term.id, simulation)
    return term && step ? { id: term.id, name: term.name, supplier: step.supplier } : null
  }, [settled, pointed])
  if (price === null || !isPrivateShown) return null
  return (
    <span className="point-price" title={t('status.pointPriceHint', { term: price.name })}>
      <FigureQuestion figure={{ of: 'pointPrice', term: price.id }}>
        {t('status.pointPrice', { term: price.name, money: change(price.supplier) })}
      </FigureQuestion>
    </span>
  )
}
