import type { XmlFault } from './checkXml.ts'

/** What is wrong with a part: its name leads out of the archive, stands twice, or its content is no plain XML. */
export type PartFault = XmlFault | 'outside' | 'twice'

/** What a file can have too much of. */
export type Measure =
  | 'bytes'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'entries'
  | 'inflated-bytes'
  | 'ratio'
  | 'elements'

/** Why a list's file cannot be read as a whole. */
export type FileRefusal =
  /** Neither a sound archive nor sound text. */
  | { readonly kind: 'damaged' }
  /** A part of a workbook that is not read, with the byte of it where reading stopped. */
  | { readonly kind: 'damaged-part'; readonly part: string; readonly fault: PartFault; readonly at: number }
  /** Reading took too long or too much memory and was ended. */
  | { readonly kind: 'too-costly' }
  /** An .xls of old, or a workbook behind a password: both are the same container. */
  | { readonly kind: 'legacy-workbook' }
  | { readonly kind: 'too-large'; readonly what: Measure; readonly found: number; readonly most: number }
  | { readonly kind: 'wrong-encoding'; readonly encoding: string }
  /** A quotation mark that is never closed, with the row it is in. */
  | { readonly kind: 'open-quote'; readonly row: number }
  | { readonly kind: 'empty' }
