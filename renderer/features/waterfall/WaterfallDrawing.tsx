import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { brokenIntoLines } from '../../../domain/charts/brokenIntoLines.ts'
import type { WaterfallChart } from '../../../domain/charts/chart.ts'
import { PICTURE_FONTS } from '../../../domain/charts/picturePage.ts'
import { type LaidBar, NAME_LINE_HEIGHT, waterfallLayout } from '../../../domain/charts/waterfallLayout.ts'
import { windowKeyOf } from '../../shared/keys/chosenKeys.ts'
import { CHART } from '../../shared/ui/chartLooks.ts'

const HEIGHT = 320
const LEAST_WIDTH = 520
const NARROWEST_TARGET = 24

/** The columns of a waterfall; each is a button, ← and → go from one to the next, Enter shows the rows behind it, another key how it comes about. */
export function WaterfallDrawing(props: {
  readonly chart: WaterfallChart
  /** What the drawing says, in a sentence. */
  readonly summary: string
  readonly chosen: string | null
  readonly onChoose: (step: string) => void
  /** The key for it on a bar. */
  readonly onExplain: (step: string) => void
  /** Ctrl+C on a bar. */
  readonly onCopy: () => void
}) {
  const { t } = useTranslation()
  const { chart, chosen, onChoose } = props
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const layout = useMemo(() => waterfallLayout(chart, width, HEIGHT), [chart, width])
  const [focused, setFocused] = useState<string | null>(null)
  const { bars } = layout
  const current = bars.find(({ id }) => id === (focused ?? chosen)) ?? bars[0]
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      event.preventDefault()
      return props.onCopy()
    }
    if (windowKeyOf(event.nativeEvent) === 'explain' && current !== undefined) {
      event.preventDefault()
      return props.onExplain(current.id)
    }
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -bars.length, End: bars.length }[event.key]
    if (step === undefined || current === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const at = Math.min(Math.max(bars.indexOf(current) + step, 0), bars.length - 1)
    const next = bars[at]
    if (next === undefined) return
    event.preventDefault()
    place.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(next.id)}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with buttons on it is no fieldset
    <div
      ref={place}
      className="waterfall-drawing"
      role="group"
      aria-label={props.summary}
      style={{ height: HEIGHT }}
      onKeyDown={press}
    >
      <Columns layout={layout} width={width} chosen={chosen} />
      {bars.map((bar) => (
        <button
          key={bar.id}
          type="button"
          className="waterfall-bar"
          data-step={bar.id}
          tabIndex={bar.id === current?.id ? 0 : -1}
          aria-pressed={bar.id === chosen}
          title={t('waterfall.open', { label: bar.label })}
          onFocus={() => setFocused(bar.id)}
          onClick={() => onChoose(bar.id)}
          style={targetOf(bar)}
        >
          <span className="unseen">{`${bar.label} ${bar.figure}`}</span>
        </button>
      ))}
    </div>
  )
}

/** At least as high as a finger or an unsteady pointer needs. */
function targetOf({ left, width, top, height }: LaidBar) {
  const extra = Math.max(0, NARROWEST_TARGET - height) / 2
  return { left, width, top: top - extra, height: height + 2 * extra }
}

type Drawn = { readonly layout: ReturnType<typeof waterfallLayout>; readonly width: number }

/** Drawn with attributes alone, so that it looks the same where it is taken away as a picture. */
function Columns({ layout, width, chosen }: Drawn & { readonly chosen: string | null }) {
  const marks = useId()
  const { bars, names, links, ticks, zeroTop, plotLeft, plotRight } = layout
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
      fontFamily={PICTURE_FONTS}
      fontSize={12}
    >
      <defs>
        <Patterns marks={marks} />
      </defs>
      {ticks.map(({ top, text }) => (
        <g key={top}>
          <line x1={plotLeft} x2={plotRight} y1={top} y2={top} stroke={CHART.hairline} />
          <text x={plotLeft - 6} y={top + 4} textAnchor="end" fill={CHART.quiet} fontSize={11}>
            {text}
          </text>
        </g>
      ))}
      {links.map(({ from, to, top }) => (
        <line key={`${from} ${to}`} x1={from} x2={to} y1={top} y2={top} stroke={CHART.quiet} />
      ))}
      {bars.map((bar) => (
        <Bar key={bar.id} bar={bar} marks={marks} isChosen={bar.id === chosen} />
      ))}
      <line x1={plotLeft} x2={plotRight} y1={zeroTop} y2={zeroTop} stroke={CHART.quiet} />
      {names.map(({ middle, lines }) => (
        <text key={middle} textAnchor="middle" fill={CHART.ink}>
          {lines.map((line, index) => (
            <tspan key={line} x={middle} y={HEIGHT - (3 - index) * NAME_LINE_HEIGHT + NAME_LINE_HEIGHT / 2}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  )
}

const FILLS = { level: CHART.slate, rise: CHART.blue, fall: CHART.orange, cap: CHART.pale } as const

function Bar(props: { readonly bar: LaidBar; readonly marks: string; readonly isChosen: boolean }) {
  const { bar, marks, isChosen } = props
  const { left, width, top, height, kind } = bar
  const isInside = kind === 'level' && bar.figureTop > top && bar.figureTop < top + height
  return (
    <g>
      <rect
        x={left}
        y={top}
        width={width}
        height={height}
        fill={FILLS[kind]}
        stroke={isChosen ? CHART.ink : 'none'}
        strokeWidth={isChosen ? 2 : 0}
      />
      {kind === 'level' ? null : (
        <rect x={left} y={top} width={width} height={height} fill={`url(#${marks}-${kind})`} />
      )}
      {kind === 'cap' ? <CapName bar={bar} /> : null}
      <text
        x={left + width / 2}
        y={bar.figureTop}
        textAnchor="middle"
        fill={isInside && height > 20 ? '#ffffff' : CHART.ink}
        fontWeight={isChosen ? 700 : 400}
      >
        {bar.figure}
      </text>
    </g>
  )
}

/** What stands on top of a level has no place of its own under the columns. */
function CapName({ bar: { label, left, width, top, height } }: { readonly bar: LaidBar }) {
  const lines = brokenIntoLines(label, width - 4, 12, Math.floor((height - 6) / NAME_LINE_HEIGHT))
  const first = top + height / 2 - ((lines.length - 1) * NAME_LINE_HEIGHT) / 2 + 4
  return lines.map((line, index) => (
    <text
      key={line}
      x={left + width / 2}
      y={first + index * NAME_LINE_HEIGHT}
      textAnchor="middle"
      fill={CHART.ink}
      stroke="#ffffff"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {line}
    </text>
  ))
}

/** Dots rise, stripes fall, and thin stripes are what the cost of goods takes. */
function Patterns({ marks }: { readonly marks: string }) {
  return (
    <>
      <pattern id={`${marks}-rise`} width={8} height={8} patternUnits="userSpaceOnUse">
        <circle cx={4} cy={4} r={1.6} fill="#ffffff" fillOpacity={0.7} />
      </pattern>
      <pattern
        id={`${marks}-fall`}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={2} height={6} fill="#ffffff" fillOpacity={0.55} />
      </pattern>
      <pattern
        id={`${marks}-cap`}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width={1} height={6} fill={CHART.slate} fillOpacity={0.5} />
      </pattern>
    </>
  )
}

function useWidth(place: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(LEAST_WIDTH)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => setWidth(Math.max(LEAST_WIDTH, element.clientWidth))
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [place])
  return width
}
