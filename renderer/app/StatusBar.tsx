import { Segmented } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { MoneyUnit } from '../shared/format/money.ts'
import { usePreferences } from '../shared/preferences.ts'
import { useSheetSelection } from '../shared/sheetSelection.ts'

const PriceOfAPoint = lazy(async () => ({ default: (await import('./PriceOfAPoint.tsx')).PriceOfAPoint }))

/** The foot of the window: what is selected, the unit of money, what a tenth of a point is worth. */
export function StatusBar({ isInWorkbench }: { readonly isInWorkbench: boolean }) {
  const { t } = useTranslation()
  const moneyUnit = usePreferences((state) => state.moneyUnit)
  const change = usePreferences((state) => state.change)
  return (
    <footer className="status-bar">
      {isInWorkbench ? <SelectionFigures /> : null}
      <span className="top-gap" />
      {isInWorkbench ? (
        <Suspense>
          <PriceOfAPoint />
        </Suspense>
      ) : null}
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
