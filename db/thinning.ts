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

/** How far back the backups reach that a clock has to agree with: so many make a day of use, not a clock gone wrong. */
const BACKUPS_THAT_DATE = 3
const LONGEST_AWAY_MS = 10 * DAY_MS

/**
 * Which backups may go: all of the last 24 hours stay, then the newest of each day for two weeks, of each week (from
 * Monday, UTC) for eight weeks, of each month for two years. The newest of all always stays. A clock that is suddenly
 * far ahead thins nothing out before several backups agree with it.
 */
export function superfluousBackups<Backup extends DatedBackup>(
  backups: readonly Backup[],
  now: string,
): readonly Backup[] {
  const byTime = [...backups].sort((left, right) => Date.parse(right.at) - Date.parse(left.at))
  const dating = byTime[Math.min(BACKUPS_THAT_DATE, byTime.length) - 1]
  const agreed = Math.min(Date.parse(now), Date.parse(dating?.at ?? now) + LONGEST_AWAY_MS)
  const taken = new Set<string>()
  return byTime.filter((backup, place) => {
    const at = Date.parse(backup.at)
    const age = agreed - at
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

/**
 * The newest copy first. One dated after now was made while the clock was ahead: nobody knows how old it is, and it comes
 * after all others. `now` is ISO; a day is allowed for, since clocks differ.
 */
export function newestFirst<Copy extends DatedBackup>(copies: readonly Copy[], now: string): readonly Copy[] {
  const isAhead = ({ at }: Copy) => Number(Date.parse(at) > Date.parse(now) + DAY_MS)
  return [...copies].sort((left, right) => isAhead(left) - isAhead(right) || (left.at < right.at ? 1 : -1))
}
