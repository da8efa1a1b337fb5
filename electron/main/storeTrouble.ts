import type { StoreRefusal } from '../../db/open.ts'

/** Why the store was not opened, or that it is not there while its backups are. */
export type StoreTrouble = StoreRefusal | { readonly kind: 'gone' }

const mendable: readonly StoreTrouble['kind'][] = [
  'gone',
  'damaged',
  'truncated',
  'beginning-destroyed',
  'empty-file',
  'orphaned-journal',
]

/** Whether a copy put in the store's place would help. */
export function canBeMended(trouble: StoreTrouble): boolean {
  // Where key files of others lie there, the name of the key at the store's beginning may be what was destroyed.
  const isKeyUnknown = trouble.kind === 'key-file-missing' && trouble.others > 0
  return isKeyUnknown || mendable.includes(trouble.kind)
}
