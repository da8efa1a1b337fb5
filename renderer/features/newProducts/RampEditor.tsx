import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import { rampOfYear, withRampAt } from '../../../domain/products/ramp.ts'
import { percent } from '../../shared/format/numbers.ts'
import { usePanel } from '../../shared/rowPanel/panelContext.ts'
import { RampCell } from './RampCell.tsx'
import './ramp.css'

const CELL_WIDTH = 42
const WIDTH = 12 * CELL_WIDTH
const HEIGHT = 96
const EDGE = 10
const KEY_STEP = 0.05
const SMALL_STEP = 0.01
const HUNDREDTHS = 100

/** 爬坡: twelve months of build-up as a curve over their cells. A point that is dragged or moved with ↑ ↓ moves its cell. */
export function RampEditor() {
  const { t } = useTranslation()
  const { draft, change } = usePanel<NewProduct>()
  const drawing = useRef<SVGSVGElement>(null)
  const [moving, setMoving] = useState<{ readonly month: number; readonly share: number } | null>(null)
  const ramp = moving === null ? draft.ramp : withRampAt(draft.ramp, moving.month, moving.share)
  const shares = rampOfYear(ramp)
  // The scale stays as it was while a point moves, or it would run from the pointer.
  const most = Math.max(1, ...rampOfYear(draft.ramp))
  const x = (month: number) => (month + 0.5) * CELL_WIDTH
  const y = (share: number) => HEIGHT - EDGE - (Math.min(share, most) / most) * (HEIGHT - 2 * EDGE)
  const take = (month: number, share: number) => {
    const kept = Math.max(0, Math.round(share * HUNDREDTHS) / HUNDREDTHS)
    if (kept !== rampOfYear(draft.ramp)[month])
      change({ ...draft, ramp: withRampAt(draft.ramp, month, kept) })
  }
  const shareAt = (event: PointerEvent) => {
    const box = drawing.current?.getBoundingClientRect()
    if (box === undefined) return 0
    const up = HEIGHT - EDGE - ((event.clientY - box.top) / box.height) * HEIGHT
    return Math.round(Math.min(1, Math.max(0, up / (HEIGHT - 2 * EDGE))) * most * HUNDREDTHS) / HUNDREDTHS
  }
  const press = (event: KeyboardEvent, month: number) => {
    const share = shares[month] ?? 0
    const step = event.shiftKey ? SMALL_STEP : KEY_STEP
    const to = {
      ArrowUp: share + step,
      ArrowDown: share - step,
      Home: 0,
      End: 1,
    }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      return take(month, to)
    }
    const next = { ArrowLeft: month - 1, ArrowRight: month + 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    drawing.current?.querySelector<SVGElement>(`[data-month="${next}"]`)?.focus()
  }
  return (
    <fieldset className="ramp-editor">
      <legend>{t('newProducts.ramp')}</legend>
      <div className="ramp-scroll">
        <svg ref={drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
          <title>{t('newProducts.rampCurve')}</title>
          <line className="ramp-line" x1={0} x2={WIDTH} y1={y(1)} y2={y(1)} />
          <line className="ramp-line" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
          <polyline
            className="ramp-curve"
            points={shares.map((share, month) => `${x(month)},${y(share)}`).join(' ')}
          />
          {shares.map((share, month) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a month of the build-up is its place
              key={month}
              className="ramp-point"
              data-month={month}
              cx={x(month)}
              cy={y(share)}
              r={moving?.month === month ? 8 : 6}
              role="slider"
              tabIndex={0}
              aria-label={t('newProducts.rampMonth', { month: month + 1 })}
              aria-valuemin={0}
              aria-valuemax={Math.round(most * HUNDREDTHS)}
              aria-valuenow={Math.round(share * HUNDREDTHS)}
              aria-valuetext={percent(share, 0)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId)
                setMoving({ month, share })
              }}
              onPointerMove={(event) =>
                moving?.month === month && setMoving({ month, share: shareAt(event) })
              }
              onPointerUp={(event) => {
                if (moving?.month !== month) return
                setMoving(null)
                take(month, shareAt(event))
              }}
              onPointerCancel={() => setMoving(null)}
              onKeyDown={(event) => press(event, month)}
            />
          ))}
        </svg>
        <div className="ramp-cells">
          {shares.map((share, month) => (
            <RampCell
              // biome-ignore lint/suspicious/noArrayIndexKey: a month of the build-up is its place
              key={month}
              month={month}
              share={share}
              onShare={(next) => take(month, next)}
            />
          ))}
        </div>
      </div>
      <p className="field-hint">{t('newProducts.rampHint')}</p>
    </fieldset>
  )
}
