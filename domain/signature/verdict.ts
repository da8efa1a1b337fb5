import type { Problem } from './problem.ts'
import type { Role } from './role.ts'

/** What a certificate says of its holder. Moments are ISO 8601 in UTC; the serial number is hexadecimal. */
export type CertificateFacts = {
  readonly subject: string
  readonly issuer: string
  readonly commonName: string
  readonly organisation: string | null
  readonly serial: string
  readonly notBefore: string
  readonly notAfter: string
  readonly selfSigned: boolean
}

/** A certificate as a verdict shows it. `trusted` is null where nobody was named whose word would count. */
export type SignerCertificate = CertificateFacts & { readonly trusted: boolean | null }

/** One signature of a paper as the verdict shows it. */
export type SignatureVerdict = {
  /** Null for a field of another program. */
  readonly role: Role | null
  /** The person or company the certificate names; null where there is no readable certificate. */
  readonly name: string | null
  readonly coversWholeFile: boolean
  /** What was signed is what is there, and the signature is its certificate's. */
  readonly intact: boolean
  readonly certificate: SignerCertificate | null
  /** Something was changed afterwards that is not a further signature. */
  readonly changedAfter: boolean
  /** The time the signer's computer claims, ISO 8601; nobody vouches for it. */
  readonly claimedAt: string | null
  readonly reason: string | null
  /** How many bytes from the beginning on this party signed; null where that cannot be told. */
  readonly signedBytes: number | null
}

/** What the paper says of itself: its title, and the hash of the frozen version it was printed from, where it has one. */
export type SignedSheet = { readonly title: string | null; readonly sha256: string | null }

/** The product's own word on a paper. It is valid when somebody signed and nothing is wrong. */
export type Verdict = {
  readonly valid: boolean
  readonly signatures: readonly SignatureVerdict[]
  readonly problems: readonly Problem[]
  /** Absent where the file cannot be read. */
  readonly sheet?: SignedSheet
}
