import type { CellPosition } from './selection.ts'
import type { HeadReport } from './sheetChange.ts'
import { cellAt, type SheetModel, shownText } from './sheetModel.ts'

type TextBlock = readonly (readonly string[])[]

export type HeadedPlace = {
  readonly texts: readonly { readonly at: CellPosition; readonly text: string }[]
  readonly head: HeadReport
  readonly overflowRows: number
}

const FEWEST_NAMES = 2

/**
 * Where a block goes whose first row names columns of this sheet, at least two and at least half of its names: each
 * column under its own name, in whatever order they came. Where one of them tells the rows apart, a code before a name, each
 * row goes to the row of that name and to no other; else they are laid down from the line `from`. Null when the first row
 * is no such head.
 */
export function placeByHead<Row>(
  model: SheetModel<Row>,
  from: number,
  pasted: TextBlock,
): HeadedPlace | null {
  const [names = [], ...rows] = pasted
  const places = placesOf(model, names)
  const named = names.filter((name) => name.trim() !== '')
  const found = places.filter((place) => place !== null)
  if (rows.length === 0 || found.length < FEWEST_NAMES || found.length * 2 < named.length) return null
  const keyPlace = rowKeyOf(model, found)
  const key = places.findIndex((place) => place !== null && place === keyPlace)
  const lineOf =
    keyPlace === undefined
      ? laidDown(model, from)
      : byName(
          model,
          keyPlace,
          rows.map((row) => row[key] ?? ''),
        )
  const texts = rows.flatMap((row, index) => {
    const line = lineOf(index)
    if (line === null) return []
    return row.flatMap((text, at) => {
      const place = places[at]
      return place == null || at === key ? [] : [{ at: { row: line, column: place }, text }]
    })
  })
  const unplaced = rows.filter((_, index) => lineOf(index) === null).length
  return {
    texts,
    head: {
      columns: found.map((place) => model.columns[place]?.column.header ?? ''),
      leftOut: names.filter((name, at) => places[at] === null && name.trim() !== ''),
      rowsLeftOut: keyPlace === undefined ? 0 : unplaced,
    },
    overflowRows: keyPlace === undefined ? unplaced : 0,
  }
}

/** Which column of the sheet each name stands for; the first of two like names has it. */
function placesOf<Row>({ columns }: SheetModel<Row>, names: readonly string[]): readonly (number | null)[] {
  const taken = new Set<number>()
  return names.map((name) => {
    const word = alike(name)
    const place = columns.findIndex(
      ({ column: { header, unit } }, at) =>
        !taken.has(at) && word !== '' && [alike(header), alike(`${header}${unit ?? ''}`)].includes(word),
    )
    if (place === -1) return null
    taken.add(place)
    return place
  })
}

/** Letter case, width, blanks and brackets make no other name. */
function alike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）[\]【】]/gu, '')
}

function rowKeyOf<Row>(model: SheetModel<Row>, places: readonly number[]): number | undefined {
  const keys = places.filter((place) => tellsRowsApart(model, place))
  return keys.find((place) => model.columns[place]?.column.rowKey === 'code') ?? keys[0]
}

function tellsRowsApart<Row>(model: SheetModel<Row>, column: number): boolean {
  if (model.columns[column]?.column.rowKey === undefined) return false
  const names = rowLines(model).map((row) => nameAt(model, row, column))
  return names.every((name) => name !== '') && new Set(names).size === names.length
}

function byName<Row>(
  model: SheetModel<Row>,
  column: number,
  wanted: readonly string[],
): (index: number) => number | null {
  const lines = new Map(rowLines(model).map((row) => [nameAt(model, row, column), row]))
  const first = new Map(wanted.map((name, index) => [alike(name), index] as const).reverse())
  return (index) => {
    const name = alike(wanted[index] ?? '')
    return first.get(name) === index ? (lines.get(name) ?? null) : null
  }
}

function laidDown<Row>(model: SheetModel<Row>, from: number): (index: number) => number | null {
  const lines = rowLines(model).filter((row) => row >= from)
  return (index) => lines[index] ?? null
}

function rowLines<Row>({ lines }: SheetModel<Row>): readonly number[] {
  return lines.flatMap((line, row) => (line.kind === 'row' ? [row] : []))
}

function nameAt<Row>(model: SheetModel<Row>, row: number, column: number): string {
  const cell = cellAt(model, { row, column })
  return cell === null ? '' : alike(shownText(cell))
}
