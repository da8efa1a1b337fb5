import { type PathPart, pathText } from '../fault.ts'
import { looseRecord, type Report } from './looseReading.ts'

/** Says each row whose id a row before it has, or one of the `taken` ids. */
export function checkIdsUnique(
  rows: readonly unknown[],
  path: readonly PathPart[],
  report: Report,
  taken: ReadonlyMap<string, string> = new Map(),
): void {
  const places = new Map(taken)
  for (const [place, row] of rows.entries()) {
    const { id } = looseRecord(row)
    if (typeof id !== 'string') continue
    const first = places.get(id)
    if (first !== undefined) report([...path, place, 'id'], id, 'uniqueId', { first })
    else places.set(id, pathText([...path, place]))
  }
}
