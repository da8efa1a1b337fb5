import type { TFunction } from 'i18next'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { roundTicks } from '../../../domain/charts/roundStep.ts'
import type { CurvePoint, TierCurve } from '../../../domain/decisions/tierCurve.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { useMoney } from '../../shared/preferences.ts'
import { dragged } from './dragged.ts'
import { type LadderTerm, stepsOf, useTierEdits, withSteps } from './useTierEdits.ts'

const WIDTH = 470
const HEIGHT = 270
const EDGE = { left: 64, right: 48, top: 16, bottom: 34 }
const RATE_STEP = 0.001

/**
 * What a ladder pays over what is bought, the plan on it and the way to the next threshold shaded. A threshold moves with
 * the pointer or the arrow keys (↑ ↓ its rate), both ledgers with it; letting go is one undo step.
 */
export function TierCurveView({ term, curve }: { readonly term: LadderTerm; readonly curve: TierCurve }) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const { take, show } = useTierEdits()
  const drawing = useRef<SVGSVGElement>(null)
  const [moving, setMoving] = useState<number | null>(null)
  // The scale stays as it was while a handle moves, or the handle would run from the pointer.
  const scale = useRef({ x: 1, y: 1 })
  if (moving === null) {
    scale.current = {
      x: curve.points.at(-1)?.tested ?? 1,
      y: Math.max(1, ...curve.points.map(({ pays }) => pays)),
    }
  }
  const x = (tested: number) => EDGE.left + (tested / scale.current.x) * (WIDTH - EDGE.left - EDGE.right)
  const y = (pays: number) =>
    HEIGHT - EDGE.bottom - (pays / scale.current.y) * (HEIGHT - EDGE.top - EDGE.bottom)
  const counted = (tested: number) =>
    curve.counts === 'units' ? t('tiers.units', { count: decimal(tested) }) : money(tested)
  const steps = stepsOf(term)
  const isGrowth = term.rule.kind === 'growth'
  const withThreshold = (at: number, tested: number) =>
    withSteps(term, dragged(steps, at, tested, curve.thresholds[at]?.tested ?? 0, isGrowth))
  const placeOf = (event: PointerEvent) => {
    const box = drawing.current?.getBoundingClientRect()
    if (box === undefined) return 0
    const inside = ((event.clientX - box.left) / box.width) * WIDTH - EDGE.left
    return (inside / (WIDTH - EDGE.left - EDGE.right)) * scale.current.x
  }
  const drop = (event: PointerEvent, at: number) => {
    setMoving(null)
    show(null)
    take(withThreshold(at, placeOf(event)))
  }
  const press = (event: KeyboardEvent, at: number) => {
    const threshold = curve.thresholds[at]?.tested ?? 0
    const times = event.shiftKey ? 10 : 1
    const step = isGrowth ? 0 : 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, threshold))) - 2)
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const upwards = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (sideways === 0 && upwards === 0) return
    event.preventDefault()
    event.stopPropagation()
    if (sideways !== 0 && !isGrowth) return void take(withThreshold(at, threshold + sideways * times * step))
    const change = (sideways + upwards) * times * RATE_STEP
    take(
      withSteps(
        term,
        steps.map((each, index) => {
          if (index !== at) return each
          const key = sideways !== 0 ? 'from' : 'rate'
          return { ...each, [key]: Number((each[key] + change).toFixed(9)) }
        }),
      ),
    )
  }
  const { cliff, planned } = curve
  const next = cliff === null ? undefined : curve.thresholds[cliff.tier]
  const summary = summaryText(t, curve, counted, money)
  return (
    <figure className="tier-curve">
      <figcaption>{t('tiers.curve')}</figcaption>
      <svg ref={drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <title>{term.name}</title>
        {roundTicks(scale.current.y).map((pays) => (
          <g key={pays}>
            <line className="grid-line" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(pays)} y2={y(pays)} />
            <text className="axis" x={EDGE.left - 6} y={y(pays) + 4} textAnchor="end">
              {money(pays)}
            </text>
          </g>
        ))}
        {roundTicks(scale.current.x).map((tested) => (
          <text className="axis" key={tested} x={x(tested)} y={HEIGHT - 12} textAnchor="middle">
            {counted(tested)}
          </text>
        ))}
        {next === undefined ? null : (
          <rect
            className="cliff"
            x={x(planned.tested)}
            width={Math.max(1, x(next.tested) - x(planned.tested))}
            y={y(Math.max(next.pays, planned.pays))}
            height={Math.max(1, Math.abs(y(next.pays) - y(planned.pays)))}
          />
        )}
        <path className="curve" d={pathOf(curve.points, x, y)} />
        <line
          className="plan"
          x1={x(planned.tested)}
          x2={x(planned.tested)}
          y1={EDGE.top}
          y2={HEIGHT - EDGE.bottom}
        />
        <circle className="plan-point" cx={x(planned.tested)} cy={y(planned.pays)} r="5" />
        <text className="plan-text" x={x(planned.tested) + 6} y={EDGE.top + 10}>
          {t('tiers.plan')}
        </text>
        {curve.thresholds.map(({ tested, pays }, at) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: thresholds have no other name than their place
            key={at}
            className="threshold"
            cx={x(tested)}
            cy={y(pays)}
            r="7"
            role="slider"
            tabIndex={0}
            aria-label={t('tiers.handle', { step: at + 1 })}
            aria-valuenow={Math.round(tested)}
            aria-valuetext={t('tiers.handleValue', {
              from: counted(tested),
              rate: rateText(term, steps[at]?.rate ?? 0, money),
            })}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              setMoving(at)
            }}
            onPointerMove={(event) => moving === at && show(withThreshold(at, placeOf(event)))}
            onPointerUp={(event) => moving === at && drop(event, at)}
            onPointerCancel={() => {
              setMoving(null)
              show(null)
            }}
            onKeyDown={(event) => press(event, at)}
          />
        ))}
      </svg>
      <p>{summary}</p>
      <p className="quiet">{t('tiers.keys')}</p>
    </figure>
  )
}

function rateText(term: LadderTerm, rate: number, money: (yuan: number) => string): string {
  return term.rule.kind === 'tiered' && term.rule.pays !== 'rate' ? money(rate) : percent(rate)
}

function pathOf(
  points: readonly CurvePoint[],
  x: (tested: number) => number,
  y: (pays: number) => number,
): string {
  return points
    .map(({ tested, pays }, index) => `${index === 0 ? 'M' : 'L'} ${x(tested)} ${y(pays)}`)
    .join(' ')
}

function summaryText(
  t: TFunction,
  { planned, cliff }: TierCurve,
  counted: (tested: number) => string,
  money: (yuan: number) => string,
): string {
  const now = t('tiers.summary', { tested: counted(planned.tested), pays: money(planned.pays) })
  if (cliff === null) return `${now}${t('tiers.top')}`
  return `${now}${t('tiers.cliff', { short: counted(cliff.short), more: money(cliff.more) })}`
}
