import { Button } from 'antd'
import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PICTURE_FONTS, type Picture } from '../../../domain/charts/picturePage.ts'
import { efficientEdge } from '../../../domain/compare/efficientEdge.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { priceScenario } from '../../shared/negotiation/pricing.ts'
import { drawnPicture } from '../../shared/picture/drawnPicture.ts'
import { usePicture } from '../../shared/picture/usePicture.ts'
import { useMoney } from '../../shared/preferences.ts'
import { CHART } from '../../shared/ui/chartLooks.ts'
import { type NamedPoint, plotted } from './scatter.ts'
import type { Column } from './useColumns.ts'

const AREA = { width: 460, height: 208, margin: 22 }
const GAP = 9
const BASELINE = 4

/** Our contribution against the retailer's total margin, every scenario a point, the efficient edge a line. */
export function ScatterView({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const [isTable, setTable] = useState(false)
  const points = usePoints(columns)
  const edge = efficientEdge(points)
  const isOnEdge = (id: string) => edge.some((point) => point.id === id)
  const nameOf = (id: string) => points.find((point) => point.id === id)?.name ?? ''
  const names = edge.map(({ id }) => nameOf(id)).join(t('compare.nameSeparator'))
  const summary = t('compare.scatter.summary', { count: points.length, names })
  const drawing = useRef<SVGSVGElement>(null)
  const { shown } = useSession()
  const { save, copy } = usePicture()
  const take = (away: (made: Picture) => Promise<void>) => {
    const made = drawnPicture(drawing.current, t('compare.scatter.title'), t('picture.internal'))
    if (made !== null) void away(made)
  }
  const titles = [shown.account.name, t('compare.scatter.title'), t('picture.editions.internal')]
  const copyOnKeys = (event: KeyboardEvent) => {
    const isCopy = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'c'
    if (!isCopy || drawing.current === null) return
    event.preventDefault()
    take(copy)
  }
  return (
    <section className="compare-part" aria-label={t('compare.scatter.title')} onKeyDown={copyOnKeys}>
      <div className="compare-part-head">
        <h2>{t('compare.scatter.title')}</h2>
        <span className="estimate">{t('dock.estimate')}</span>
        <span className="top-gap" />
        <Button type="text" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'chart.drawing' : 'chart.table')}
        </Button>
      </div>
      {isTable ? (
        <table className="figure-table">
          <caption className="unseen">{summary}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.column.scenario')}</th>
              <th scope="col">{t('compare.figure.contribution')}</th>
              <th scope="col">{t('compare.figure.totalMargin')}</th>
              <th scope="col">{t('compare.scatter.edge')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ id, name, supplier, retailer }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{money(supplier)}</td>
                <td>{money(retailer)}</td>
                <td>{t(isOnEdge(id) ? 'compare.scatter.onEdge' : 'compare.scatter.beaten')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <Drawing ref={drawing} points={points} isOnEdge={isOnEdge} nameOf={nameOf} summary={summary} />
          <p className="compare-under">
            <span className="quiet">{summary}</span>
            <Button onClick={() => take(copy)}>{t('picture.copy')}</Button>
            <Button onClick={() => take((made) => save(made, titles))}>{t('picture.save')}</Button>
          </p>
        </>
      )}
    </section>
  )
}

function Drawing({
  ref,
  points,
  isOnEdge,
  nameOf,
  summary,
}: {
  readonly ref: Ref<SVGSVGElement>
  readonly points: readonly NamedPoint[]
  readonly isOnEdge: (id: string) => boolean
  readonly nameOf: (id: string) => string
  readonly summary: string
}) {
  const { t } = useTranslation()
  const { width, height, margin } = AREA
  const placed = plotted(points, AREA)
  const line = placed.filter(({ id }) => isOnEdge(id)).sort((a, b) => a.x - b.x)
  return (
    <svg
      ref={ref}
      className="compare-scatter"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
      fontFamily={PICTURE_FONTS}
      fontSize={12}
      fill={CHART.ink}
    >
      <path fill="none" stroke={CHART.quiet} d={`M${margin - 10} 4V${height - margin + 6}H${width - 4}`} />
      <text x={width - 4} y={height - 4} textAnchor="end">
        {t('compare.scatter.across')}
      </text>
      <text x={margin - 4} y={12}>
        {t('compare.scatter.up')}
      </text>
      <polyline
        fill="none"
        stroke={CHART.blue}
        strokeDasharray="4 3"
        points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
      />
      {placed.map(({ id, x, y, labelY, isLabelLeft }) => (
        <g key={id}>
          {isOnEdge(id) ? (
            <circle cx={x} cy={y} r={4.5} fill={CHART.blue} />
          ) : (
            <rect x={x - 4} y={y - 4} width={8} height={8} fill="#ffffff" stroke={CHART.quiet} />
          )}
          <text
            x={isLabelLeft ? x - GAP : x + GAP}
            y={labelY + BASELINE}
            textAnchor={isLabelLeft ? 'end' : 'start'}
          >
            {nameOf(id)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Every live scenario that has a price, and the frozen versions that are compared. */
function usePoints(columns: readonly Column[]): readonly NamedPoint[] {
  const { shown } = useSession()
  return useMemo(() => {
    const live = shown.scenarios.flatMap(({ id, name }): NamedPoint[] => {
      const priced = priceScenario(shown, id)
      if (priced === null) return []
      const { supplier, retailer } = priced.simulation
      return [{ id, name, supplier: supplier.contribution, retailer: retailer.totalMargin }]
    })
    const frozen = columns
      .filter(({ tick }) => tick.of === 'snapshot')
      .map(({ tick, name, figures }) => ({
        id: tick.id,
        name,
        supplier: figures.contribution,
        retailer: figures.totalMargin,
      }))
    return [...live, ...frozen]
  }, [shown, columns])
}
