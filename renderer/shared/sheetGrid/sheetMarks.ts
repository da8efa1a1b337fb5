import type { CellBlock } from './selection.ts'

/** The part of a block that lies in one line: which columns, and whether its upper and lower edge are here. */
export type LineSpan = {
  readonly left: number
  readonly right: number
  readonly isTop: boolean
  readonly isBottom: boolean
}

/** The part of a block in a line, or null when it does not reach the line. */
export function spanInLine(block: CellBlock | null, row: number): LineSpan | null {
  if (block === null || row < block.top || row > block.bottom) return null
  return { left: block.left, right: block.right, isTop: row === block.top, isBottom: row === block.bottom }
}

/** Whether two spans are the same, so that a line need not be drawn again. */
export function isSameSpan(one: LineSpan | null, other: LineSpan | null): boolean {
  if (one === null || other === null) return one === other
  return (
    one.left === other.left &&
    one.right === other.right &&
    one.isTop === other.isTop &&
    one.isBottom === other.isBottom
  )
}

/** Class names for a cell at `column`: inside the span, and at which of its edges. */
export function spanClasses(span: LineSpan | null, column: number, prefix: string): string {
  if (span === null || column < span.left || column > span.right) return ''
  const edges = [
    span.isTop && 'top',
    span.isBottom && 'bottom',
    column === span.left && 'left',
    column === span.right && 'right',
  ]
  const names = edges.filter((edge) => typeof edge === 'string').map((edge) => ` ${prefix}-${edge}`)
  return ` ${prefix}${names.join('')}`
}
