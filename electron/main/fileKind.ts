/** What a file a person chooses is to hold. */
export type FileKind =
  | 'negotiation'
  | 'products'
  | 'terms'
  | 'proposal'
  | 'termSheet'
  | 'signedPaper'
  | 'key'
  | 'stamp'
  | 'signature'
  | 'bytes'
  | 'authority'
  | 'scan'
