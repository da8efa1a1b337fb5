import type { X509Certificate } from 'node:crypto'
import type { Problem } from '../../domain/signature/problem.ts'
import type { SignatureVerdict, SignedSheet, Verdict } from '../../domain/signature/verdict.ts'
import type { CmsFinding } from './cms/readCms.ts'
import { PdfDamage } from './reading/damage.ts'
import { attempt, newBudget } from './reading/openPdf.ts'
import { PdfRevision } from './reading/pdfRevision.ts'
import { sameBytes, textOf } from './reading/pdfValue.ts'
import type { SignedRange } from './verifying/checkRange.ts'
import { type CheckedSignature, checkSignature, digestOfRange } from './verifying/checkSignature.ts'
import { findSignatures } from './verifying/findSignatures.ts'
import { historyProblems } from './verifying/historyProblems.ts'

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
  const sheet = found.newest === null ? null : sheetOf(found.newest)
  return { valid: problems.length === 0, signatures, problems, ...(sheet === null ? {} : { sheet }) }
}

/** Title and hash as the file's properties state them; they are signed with everything else. */
function sheetOf(revision: PdfRevision): SignedSheet | null {
  return attempt(() => {
    const properties = revision.dictionary(revision.trailer.get('Info'))
    const keywords = textOf(revision.resolve(properties.get('Keywords'))) ?? ''
    const sha256 = /(?:^|\s)sha256:([0-9a-f]{64})(?:\s|$)/u.exec(keywords)?.[1] ?? null
    return { title: textOf(revision.resolve(properties.get('Title'))), sha256 }
  })
}

/** A digest that differs because the signature is another field's is called by that name. */
function named(
  bytes: Uint8Array,
  { cms, problems, role, range }: CheckedSignature,
  all: readonly CheckedSignature[],
): readonly Problem[] {
  if (cms === null || !problems.some(({ kind }) => kind === 'digest-differs')) return problems
  const owner = all.find(
    (other) => other.range !== null && other.range !== range && isMadeFor(bytes, cms, range, other.range),
  )
  if (owner === undefined) return problems
  return problems.map((problem) =>
    problem.kind === 'digest-differs' ? { kind: 'swapped-signature', role, belongsTo: owner.role } : problem,
  )
}

/** Whether a signature was made for the place of another, as the file stands or as it stood before both were exchanged. */
function isMadeFor(
  bytes: Uint8Array,
  cms: CmsFinding,
  from: SignedRange | null,
  place: SignedRange,
): boolean {
  const holds = (file: Uint8Array) => sameBytes(digestOfRange(file, place, cms.hash), cms.messageDigest)
  if (holds(bytes)) return true
  if (from === null || from.holeEnd - from.holeStart !== place.holeEnd - place.holeStart) return false
  const exchanged = Uint8Array.from(bytes)
  exchanged.set(bytes.subarray(from.holeStart, from.holeEnd), place.holeStart)
  exchanged.set(bytes.subarray(place.holeStart, place.holeEnd), from.holeStart)
  return holds(exchanged)
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
