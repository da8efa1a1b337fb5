import type { PaperTable } from '../../domain/documents/proposalTables.ts'
import { linesOf } from '../../domain/locale/bilingual.ts'
import { INK, type Look, paragraphs, QUIET } from './look.ts'
import { BODY, BODY_HEIGHT, type DrawnRow, type Line } from './slide.ts'
import { fitted, textHeight, textWidth } from './textHeight.ts'

/** Between what two columns say, half on each side; above and under what a row says. */
export const CELL = { side: 6, top: 3, bottom: 2.5 } as const
const WIDEST_FIGURE = 150
const NARROWEST_TEXT = 48
const WIDEST_LONE_TEXT = 260
/** What a row grows by where a program rounds its lines. */
const ROUNDING = 0.75
/** A row that would fill a slide leaves this for the head and a note. */
const TALLEST_ROW = BODY_HEIGHT - 110

export type Cell = { readonly lines: readonly Line[]; readonly span?: number; readonly isFigure?: boolean }
export type Row = { readonly cells: readonly Cell[]; readonly rule?: 'none' }

/** A column: a figure's is as wide as its figures, the others share what is left by their weights. */
export type Column = {
  readonly head: string
  readonly isFigure?: boolean
  /** Of its share of the width; 1 when absent. */
  readonly weight?: number
  /** Points, whatever it holds. */
  readonly fixed?: number
  /** Over how many columns its head stands; heads of the columns it covers are left out. */
  readonly headSpan?: number
}

/** A table before it is put on slides; the rows of a group stay on one slide where they can. */
export type SlideTable = {
  readonly columns: readonly Column[]
  readonly groups: readonly (readonly Row[])[]
  readonly size: number
}

/** A table with its columns' widths and its rows' heights. */
export type MeasuredTable = {
  readonly widths: readonly number[]
  readonly head: DrawnRow
  readonly groups: readonly (readonly DrawnRow[])[]
}

export function cell(text: string, look: Look): Cell {
  return { lines: paragraphs(text, look) }
}

/** A table of the paper for slides; `weights` are of the columns that hold no figures, in their order. */
export function fromPaper(
  { columns, rows }: PaperTable,
  size: number,
  {
    weights = [],
    leadsInBold = false,
    narrow = [],
  }: {
    readonly weights?: readonly number[]
    readonly leadsInBold?: boolean
    /** Columns of a width of their own, in parts of the size. */
    readonly narrow?: readonly (number | undefined)[]
  } = {},
): SlideTable {
  const plain = { size, colour: INK }
  const detail = { size: size * 0.82, colour: QUIET }
  let texts = 0
  return {
    size,
    columns: columns.map(({ head, isFigure = false }, index) => {
      const fixed = narrow[index]
      const weight = isFigure ? 1 : (weights[texts++] ?? 1)
      return { head, isFigure, weight, ...(fixed === undefined ? {} : { fixed: fixed * size }) }
    }),
    groups: rows.map(({ cells, isSum = false }) => [
      {
        cells: cells.map(({ text, detail: beneath }, index) => ({
          lines: [
            ...paragraphs(text, { ...plain, isBold: isSum || (leadsInBold && index === 0) }),
            ...(beneath ? paragraphs(beneath, detail) : []),
          ],
        })),
      },
    ]),
  }
}

/** Widths and heights of a table on the body's width. A row that no slide could hold is shortened. */
export function measured({ columns, groups, size }: SlideTable): MeasuredTable {
  const headLook = { size: Math.max(9, size * 0.88), colour: QUIET, isBold: true }
  const widths = widthsOf(columns, groups, headLook)
  const drawn = (row: Row, rule: DrawnRow['rule']): DrawnRow => {
    let column = 0
    const cells = row.cells.map(({ lines, span = 1, isFigure }) => {
      const from = column
      column += span
      const room = innerWidth(widths, from, span)
      return {
        lines: fitted(lines, room, TALLEST_ROW),
        align: (isFigure ?? columns[from]?.isFigure) ? ('right' as const) : ('left' as const),
        room,
        ...(span > 1 ? { span } : {}),
      }
    })
    const height = cells.reduce((most, { lines, room }) => Math.max(most, textHeight(lines, room)), 0)
    return {
      cells: cells.map(({ room: _room, ...each }) => each),
      height: height + CELL.top + CELL.bottom + ROUNDING,
      rule: row.rule ?? rule,
    }
  }
  const heads = columns.flatMap(({ head, headSpan, isFigure = false }, index): Cell[] => {
    const isCovered = columns.some(
      (each, at) => at < index && each.headSpan !== undefined && at + each.headSpan > index,
    )
    if (isCovered) return []
    return [{ lines: paragraphs(head, headLook), isFigure, ...(headSpan ? { span: headSpan } : {}) }]
  })
  return {
    widths,
    head: drawn({ cells: heads }, 'strong'),
    groups: groups.map((rows) => rows.map((row) => drawn(row, 'hairline'))),
  }
}

function widthsOf(
  columns: readonly Column[],
  groups: readonly (readonly Row[])[],
  headLook: Look,
): readonly number[] {
  const natural = columns.map(({ isFigure, head, fixed, headSpan }, index) => {
    if (fixed !== undefined) return fixed
    if (!isFigure) return undefined
    let widest = 0
    const see = (lines: readonly Line[]) => {
      for (const line of lines) widest = Math.max(widest, textWidth(line.text, line))
    }
    for (const row of groups.flat()) {
      const own = cellAt(row, index)
      if (own?.span === undefined) see(own?.lines ?? [])
    }
    if (headSpan === undefined) {
      const said = linesOf(head).flatMap((each) => each.split('\n'))
      // A head may break once; what it says stands on two lines then.
      for (const text of said) widest = Math.max(widest, Math.min(textWidth(text, headLook), 92))
    }
    return Math.min(WIDEST_FIGURE, widest) + 2 * CELL.side + 2
  })
  const shares = columns.reduce(
    (sum, { weight = 1 }, index) => sum + (natural[index] === undefined ? weight : 0),
    0,
  )
  const taken = natural.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const left = Math.max(BODY.width - taken, shares * NARROWEST_TEXT)
  // One column of text does not push the figures to the far side of the slide.
  const isFigure = columns.map((column) => column.isFigure === true && column.fixed === undefined)
  const figures = isFigure.filter(Boolean).length
  const isAlone = natural.filter((width) => width === undefined).length === 1
  const spare = isAlone && figures > 0 ? Math.max(0, left - WIDEST_LONE_TEXT) / figures : 0
  const widths = columns.map(({ weight = 1 }, index) => {
    const own = natural[index]
    if (own === undefined) return ((left - spare * figures) * weight) / shares
    return isFigure[index] ? own + spare : own
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  // Figures alone do not fill a slide, and too many of them must not leave it.
  return total > BODY.width || shares === 0 ? widths.map((width) => (width / total) * BODY.width) : widths
}

function cellAt({ cells }: Row, index: number): Cell | undefined {
  let column = 0
  for (const each of cells) {
    if (column === index) return each
    column += each.span ?? 1
  }
  return undefined
}

function innerWidth(widths: readonly number[], from: number, span: number): number {
  const width = widths.slice(from, from + span).reduce((sum, each) => sum + each, 0)
  return width - 2 * CELL.side
}
