/** Why a list's file cannot be read as a whole. */
export type FileRefusal =
  /** Neither a sound archive nor sound text. */
  | { readonly kind: 'damaged' }
  /** An .xls of old, or a workbook behind a password: both are the same container. */
  | { readonly kind: 'legacy-workbook' }
  | { readonly kind: 'too-large'; readonly what: string; readonly found: number; readonly most: number }
  | { readonly kind: 'wrong-encoding'; readonly encoding: string }
  /** A quotation mark that is never closed, with the row it is in. */
  | { readonly kind: 'open-quote'; readonly row: number }
  | { readonly kind: 'empty' }
