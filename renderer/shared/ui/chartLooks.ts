/** Colours and patterns of drawings: never a colour alone. */
export const CHART = {
  ink: '#1f2328',
  quiet: '#595959',
  hairline: '#e3e6eb',
  blue: '#1d4ed8',
  orange: '#b45309',
  red: '#b91c1c',
  slate: '#475569',
  pale: '#c7d4f5',
} as const

/** White stripes over a colour. */
export const STRIPES = {
  symbol: 'rect',
  symbolSize: 1,
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: -Math.PI / 4,
  color: 'rgba(255,255,255,0.5)',
} as const

/** A value axis in hairlines. */
export function valueAxis(formatter: (value: number) => string) {
  return {
    type: 'value',
    scale: true,
    splitNumber: 4,
    splitLine: { lineStyle: { color: CHART.hairline } },
    axisLabel: { color: CHART.quiet, fontSize: 11, formatter },
  } as const
}

/** A category axis with every name. */
export function categoryAxis(names: readonly string[], interval: number | 'auto' = 'auto') {
  return {
    type: 'category',
    data: names,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: CHART.quiet } },
    axisLabel: { color: CHART.ink, fontSize: 11, interval },
  } as const
}

/** Room around a drawing so that the labels of its axes stay inside. */
export const CHART_GRID = {
  left: 4,
  right: 12,
  top: 28,
  bottom: 4,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
} as const
