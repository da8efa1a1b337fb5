/** Stands before the first shared id. */
const START = Symbol('start')

/**
 * The ids of two lists in one sequence: shared ones as the first list has them, each followed by what either list alone
 * puts behind it. Where the lists agree on the sequence of what they share, it is the same from either side.
 */
export function mergedOrder(first: readonly string[], second: readonly string[]): readonly string[] {
  const inSecond = new Set(second)
  const shared = first.filter((id) => inSecond.has(id))
  const isShared = new Set(shared)
  const [runs, otherRuns] = [runsAfter(first, isShared), runsAfter(second, isShared)]
  return [START, ...shared].flatMap((anchor) => {
    const both = [runs.get(anchor) ?? [], otherRuns.get(anchor) ?? []].sort(byLeastId)
    return [...(typeof anchor === 'string' ? [anchor] : []), ...both.flat()]
  })
}

/** Whether two lists put what they share in the same sequence. */
export function agreeOnOrder(first: readonly string[], second: readonly string[]): boolean {
  const [inFirst, inSecond] = [new Set(first), new Set(second)]
  const shared = second.filter((id) => inFirst.has(id))
  return first.filter((id) => inSecond.has(id)).every((id, place) => id === shared[place])
}

/** What one list alone holds, by the shared id it stands behind. */
function runsAfter(ids: readonly string[], isShared: ReadonlySet<string>): Map<string | symbol, string[]> {
  const runs = new Map<string | symbol, string[]>()
  let anchor: string | symbol = START
  for (const id of ids) {
    if (isShared.has(id)) anchor = id
    else runs.set(anchor, [...(runs.get(anchor) ?? []), id])
  }
  return runs
}

function byLeastId(a: readonly string[], b: readonly string[]): number {
  const [first = '', second = ''] = [[...a].sort()[0], [...b].sort()[0]]
  return first < second ? -1 : first > second ? 1 : 0
}
