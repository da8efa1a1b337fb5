import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { priceOfOneStep } from '../../domain/compare/priceOfAPoint.ts'
import type { MoneyUnit } from '../shared/format/money.ts'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import { priceScenario, pricingHead } from '../shared/negotiation/pricing.ts'
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

/** What +0.1 point of the contract's first percent term costs us in the shown scenario. */
function PriceOfAPoint() {
  const { t } = useTranslation()
  const { change } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const session = useOpenNegotiation((state) => state.session)
  const shown = session?.shown
  const picked = session?.picked ?? ''
  const price = useMemo(() => {
    if (shown === undefined || picked === '') return null
    const { scenario, simulation } = priceScenario(shown, picked)
    const percents = scenario.terms.filter(({ rule }) => rule.kind === 'percent')
    const term = percents.find((each) => each.class === 'rebate') ?? percents[0]
    const step = term && priceOfOneStep(pricingHead(shown), scenario, term.id, simulation)
    return term && step ? { name: term.name, supplier: step.supplier } : null
  }, [shown, picked])
  if (price === null || !isPrivateShown) return null
  return (
    <span title={t('status.pointPriceHint', { term: price.name })}>
      {t('status.pointPrice', { term: price.name, money: change(price.supplier) })}
    </span>
  )
}
