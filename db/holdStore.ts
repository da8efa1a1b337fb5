import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import type { Result } from '../domain/result.ts'
import type { Workspace } from '../domain/scenarios/liveScenario.ts'
import { backUp } from './backup.ts'
import { type DiskTrouble, diskTroubleOf, StoreOutOfReach } from './storeFault.ts'
import { type Binding, type FileRefusal, troubleOfRefusal } from './storeFile.ts'
import { bringFolderToDisk } from './toDisk.ts'

/** An open store. Everything that reads or writes it takes it as its first argument. */
export type Store = {
  readonly file: string
  /** The connection as it is now; after a failure of the disk it is another. @throws StoreOutOfReach */
  readonly sqlite: Database.Database
  readonly query: BetterSQLite3Database
  /** What was last read or written of each negotiation, with its revision; looked at only when the revision agrees. */
  readonly workspaces: Map<string, { readonly revision: number; readonly workspace: Workspace }>
  /** Copy made before a migration at this opening, if there was one. */
  readonly backup: string | null
  /** Whether the file that is open is still the one of that name: what is written to a deleted file is lost. */
  readonly isInPlace: () => boolean
  /**
   * Opens the file anew, through every gate, and brings its log into it, so that what is read then is on the disk:
   * true. Where the disk lets it be read only, makes do with reading: false. A file that was deleted under the program
   * is written again from what is still open. @throws StoreOutOfReach
   */
  readonly reopen: () => boolean
  /** Tries to work as usual again after an opening that had to make do; to be called between transactions. */
  readonly settle: () => void
  readonly close: () => void
}

type Connection = { readonly sqlite: Database.Database; readonly query: BetterSQLite3Database }

const LOGS = ['-wal', '-shm', '-journal']

/** Holds a store by a connection that can be replaced; `connect` opens the file, through every gate. */
export function holdStore(
  first: Database.Database,
  held: {
    readonly file: string
    readonly backup: string | null
    readonly binding: Binding
    readonly connect: () => Result<Database.Database, FileRefusal>
    /** The same without a file written beside it, for a disk that is full or failing: good for reading at least. */
    readonly connectSparingly: () => Result<Database.Database, FileRefusal>
    readonly closed: () => void
  },
): Store {
  const { file, binding } = held
  const workspaces: Store['workspaces'] = new Map()
  let place = placeOf(file)
  let last: Connection = { sqlite: first, query: drizzle(first) }
  let isClosed = false
  let isMakeshift = false
  let rescued: string | null = null

  const isInPlace = () => place !== null && placeOf(file) === place
  const hold = (sqlite: Database.Database) => {
    last = { sqlite, query: drizzle(sqlite) }
    place = placeOf(file)
  }
  const rescueLost = () => {
    const copy = copyOfLost(last.sqlite, file, binding)
    if (rescued !== null) rmSync(rescued, { force: true })
    rescued = copy
    if (existsSync(file)) throw new StoreOutOfReach('replaced', copy)
    putBack(last.sqlite, copy, file)
    rescued = null
  }
  const reopen = () => {
    workspaces.clear()
    if (last.sqlite.open && !isInPlace()) rescueLost()
    if (last.sqlite.open) closeQuietly(last.sqlite)
    try {
      hold(connected(held.connect))
      isMakeshift = false
      return true
    } catch (cause) {
      if (!(cause instanceof StoreOutOfReach)) throw cause
      hold(connected(held.connectSparingly, cause.reason))
      isMakeshift = true
      return false
    }
  }
  const connection = () => {
    if (!last.sqlite.open && !isClosed) reopen()
    return last
  }
  return {
    file,
    backup: held.backup,
    workspaces,
    get sqlite() {
      return connection().sqlite
    },
    get query() {
      return connection().query
    },
    isInPlace,
    reopen,
    settle: () => {
      if (isMakeshift) reopen()
    },
    close: () => {
      isClosed = true
      if (last.sqlite.open) last.sqlite.close()
      held.closed()
    },
  }
}

/** What tells one file from another of the same name; on Windows an open file cannot be replaced. */
function placeOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  if (found === undefined) return null
  return process.platform === 'win32' ? 'there' : `${found.dev}:${found.ino}`
}

/** Opens a connection; `reason` is what the disk had against a better one. */
function connected(
  connect: () => Result<Database.Database, FileRefusal>,
  reason?: DiskTrouble,
): Database.Database {
  try {
    const opened = connect()
    if (opened.ok) return opened.value
    throw new StoreOutOfReach(reason ?? troubleOfRefusal(opened.error))
  } catch (cause) {
    if (cause instanceof StoreOutOfReach) throw cause
    const trouble = diskTroubleOf(cause)
    throw trouble === null ? cause : new StoreOutOfReach(reason ?? trouble)
  }
}

/** The file is gone, its content is still open: a checked copy of it beside where it was. */
function copyOfLost(sqlite: Database.Database, file: string, binding: Binding): string {
  const copied = backUp(sqlite, `${file.replace(/\.db$/, '')}.rescued.db`, binding)
  if (!copied.ok) throw new StoreOutOfReach('not-there')
  return copied.value
}

function putBack(sqlite: Database.Database, copy: string, file: string): void {
  // Closing deletes the logs of that name, which are the lost file's.
  closeQuietly(sqlite)
  for (const log of LOGS) rmSync(file + log, { force: true })
  renameSync(copy, file)
  bringFolderToDisk(file)
}

function closeQuietly(sqlite: Database.Database): void {
  try {
    sqlite.close()
  } catch {
    // A connection the disk failed under has nothing left to say.
  }
}
