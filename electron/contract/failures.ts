/** What is asked about does not exist, or not any more. */
export type NotFound = { readonly kind: 'not-found' }

/** The negotiation has moved on since the revision that was asked with. */
export type StaleRevision = { readonly kind: 'stale-revision'; readonly current: number }
