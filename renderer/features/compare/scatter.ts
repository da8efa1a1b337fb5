import type { BothSides } from '../../../domain/compare/efficientEdge.ts'

/** A scenario by name, and what it leaves to each side. */
export type NamedPoint = BothSides & { readonly name: string }

/** A point of the scatter in pixels, and where its name is written. */
export type Plotted = NamedPoint & {
  readonly x: number
  readonly y: number
  readonly labelY: number
  readonly isLabelLeft: boolean
}

export type Area = { readonly width: number; readonly height: number; readonly margin: number }

const LINE_HEIGHT = 15
const WIDTH_OF_SIGN = 12
const PADDING = 0.08

/** Places points so that more for us is further right and more for the retailer higher; names do not cover each other. */
export function plotted(points: readonly NamedPoint[], { width, height, margin }: Area): readonly Plotted[] {
  const across = scale(
    points.map(({ supplier }) => supplier),
    margin,
    width - margin,
  )
  const up = scale(
    points.map(({ retailer }) => retailer),
    height - margin,
    margin,
  )
  const placed: Plotted[] = []
  const fromAbove = points.map((point) => ({ ...point, x: across(point.supplier), y: up(point.retailer) }))
  for (const point of fromAbove.sort((a, b) => a.y - b.y)) {
    const isLabelLeft = point.x > width / 2
    const beside = placed.filter((other) => overlaps(spanOf({ ...point, isLabelLeft }), spanOf(other)))
    const lowest = beside.reduce((low, each) => Math.max(low, each.labelY), Number.NEGATIVE_INFINITY)
    placed.push({ ...point, isLabelLeft, labelY: Math.max(point.y, lowest + LINE_HEIGHT) })
  }
  return placed
}

type Span = readonly [number, number]

function spanOf({ x, name, isLabelLeft }: Pick<Plotted, 'x' | 'name' | 'isLabelLeft'>): Span {
  const length = name.length * WIDTH_OF_SIGN + WIDTH_OF_SIGN
  return isLabelLeft ? [x - length, x] : [x, x + length]
}

function overlaps([a, b]: Span, [c, d]: Span): boolean {
  return a < d && c < b
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const least = values.reduce((low, each) => Math.min(low, each), Number.POSITIVE_INFINITY)
  const most = values.reduce((high, each) => Math.max(high, each), Number.NEGATIVE_INFINITY)
  const span = most - least
  if (!(span > 0)) return () => (from + to) / 2
  const room = span * PADDING
  return (value) => from + ((value - least + room) / (span + 2 * room)) * (to - from)
}
