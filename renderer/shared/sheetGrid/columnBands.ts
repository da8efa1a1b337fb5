import type { PlacedColumn } from './columnLayout.ts'

/** Neighbouring columns of one group under one head; columns without a group share a band without a label. */
export type ColumnBand = {
  readonly label: string
  readonly firstColumn: number
  readonly count: number
  readonly left: number
  readonly width: number
  readonly isFrozen: boolean
  readonly isPrivate: boolean
}

/** The bands over the columns from left to right; a band never reaches over the border of the frozen columns. */
export function columnBands<Row>(columns: readonly PlacedColumn<Row>[]): readonly ColumnBand[] {
  const bands: ColumnBand[] = []
  columns.forEach(({ column, left, width, isFrozen }, index) => {
    const label = column.group ?? ''
    const before = bands.at(-1)
    if (before !== undefined && before.label === label && before.isFrozen === isFrozen) {
      bands[bands.length - 1] = {
        ...before,
        count: before.count + 1,
        width: before.width + width,
        isPrivate: before.isPrivate && column.isPrivate === true,
      }
    } else {
      const isPrivate = column.isPrivate === true && label !== ''
      bands.push({ label, firstColumn: index, count: 1, left, width, isFrozen, isPrivate })
    }
  })
  return bands
}
