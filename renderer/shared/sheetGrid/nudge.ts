import type { CellBlock } from './selection.ts'
import type { SheetChange } from './sheetChange.ts'
import { cellAt, refusalOf, rowsOfBlock, type SheetCell, type SheetModel, textChange } from './sheetModel.ts'

/** A number one or ten steps on, in the decimals a person sees: 0.1 and 0.2 make 0.3. */
export function nudged(value: number, step: number, times: number): number {
  const decimals = Math.min(15, Math.max(decimalsOf(value), decimalsOf(step)))
  const sum = Number((value + step * times).toFixed(decimals))
  return sum === 0 ? 0 : sum
}

/**
 * Every number of the block that has a step and may be written, `times` steps on. A cell whose next value its column
 * does not accept stays as it is.
 */
export function nudgeBlock<Row>(
  model: SheetModel<Row>,
  block: CellBlock,
  times: number,
): readonly SheetChange[] {
  const changes: SheetChange[] = []
  for (const row of rowsOfBlock(model, block)) {
    for (let column = block.left; column <= block.right; column += 1) {
      const cell = cellAt(model, { row, column })
      const change = cell === null ? null : nudgeCell(cell, times)
      if (change !== null) changes.push(change)
    }
  }
  return changes
}

function nudgeCell<Row>(cell: SheetCell<Row>, times: number): SheetChange | null {
  const { column, row, state } = cell
  const value = column.value(row)
  const step = typeof column.step === 'function' ? column.step(row) : column.step
  const isNumber = typeof value === 'number' && state?.invalid === undefined
  if (!isNumber || step === undefined || refusalOf(cell) !== null) return null
  const next = nudged(value, step, times)
  const text = column.exactText?.(next, row) ?? column.format(next, row)
  const change = textChange(cell, text)
  return 'invalidText' in change ? null : change
}

function decimalsOf(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power))
}
