/** Something that takes room from one place to another on a line, both ends included. */
export type Extent = { readonly id: string; readonly from: number; readonly to: number }

/** Which lane each extent lies in so that none covers another, and how many lanes that takes. */
export type Lanes = { readonly laneOf: ReadonlyMap<string, number>; readonly count: number }

/** Lays extents into as few lanes as hold them, the earlier one in the upper lane. */
export function layInLanes(extents: readonly Extent[]): Lanes {
  const ends: number[] = []
  const laneOf = new Map<string, number>()
  for (const { id, from, to } of [...extents].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const free = ends.findIndex((end) => end < from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = to
    laneOf.set(id, lane)
  }
  return { laneOf, count: ends.length }
}
