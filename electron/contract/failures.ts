/** What is asked about does not exist, or not any more. */
export type NotFound = { readonly kind: 'not-found' }

/** The negotiation has moved on since the revision that was asked with. */
export type StaleRevision = { readonly kind: 'stale-revision'; readonly current: number }

/** An action says what the negotiation may not say; `path` names where. */
export type ActionRefused = {
  readonly kind: 'action-refused'
  readonly path: string
  readonly found: string
  readonly allowed: string
}

/** What the disk, or the system around it, had against the store or a copy of it. */
export type DiskTrouble =
  | 'disk-full'
  | 'disk-failed'
  | 'read-only'
  | 'no-permission'
  | 'not-there'
  | 'in-use'
  | 'damaged'
  | 'replaced'

/** Nothing of what was asked was saved: after the disk failed the store was read again. The same call may be sent again. */
export type NotSaved = { readonly kind: 'not-saved'; readonly reason: DiskTrouble }

/**
 * The store cannot be read now, so nobody knows whether the call was saved; the same action sent again is booked once.
 * `rescued` is the name of a copy of everything that was saved before, where one was made.
 */
export type StoreOutOfReach = {
  readonly kind: 'store-out-of-reach'
  readonly reason: DiskTrouble
  readonly rescued: string | null
}

/** A copy of the store that did not come about; the store itself was not touched. */
export type BackupFailed = { readonly kind: 'backup-failed'; readonly reason: DiskTrouble | 'name-taken' }

/** The person closed the file dialog. */
export type Cancelled = { readonly kind: 'cancelled' }

/** What the disk had against a file; the window says it in its language of the moment. */
export type FileTrouble = DiskTrouble | 'too-large' | 'name-taken' | 'other'

/** The disk did not take a file; one that was there before is as it was. */
export type NotWritten = {
  readonly kind: 'not-written'
  readonly fileName: string
  readonly reason: FileTrouble
}

/** A file that cannot be taken, with every reason as a sentence. */
export type FileRefused = {
  readonly kind: 'file-refused'
  readonly fileName: string
  readonly faults: readonly string[]
}
