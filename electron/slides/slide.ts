import type { Chart } from '../../domain/charts/chart.ts'

/** A 16:9 slide in points, and the parts of it that every slide keeps. */
export const SLIDE = { width: 960, height: 540, side: 54 } as const
export const BODY = { x: SLIDE.side, width: SLIDE.width - 2 * SLIDE.side, top: 96, bottom: 488 } as const
export const BODY_HEIGHT = BODY.bottom - BODY.top
/** Distance from one line to the next in parts of the type's size: exact, so that no reader's font moves a row. */
export const LINE_PITCH = 1.32

/** One paragraph of one look. */
export type Line = {
  readonly text: string
  readonly size: number
  readonly colour: string
  readonly isBold?: boolean
}

export type Alignment = 'left' | 'right' | 'center'

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A cell of a native table as it is drawn; `span` columns wide. */
export type DrawnCell = {
  readonly lines: readonly Line[]
  readonly align: Alignment
  readonly span?: number
}

export type DrawnRow = {
  readonly cells: readonly DrawnCell[]
  readonly height: number
  /** Of the line beneath. */
  readonly rule: 'hairline' | 'strong' | 'none'
}

/** What stands on a slide, measured and in its place; nothing of it is moved any more when it is drawn. */
export type Placed =
  | ({
      readonly kind: 'text'
      readonly lines: readonly Line[]
      readonly align?: Alignment
      readonly isList?: boolean
    } & Box)
  | ({ readonly kind: 'table'; readonly widths: readonly number[]; readonly rows: readonly DrawnRow[] } & Box)
  | ({ readonly kind: 'chart'; readonly chart: Chart; readonly summary: string } & Box)
  | ({ readonly kind: 'area'; readonly colour: string } & Box)
  | ({ readonly kind: 'rule'; readonly colour: string; readonly weight: number } & Box)

/** One slide: its title, and what is under it. */
export type Slide = {
  readonly title: readonly Line[]
  readonly placed: readonly Placed[]
}
