import type { X509Certificate } from 'node:crypto'
import { PdfDamage } from './reading/damage.ts'
import { newBudget } from './reading/openPdf.ts'
import { PdfRevision } from './reading/pdfRevision.ts'
import { sameBytes } from './reading/pdfValue.ts'
import type { Role } from './role.ts'
import {
  type CheckedSignature,
  checkSignature,
  digestOfRange,
  type SignerCertificate,
} from './verifying/checkSignature.ts'
import { findSignatures } from './verifying/findSignatures.ts'
import { historyProblems } from './verifying/historyProblems.ts'
import type { Problem } from './verifying/problem.ts'

export type { Problem, RevisionChange } from './verifying/problem.ts'

/** One signature of a paper as the verdict shows it. */
export type SignatureVerdict = {
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

/** The product's own word on a paper. It is valid when somebody signed and nothing is wrong. */
export type Verdict = {
  readonly valid: boolean
  readonly signatures: readonly SignatureVerdict[]
  readonly problems: readonly Problem[]
}

export type VerifyingOptions = {
  /** Authorities whose word counts; a signature under none of them is then a problem. */
  readonly authorities?: readonly X509Certificate[]
  /** Counts for a signature that claims no time. Without it such a signature's certificate counts as not in force. */
  readonly now?: Date
}

const NOT_CRYPTOGRAPHY = new Set<Problem['kind']>(['certificate-untrusted', 'certificate-not-in-force'])

/** Judges the signatures of a file, whatever the file is: damage and malice are problems in the verdict, never an error. */
export function verifySignatures(bytes: Uint8Array, options: VerifyingOptions = {}): Verdict {
  try {
    return judge(bytes, options)
  } catch (cause) {
    if (cause instanceof PdfDamage) return { valid: false, signatures: [], problems: [{ kind: 'not-a-pdf' }] }
    throw cause
  }
}

/** The bytes a party signed: the paper as it was in their hands. Null when that party's signature is not in it or does not hold. */
export function documentAsSignedBy(bytes: Uint8Array, role: Role): Uint8Array | null {
  const found = verifySignatures(bytes).signatures.find((one) => one.role === role && one.intact)
  return found?.signedBytes == null ? null : bytes.slice(0, found.signedBytes)
}

function judge(bytes: Uint8Array, { authorities = [], now = new Date(0) }: VerifyingOptions): Verdict {
  const budget = newBudget()
  const found = findSignatures(bytes, budget)
  if (found.newest === null && found.fields.length === 0) {
    return { valid: false, signatures: [], problems: [{ kind: 'not-a-pdf' }] }
  }
  if (found.newest?.trailer.has('Encrypt')) {
    return { valid: false, signatures: [], problems: [{ kind: 'encrypted' }] }
  }
  const checked = found.fields
    .map((field) => checkSignature(bytes, field, authorities, now))
    .sort((one, other) => (one.range?.end ?? Infinity) - (other.range?.end ?? Infinity))
  const history = historyProblems(bytes, checked, found, (end) => new PdfRevision(bytes, end, budget))
  const problems = [
    ...(checked.length === 0 ? [{ kind: 'unsigned' } as const] : []),
    ...checked.flatMap((signature) => named(bytes, signature, checked)),
    ...history.problems,
  ]
  const signatures = checked.map((signature) => shown(bytes, signature, history.changedFrom))
  return { valid: problems.length === 0, signatures, problems }
}

/** A digest that differs because the signature is another field's is called by that name. */
function named(
  bytes: Uint8Array,
  { cms, problems, role, range }: CheckedSignature,
  all: readonly CheckedSignature[],
): readonly Problem[] {
  if (cms === null || !problems.some(({ kind }) => kind === 'digest-differs')) return problems
  const owner = all.find(
    (other) =>
      other.range !== null &&
      other.range !== range &&
      sameBytes(digestOfRange(bytes, other.range, cms.hash), cms.messageDigest),
  )
  if (owner === undefined) return problems
  return problems.map((problem) =>
    problem.kind === 'digest-differs' ? { kind: 'swapped-signature', role, belongsTo: owner.role } : problem,
  )
}

function shown(bytes: Uint8Array, signature: CheckedSignature, changedFrom: number): SignatureVerdict {
  const { range, certificate, problems } = signature
  return {
    role: signature.role,
    name: certificate?.commonName ?? null,
    coversWholeFile: range?.end === bytes.length,
    intact: certificate !== null && problems.every(({ kind }) => NOT_CRYPTOGRAPHY.has(kind)),
    certificate,
    changedAfter: range === null || range.end <= changedFrom,
    claimedAt: signature.claimedAt,
    reason: signature.field.reason,
    signedBytes: range?.end ?? null,
  }
}
