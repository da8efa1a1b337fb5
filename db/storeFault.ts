/** What the disk, or the system around it, had against a store or a file. */
export type DiskTrouble =
  | 'disk-full'
  | 'disk-failed'
  | 'read-only'
  | 'no-permission'
  | 'not-there'
  | 'in-use'
  | 'damaged'
  | 'replaced'

/**
 * Nothing of what was asked was saved, and that is known: the store was opened anew after the disk failed, and read.
 * The same action can be sent again. Thrown, because every call may meet it and only the edge can say it.
 */
export class NotSaved extends Error {
  readonly reason: DiskTrouble

  constructor(reason: DiskTrouble) {
    super(`nothing was saved: ${reason}`)
    this.reason = reason
  }
}

/**
 * The store cannot be read now, so whether the last action was saved is not known; the same action sent again is
 * booked once at most. `rescued` is a copy with everything that was saved, where one could be made.
 */
export class StoreOutOfReach extends Error {
  readonly reason: DiskTrouble
  readonly rescued: string | null

  constructor(reason: DiskTrouble, rescued: string | null = null) {
    super(`the store is out of reach: ${reason}`)
    this.reason = reason
    this.rescued = rescued
  }
}

const troubles: readonly (readonly [RegExp, DiskTrouble])[] = [
  // The index beside a log cannot grow only where nothing can.
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)$/u, 'disk-full'],
  [/^(SQLITE_READONLY(?!_DBMOVED)\w*|EROFS)$/u, 'read-only'],
  [/^(SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM)$/u, 'no-permission'],
  [/^(SQLITE_CANTOPEN\w*|SQLITE_READONLY_DBMOVED|ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG)$/u, 'not-there'],
  [/^(SQLITE_BUSY\w*|SQLITE_LOCKED\w*|SQLITE_PROTOCOL|EBUSY|EMFILE|ENFILE)$/u, 'in-use'],
  [/^(SQLITE_CORRUPT\w*|SQLITE_NOTADB)$/u, 'damaged'],
  [/^(SQLITE_IOERR\w*|EIO|ENXIO|ENODEV|ESTALE|ETIMEDOUT)$/u, 'disk-failed'],
]

/** What a code of SQLite or of the system means; null for one that is not the disk's doing. */
export function troubleOfCode(code: string): DiskTrouble | null {
  return troubles.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

/** The trouble behind something that was thrown; null where the disk is not the reason. */
export function diskTroubleOf(cause: unknown): DiskTrouble | null {
  if (cause instanceof NotSaved || cause instanceof StoreOutOfReach) return cause.reason
  if (!(cause instanceof Error)) return null
  const own = 'code' in cause ? troubleOfCode(String(cause.code)) : null
  return own ?? diskTroubleOf(cause.cause)
}
