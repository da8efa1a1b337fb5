type Named = { readonly id: string }

/** A list of rows while changes are applied to it: copied once, on the first change, and found by id. */
export type RowDraft<Row extends Named> = {
  /** Where a row is, −1 when nowhere; `likely` is looked at first, so that one edit need not read the whole list. */
  readonly indexOf: (id: string, likely?: number) => number
  readonly rowAt: (index: number) => Row | undefined
  readonly length: () => number
  readonly insert: (at: number, row: Row) => void
  readonly replace: (at: number, row: Row) => void
  readonly remove: (at: number) => void
  /** The list as it became; the very one it started from when nothing was changed. */
  readonly rows: () => readonly Row[]
}

/** Starts a draft of a list. The list itself is never changed. */
export function createRowDraft<Row extends Named>(original: readonly Row[]): RowDraft<Row> {
  let rows: Row[] | null = null
  let places: Map<string, number> | null = null
  const current = () => rows ?? original
  const edited = () => {
    rows ??= [...original]
    return rows
  }
  const findPlaces = () => {
    places ??= new Map(current().map((row, index) => [row.id, index]))
    return places
  }
  return {
    indexOf: (id, likely) =>
      likely !== undefined && current()[likely]?.id === id ? likely : (findPlaces().get(id) ?? -1),
    rowAt: (index) => current()[index],
    length: () => current().length,
    insert: (at, row) => {
      const atEnd = at === current().length
      edited().splice(at, 0, row)
      if (atEnd) places?.set(row.id, at)
      else places = null
    },
    replace: (at, row) => {
      edited()[at] = row
    },
    remove: (at) => {
      const atEnd = at === current().length - 1
      const [gone] = edited().splice(at, 1)
      if (atEnd && gone !== undefined) places?.delete(gone.id)
      else places = null
    },
    rows: current,
  }
}
