import type { PlacedColumn } from './columnLayout.ts'
import { type SheetModel, textAt } from './sheetModel.ts'

/** The padding and the line of a cell, at both sides. */
const BESIDE = 20
/** A lock or a mark beside the text. */
const MARK = 18
const WIDEST = 600

/**
 * How wide a column has to be for its head and everything in it, in pixels, measured with the letters of the sheet on the
 * page. A column drawn by its owner is never made narrower than it is meant to be.
 */
export function fittedWidth<Row>(
  sheet: Element,
  model: SheetModel<Row>,
  { column }: PlacedColumn<Row>,
  at: number,
): number {
  const pen = document.createElement('canvas').getContext('2d')
  const head = sheet.querySelector('[data-head]')
  const cell = sheet.querySelector('[data-cell]')
  if (pen === null || head === null) return column.width
  pen.font = fontOf(head)
  const unit = column.unit === undefined ? '' : ` ${column.unit}`
  let widest = pen.measureText(column.header + unit).width + (column.isPrivate === true ? MARK : 0)
  pen.font = fontOf(cell ?? head)
  let hasLock = false
  model.lines.forEach((line, row) => {
    if (at === 0 && line.kind !== 'row') return
    if (line.kind === 'row') hasLock ||= model.cellState(line.row, column.id)?.locked === true
    widest = Math.max(widest, pen.measureText(textAt(model, { row, column: at })).width)
  })
  const width = Math.min(WIDEST, Math.ceil(widest) + BESIDE + (hasLock ? MARK : 0))
  return column.render === undefined ? width : Math.max(width, column.width)
}

function fontOf(element: Element): string {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
  return `${fontWeight} ${fontSize} ${fontFamily}`
}
