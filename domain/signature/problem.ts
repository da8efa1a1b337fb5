import type { Role } from './role.ts'

/** Whose signature a problem is about: null where the field is another program's. */
type Whose = { readonly role: Role | null }

/** What stands in the way of a paper being valid. */
export type Problem =
  | { readonly kind: 'not-a-pdf' | 'too-costly' | 'encrypted' | 'unsigned' | 'supplier-signs-first' }
  /** Bytes behind the last signature that make no whole PDF. */
  | { readonly kind: 'appended-bytes'; readonly bytes: number }
  /** A later state of the file that nobody signed; `changes` are what it changes. */
  | { readonly kind: 'unsigned-update'; readonly changes: readonly RevisionChange[] }
  /** Between two signatures more was changed than a signature field added. */
  | ({ readonly kind: 'changed-between'; readonly changes: readonly RevisionChange[] } & Whose)
  | ({
      readonly kind: /** The ranges point at nothing: another program wrote the file anew. */
        | 'rewritten'
        /** The range does not begin at 0, leaves out more than the signature, or does not end a state of the file. */
        | 'byte-range'
        /** What was signed is not what is there. */
        | 'digest-differs'
        /** The signature itself cannot be read, or the room around it was written into. */
        | 'signature-damaged'
        /** The signature was not made with the key of its certificate. */
        | 'signature-forged'
        | 'unsupported-method'
        | 'certificate-not-named'
        | 'certificate-not-in-force'
        | 'certificate-untrusted'
        /** A signature was there in an earlier state and is gone. */
        | 'signature-removed'
        | 'role-twice'
    } & Whose)
  /** The signature is the one of another field. */
  | ({ readonly kind: 'swapped-signature'; readonly belongsTo: Role | null } & Whose)

/** One change from one state of a file to the next. `object` is its number where it has one. */
export type RevisionChange = {
  readonly object: number | null
  readonly what:
    | 'catalog'
    | 'page'
    | 'form'
    | 'field'
    | 'properties'
    | 'content'
    | 'removed'
    | 'added'
    | 'stamp'
    | 'stray-bytes'
    | 'several-updates'
}
