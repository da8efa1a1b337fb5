import type { Assortment } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'

/**
 * The cells promotions reach, each once, in ascending order within two parts: first those in which one runs, then those
 * from which one only takes. What is worked out for them stands at their places in columns beside the plane.
 */
export type ReachedPlaces = {
  readonly count: number
  /** How many of them are promoted: the first ones. */
  readonly promoted: number
  /** Product × 12 + month of each. */
  readonly cell: Int32Array
  readonly product: Int32Array
  /** Category × 12 + month of each. */
  readonly categoryMonth: Int32Array
}

const RUNS = 2
const GIVES = 1

/** Gives every cell in which promotions run or from which they take its place. */
export function reachedPlaces(
  { listed, categoryOf }: Assortment,
  running: readonly number[],
  giving: readonly number[],
): { readonly reached: ReachedPlaces; readonly placeOf: (cell: number) => number } {
  const marks = new Uint8Array(listed * MONTHS)
  for (const cell of giving) marks[cell] = GIVES
  for (const cell of running) marks[cell] = RUNS
  const cells = [...cellsMarked(marks, RUNS)]
  const promoted = cells.length
  for (const cell of cellsMarked(marks, GIVES)) cells.push(cell)
  const places = new Int32Array(marks.length)
  cells.forEach((cell, place) => {
    places[cell] = place
  })
  const product = Int32Array.from(cells, (cell) => Math.floor(cell / MONTHS))
  const categoryMonth = Int32Array.from(
    cells,
    (cell, place) => (categoryOf[product[place] as number] as number) * MONTHS + (cell % MONTHS),
  )
  const reached = { count: cells.length, promoted, cell: Int32Array.from(cells), product, categoryMonth }
  return { reached, placeOf: (cell) => places[cell] as number }
}

function cellsMarked(marks: Uint8Array, mark: number): number[] {
  const cells: number[] = []
  for (let cell = 0; cell < marks.length; cell++) if (marks[cell] === mark) cells.push(cell)
  return cells
}
