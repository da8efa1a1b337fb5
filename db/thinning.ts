/** A copy of a store and the instant it was made, ISO. */
export type DatedBackup = { readonly file: string; readonly at: string }

const DAY_MS = 86_400_000
/** The Monday before the first day that is counted. */
const DAYS_FROM_MONDAY = 3

/** Until what age the newest backup of each period stays; of the last day every one does. */
const periods = [
  { days: 14, of: (at: number) => String(Math.floor(at / DAY_MS)) },
  { days: 8 * 7, of: (at: number) => String(Math.floor((at / DAY_MS + DAYS_FROM_MONDAY) / 7)) },
  { days: 2 * 366, of: (at: number) => new Date(at).toISOString().slice(0, 7) },
] as const

/**
 * Which backups may go: all of the last 24 hours stay, then the newest of each day for two weeks, of each week (from
 * Monday, UTC) for eight weeks, of each month for two years. The newest of all always stays.
 */
export function superfluousBackups<Backup extends DatedBackup>(
  backups: readonly Backup[],
  now: string,
): readonly Backup[] {
  const newestFirst = [...backups].sort((left, right) => Date.parse(right.at) - Date.parse(left.at))
  const taken = new Set<string>()
  return newestFirst.filter((backup, place) => {
    const at = Date.parse(backup.at)
    const age = Date.parse(now) - at
    const isNewest = periods
      .filter(({ days }) => age < days * DAY_MS)
      .map(({ days, of }) => addedTo(taken, `${days}/${of(at)}`))
      .includes(true)
    return place > 0 && age >= DAY_MS && !isNewest
  })
}

function addedTo(set: Set<string>, member: string): boolean {
  const isNew = !set.has(member)
  set.add(member)
  return isNew
}
