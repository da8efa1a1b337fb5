import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { priceOfOneStep } from '../../domain/compare/priceOfAPoint.ts'
import type { MoneyUnit } from '../shared/format/money.ts'
import { priceScenario, pricingHead } from '../shared/negotiation/pricing.ts'
import { useSettled } from '../shared/negotiation/settledNegotiation.ts'
import { usePointedTerm } from '../shared/pointedTerm.ts'
import { useMoney, usePreferences } from '../shared/preferences.ts'
import { usePrivacy } from '../shared/privacy.ts'
import { useSheetSelection } from '../shared/sheetSelection.ts'

/** The foot of the window: what is selected, the unit of money, what a tenth of a point is worth. */
export function StatusBar({ isInWorkbench }: { readonly isInWorkbench: boolean }) {
  const { t } = useTranslation()
  const moneyUnit = usePreferences((state) => state.moneyUnit)
  const change = usePreferences((state) => state.change)
  return (
    <footer className="status-bar">
      {isInWorkbench ? <SelectionFigures /> : null}
      <span className="top-gap" />
      {isInWorkbench ? <PriceOfAPoint /> : null}
      <Segmented<MoneyUnit>
        aria-label={t('shell.moneyUnit')}
        value={moneyUnit}
        onChange={(next) => change({ moneyUnit: next })}
        options={[
          { value: 'yuan', label: t('unit.yuan') },
          { value: 'tenThousandYuan', label: t('unit.tenThousandYuan') },
        ]}
      />
      <span className="offline">{t('shell.offline')}</span>
    </footer>
  )
}

function SelectionFigures() {
  const { t } = useTranslation()
  const selection = useSheetSelection((state) => state.selection)
  if (selection === null) return null
  return (
    <span className="selection-figures">
      {selection.sum === null ? null : <span>{t('status.sum', { value: selection.sum })}</span>}
      {selection.average === null ? null : <span>{t('status.average', { value: selection.average })}</span>}
      <span>{t('status.count', { value: selection.count })}</span>
    </span>
  )
}

/** What +0.1 point costs us in the shown scenario: of the percent term pointed at, else of the first rebate. */
function PriceOfAPoint() {
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
    return term && step ? { name: term.name, supplier: step.supplier } : null
  }, [settled, pointed])
  if (price === null || !isPrivateShown) return null
  return (
    <span className="point-price" title={t('status.pointPriceHint', { term: price.name })}>
      {t('status.pointPrice', { term: price.name, money: change(price.supplier) })}
    </span>
  )
}
