import type { BackupFailed } from '../../db/backup.ts'
import type { MigrationsAltered } from '../../db/migrationFiles.ts'
import type { StoreRefusal } from '../../db/open.ts'
import { reasonOfCode } from './files.ts'

/** Why a store does not open, in one English line: found …, allowed …. */
export function storeRefusalText(refusal: StoreRefusal | MigrationsAltered): string {
  switch (refusal.kind) {
    case 'empty-file':
      return 'found an empty file, allowed a DealTable store'
    case 'foreign-file':
      return "found another program's file, allowed a DealTable store; it was not touched"
    case 'beginning-destroyed':
      return 'found a store whose beginning is destroyed, allowed a sound one; it was not touched, and deal restore puts its newest sound backup in its place'
    case 'newer-store':
      return `found a store of version ${refusal.found}, allowed at most ${refusal.ours}: a later release wrote it`
    case 'truncated':
      return `found ${refusal.foundBytes} bytes, allowed ${refusal.expectedBytes}: its end is missing`
    case 'damaged':
      return `found a damaged store, allowed a sound one: ${refusal.problems.join('; ')}`
    case 'orphaned-journal':
      return 'found a write-ahead log without its store, allowed neither or both'
    case 'already-open':
      return 'found the store open already, allowed a store that is closed'
    case 'key-needed':
      return 'found an encrypted store, allowed with its passphrase or recovery code: --key-stdin reads it from standard input; nothing was changed'
    case 'other-key':
      return 'found it encrypted under the key of another store, allowed its own passphrase or recovery code'
    case 'key-file-missing':
      return refusal.others === 0
        ? 'found an encrypted store without its key file (.key.json), allowed with that file beside it; nothing was changed'
        : 'found the key file of another store, allowed with its own key file (.key.json) beside it; nothing was changed. Where its beginning is destroyed, deal restore puts its newest backup in its place'
    case 'key-file-damaged':
      return 'found a damaged key file (.key.json), allowed one as it was written: its backup folder has copies; the store was not read'
    case 'newer-key-file':
      return `found a key file of format ${refusal.found}, allowed at most ${refusal.ours}: a later release wrote it`
    case 'unreadable':
      return `cannot be read: ${reasonOfCode(refusal.reason === 'ENOENT' ? 'ENOTDIR' : refusal.reason)}`
    case 'migration-failed':
      return `could not be brought to version ${refusal.version}: ${refusal.reason}; it is as it was before`
    case 'history-differs':
    case 'migrations-altered':
      return `found ${refusal.file} other than it was shipped, allowed the shipped migrations`
    case 'backup-failed':
      return `no backup could be made before the migration: ${diskTroubleText(refusal.reason)}`
  }
}

/** What the disk had against a store or its copy, in a few English words. */
export function diskTroubleText(trouble: BackupFailed['reason']): string {
  return TROUBLES[trouble]
}

const TROUBLES: Readonly<Record<BackupFailed['reason'], string>> = {
  'disk-full': 'the disk is full',
  'disk-failed': 'the disk failed while it was read or written',
  'read-only': 'the disk is read-only',
  'no-permission': 'no permission',
  'not-there': 'it cannot be opened there',
  'in-use': 'another program is using it',
  damaged: 'what is on the disk is damaged',
  replaced: 'another file stands in its place',
  'name-taken': 'a file of that name is there already',
}
