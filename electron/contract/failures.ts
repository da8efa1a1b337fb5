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

/** The person closed the file dialog. */
export type Cancelled = { readonly kind: 'cancelled' }

/** A file that cannot be taken, with every reason as a sentence. */
export type FileRefused = {
  readonly kind: 'file-refused'
  readonly fileName: string
  readonly faults: readonly string[]
}
