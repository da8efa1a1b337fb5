import { Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chartSummary } from '../../../domain/charts/chartSummary.ts'
import type { Picture as DrawnPicture } from '../../../domain/charts/picturePage.ts'
import type { WaterfallSide } from '../../../domain/charts/rowsBehind.ts'
import { useExplain } from '../../shared/explain.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { drawnPicture } from '../../shared/picture/drawnPicture.ts'
import { usePicture } from '../../shared/picture/usePicture.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { ChartTableView } from '../../shared/ui/ChartTableView.tsx'
import { RowsBehind } from './RowsBehind.tsx'
import { useWaterfall, type Waterfall, type WaterfallView, type Written } from './useWaterfall.ts'
import { WaterfallDrawing } from './WaterfallDrawing.tsx'
import './waterfall.css'

/** 瀑布: our price step by step to contribution, the retailer's margin, and what leads from one contract to another. */
export function WaterfallScreen() {
  const { t } = useTranslation()
  const { picked } = useSession()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const [view, setView] = useState<WaterfallView>('year')
  const [wanted, setSide] = useState<WaterfallSide>('ours')
  const [written, setWritten] = useState<Written>('money')
  const [isTable, setTable] = useState(false)
  const side = isPrivateShown ? wanted : 'theirs'
  const waterfall = useWaterfall(view, side, written)
  if (picked === '') return <p className="sheet-empty">{t('dock.noScenario')}</p>
  return (
    <div className="waterfall-screen">
      <div className="sheet-tools" role="toolbar" aria-label={t('waterfall.tools')}>
        <Segmented
          aria-label={t('waterfall.view')}
          value={view}
          onChange={setView}
          options={(['year', 'fromLastYear', 'toTarget'] as const).map((value) => ({
            value,
            label: t(`waterfall.views.${value}`),
          }))}
        />
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
        <UnitChoice written={written} onWritten={setWritten} />
        <Button
          aria-pressed={isTable}
          disabled={waterfall.phase !== 'ready'}
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? 'chart.drawing' : 'chart.table')}
        </Button>
        {isPrivateShown ? null : <span className="quiet">{t('privacy.hidden')}</span>}
      </div>
      {waterfall.phase === 'ready' ? (
        <Picture
          key={`${view} ${side}`}
          waterfall={waterfall}
          isTable={isTable}
          base={<BaseNote view={view} side={side} written={written} />}
        />
      ) : (
        <p className="sheet-empty" role={waterfall.phase === 'failed' ? 'alert' : 'status'}>
          {t(`waterfall.phase.${waterfall.phase}`)}
        </p>
      )}
    </div>
  )
}

function UnitChoice(props: { readonly written: Written; readonly onWritten: (written: Written) => void }) {
  const { t } = useTranslation()
  const { unit } = useMoney()
  return (
    <Segmented
      aria-label={t('waterfall.writtenIn')}
      value={props.written}
      onChange={props.onWritten}
      options={[
        { value: 'unit', label: t('waterfall.perUnit') },
        { value: 'money', label: unit },
        { value: 'share', label: '%' },
      ]}
    />
  )
}

function Picture(props: {
  readonly waterfall: Extract<Waterfall, { phase: 'ready' }>
  readonly isTable: boolean
  readonly base: React.ReactNode
}) {
  const { t } = useTranslation()
  const { waterfall, isTable, base } = props
  const { chart, rowsOf, questionOf, questionOfRow } = waterfall
  const [asked, setAsked] = useState<string | null>(null)
  const chosen = chart.steps.find(({ id }) => id === asked)
  const summary = chartSummary(chart)
  const figure = useRef<HTMLElement>(null)
  const { shown } = useSession()
  const { save, copy } = usePicture()
  const picture = () =>
    drawnPicture(
      figure.current?.querySelector('.waterfall-drawing > svg'),
      chart.title,
      t('picture.internal'),
    )
  const take = (away: (made: DrawnPicture) => Promise<void>) => {
    const made = picture()
    if (made !== null) void away(made)
  }
  const titles = [shown.account.name, t('picture.waterfall'), t('picture.editions.internal')]
  return (
    <>
      <figure ref={figure} className="waterfall-figure">
        <figcaption>
          <b>{chart.title}</b>
          <span className="quiet">
            {summary.slice(chart.title.length)} {base}
          </span>
        </figcaption>
        {isTable ? (
          <ChartTableView chart={chart} questionOf={(row) => questionOf(chart.steps[row]?.id ?? '')} />
        ) : (
          <WaterfallDrawing
            chart={chart}
            summary={summary}
            chosen={chosen?.id ?? null}
            onChoose={setAsked}
            onExplain={(step) => {
              setAsked(step)
              const question = questionOf(step)
              if (question !== null) useExplain.getState().ask(question.figure, question)
            }}
            onCopy={() => take(copy)}
          />
        )}
        {isTable ? null : (
          <p className="waterfall-away">
            <Button onClick={() => take(copy)}>{t('picture.copy')}</Button>
            <Button onClick={() => take((made) => save(made, titles))}>{t('picture.save')}</Button>
          </p>
        )}
      </figure>
      {chosen === undefined ? (
        <p className="quiet waterfall-hint">{t('waterfall.hint')}</p>
      ) : (
        <RowsBehind
          label={chosen.label}
          question={questionOf(chosen.id)}
          rows={rowsOf(chosen.id)}
          questionOfRow={questionOfRow}
          onStep={setAsked}
        />
      )}
    </>
  )
}

/** By what figures that are no money were divided. */
function BaseNote(props: {
  readonly view: WaterfallView
  readonly side: WaterfallSide
  readonly written: Written
}) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const price = useShownPrice()
  const { view, side, written } = props
  if (price === null || written === 'money') return t('waterfall.base.money')
  const { simulation } = price
  if (written === 'unit') return t('waterfall.base.unit', { units: decimal(simulation.units) })
  if (side === 'theirs')
    return t('waterfall.base.retailSales', { amount: money(simulation.retailer.retailSales) })
  return view === 'year'
    ? t('waterfall.base.grossSales', { amount: money(simulation.supplier.grossSales) })
    : t('waterfall.base.netSales', { amount: money(simulation.supplier.netSales) })
}
