import { Button, Segmented } from 'antd'
import { lazy, memo, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { retailerWaterfall, supplierWaterfall } from '../../../domain/charts/waterfalls.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import { figureOfShortBar } from '../../../domain/explain/explainBar.ts'
import { useLanguage, usePreferences } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { ChartTableView } from '../../shared/ui/ChartTableView.tsx'

/** The drawing library is read once the figures stand. */
const ChartView = lazy(async () => ({ default: (await import('../../shared/ui/ChartView.tsx')).ChartView }))

const CHART_HEIGHT = 216

/** The waterfall of one ledger, ours or theirs, as a drawing or as the same figures in a table. */
export const WaterfallView = memo(function WaterfallView({
  simulation,
}: {
  readonly simulation: Simulation
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const unit = usePreferences((state) => state.moneyUnit)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const [side, setSide] = useState<'ours' | 'theirs'>('ours')
  const [isTable, setTable] = useState(false)
  const isOurs = side === 'ours' && isPrivateShown
  const chart = useMemo(
    () =>
      isOurs
        ? supplierWaterfall(simulation.supplier, { language, unit })
        : retailerWaterfall(simulation.retailer, { language, unit }),
    [simulation, isOurs, language, unit],
  )
  const questionOf = (row: number) => {
    const figure = figureOfShortBar(isOurs ? 'ours' : 'theirs', chart.steps[row]?.id ?? '')
    return figure === null ? null : { figure }
  }
  return (
    <section className="dock-part">
      <div className="dock-row">
        <h3>{t('dock.waterfall')}</h3>
        <span className="top-gap" />
        {isPrivateShown ? (
          <Segmented
            aria-label={t('dock.whoseLedger')}
            value={side}
            onChange={setSide}
            options={[
              { value: 'ours', label: t('dock.ourSide') },
              { value: 'theirs', label: t('dock.theirSide') },
            ]}
          />
        ) : null}
        <Button type="text" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'chart.drawing' : 'chart.table')}
        </Button>
      </div>
      {isTable ? (
        <ChartTableView chart={chart} questionOf={questionOf} />
      ) : (
        <Suspense fallback={<div style={{ height: CHART_HEIGHT }} />}>
          <ChartView chart={chart} height={CHART_HEIGHT} />
        </Suspense>
      )}
    </section>
  )
})
