import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepAcross } from '../../../domain/compare/bridgeAcross.ts'
import type { SingleFigure } from '../../../domain/explain/explanation.ts'
import { decimal, signed } from '../../shared/format/numbers.ts'
import { useBridge } from '../../shared/negotiation/useBridge.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { FigureQuestion } from '../../shared/ui/FigureQuestion.tsx'
import type { Column } from './useColumns.ts'
import { toneOf } from './wording.ts'

const FEN_DECIMALS = 2
/** More steps than anybody compares; the rest is one line until it is asked for. */
const MOST_STEPS = 100

/** 差异分解: what leads from the base to a column, step by step; adds up to the fen for both sides. */
export function BridgeView({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation()
  const [place, setPlace] = useState(1)
  const [base, ...others] = columns
  const to = others[place - 1] ?? others[0]
  const state = useBridge(base, to)
  return (
    <section className="compare-part" aria-label={t('compare.bridge.title')}>
      <div className="compare-part-head">
        <h2>{t('compare.bridge.title')}</h2>
        {others.length < 2 ? null : (
          <Segmented
            aria-label={t('compare.bridge.to')}
            value={others.indexOf(to as Column) + 1}
            onChange={setPlace}
            options={others.map(({ name }, index) => ({ value: index + 1, label: name }))}
          />
        )}
      </div>
      {base === undefined || to === undefined ? (
        <p className="quiet">{t('compare.bridge.needsTwo')}</p>
      ) : null}
      {to !== undefined && state.phase === 'working' ? (
        <p className="quiet" role="status">
          {t('compare.bridge.working')}
        </p>
      ) : null}
      {state.phase === 'failed' ? <p role="alert">{t('compare.bridge.failed')}</p> : null}
      {state.phase === 'none' ? <p className="quiet">{t('compare.bridge.none')}</p> : null}
      {state.phase === 'ready' && base !== undefined && to !== undefined ? (
        <BridgeTable steps={state.steps} from={base} to={to} />
      ) : null}
    </section>
  )
}

function BridgeTable({
  steps,
  from,
  to,
}: {
  readonly steps: readonly StepAcross[]
  readonly from: Column
  readonly to: Column
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const moved = steps
    .filter(({ supplier, retailer }) => supplier !== 0 || retailer !== 0)
    .sort((a, b) => Math.abs(b.supplier) - Math.abs(a.supplier))
  const [isWhole, setWhole] = useState(false)
  // One step more takes no more room than the line that would stand for it.
  const isCut = !isWhole && moved.length > MOST_STEPS + 1
  const listed = isCut ? moved.slice(0, MOST_STEPS) : moved
  const place = { at: to.tick, than: from.tick }
  const change = (value: number) => signed(decimal(value, FEN_DECIMALS))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="compare-bridge" tabIndex={0} aria-label={t('compare.bridge.steps')}>
      <table className="figure-table">
        <caption className="unseen">{t('compare.bridge.caption', { from: from.name, to: to.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.bridge.step')}</th>
            <th scope="col">{t('compare.bridge.ours')}</th>
            <th scope="col">{t('compare.bridge.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          <EndRow column={from} />
          {listed.map((step) => {
            const { kind, id, label, change: what, supplier, retailer } = step
            const name = language === 'en' ? label.en : label.zh
            return (
              <tr key={`${kind}.${id}`}>
                <th scope="row">
                  {name}{' '}
                  {what === 'added' || what === 'removed' ? (
                    <span className="quiet">{t(`compare.${what}`)}</span>
                  ) : null}
                </th>
                <td className={`compare-${toneOf(supplier, true)}`}>
                  <FigureQuestion
                    figure={{ of: 'bridgeStep', side: 'supplier', step }}
                    place={place}
                    name={name}
                  >
                    {change(supplier)}
                  </FigureQuestion>
                </td>
                <td>
                  <FigureQuestion
                    figure={{ of: 'bridgeStep', side: 'retailer', step }}
                    place={place}
                    name={name}
                  >
                    {change(retailer)}
                  </FigureQuestion>
                </td>
              </tr>
            )
          })}
          {isCut ? <RestRow steps={moved.slice(MOST_STEPS)} onList={() => setWhole(true)} /> : null}
          <EndRow column={to} />
        </tbody>
      </table>
    </section>
  )
}

/** What the smallest steps come to, so that what is listed adds up. */
function RestRow({ steps, onList }: { readonly steps: readonly StepAcross[]; readonly onList: () => void }) {
  const { t } = useTranslation()
  const sum = (side: 'supplier' | 'retailer') =>
    signed(
      decimal(
        steps.reduce((all, step) => all + step[side], 0),
        FEN_DECIMALS,
      ),
    )
  return (
    <tr>
      <th scope="row">
        {t('compare.bridge.rest', { count: steps.length })}{' '}
        <Button onClick={onList}>{t('compare.bridge.listAll')}</Button>
      </th>
      <td>{sum('supplier')}</td>
      <td>{sum('retailer')}</td>
    </tr>
  )
}

/** Where the bridge begins or ends. */
function EndRow({ column: { name, tick, figures } }: { readonly column: Column }) {
  const cell = (figure: SingleFigure, yuan: number) => (
    <td>
      <FigureQuestion figure={figure} place={{ at: tick }} name={name}>
        {decimal(yuan, FEN_DECIMALS)}
      </FigureQuestion>
    </td>
  )
  return (
    <tr className="result">
      <th scope="row">{name}</th>
      {cell({ of: 'supplier', line: 'contribution' }, figures.contribution)}
      {cell({ of: 'retailer', line: 'totalMargin' }, figures.totalMargin)}
    </tr>
  )
}
