import { createHash, X509Certificate } from 'node:crypto'
import type { Problem } from '../../../domain/signature/problem.ts'
import { type Role, roleOfField } from '../../../domain/signature/role.ts'
import type { SignerCertificate } from '../../../domain/signature/verdict.ts'
import { besideBelongs, chainFinding, inForce } from '../certificates/certificateChain.ts'
import { certificateFacts } from '../certificates/certificateFacts.ts'
import { type CmsFinding, readCms } from '../cms/readCms.ts'
import type { Hash } from '../cryptography.ts'
import { sameBytes } from '../reading/pdfValue.ts'
import type { SignatureField } from '../reading/signatureFields.ts'
import { momentOf } from '../writing/pdfDate.ts'
import { checkRange, type SignedRange } from './checkRange.ts'

/** One signature looked at by itself. */
export type CheckedSignature = {
  readonly role: Role | null
  readonly field: SignatureField
  readonly range: SignedRange | null
  readonly cms: CmsFinding | null
  readonly certificate: SignerCertificate | null
  readonly claimedAt: string | null
  /** What the signature found wrong; empty when it holds. */
  readonly problems: readonly Problem[]
}

const SUB_FILTERS = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached']

/** Checks range, digest, signature and certificate of one signature. `now` counts where the signature claims no time. */
export function checkSignature(
  bytes: Uint8Array,
  field: SignatureField,
  authorities: readonly X509Certificate[],
  now: Date,
): CheckedSignature {
  const role = roleOfField(field.name)
  const claimedAt = momentOf(field.claimedAt)
  const none = { role, field, claimedAt, cms: null, certificate: null }
  const range = checkRange(bytes, field)
  if (typeof range === 'string') return { ...none, range: null, problems: [{ kind: range, role }] }
  const read = readCms(field.contents?.bytes ?? new Uint8Array())
  if (!read.ok) {
    const kind = read.error === 'not-a-signature' ? 'signature-damaged' : read.error
    return {
      ...none,
      range,
      problems: [{ kind: kind === 'unsupported-method' ? kind : 'signature-damaged', role }],
    }
  }
  const cms = read.value
  const facts = certificateFacts(cms.certificate)
  if (!facts.ok || !besideHolds(cms))
    return { ...none, range, problems: [{ kind: 'signature-damaged', role }] }
  const at = claimedAt === null ? now : new Date(claimedAt)
  const finding = chainFinding(cms.certificate, cms.beside, authorities, at)
  const certificate = { ...facts.value, trusted: finding === 'unasked' ? null : finding === 'trusted' }
  const kinds = wrongWith(bytes, range, cms, field, at)
  const untrusted = finding === 'untrusted' ? (['certificate-untrusted'] as const) : []
  const problems = [...kinds, ...untrusted].map((kind) => ({ kind, role }))
  return { role, field, claimedAt, range, cms, certificate, problems }
}

/** The digest of what a range covers. */
export function digestOfRange(bytes: Uint8Array, range: SignedRange, hash: Hash): Uint8Array {
  const covered = createHash(hash)
  covered.update(bytes.subarray(0, range.holeStart)).update(bytes.subarray(range.holeEnd, range.end))
  return new Uint8Array(covered.digest())
}

function besideHolds({ certificate, beside }: CmsFinding): boolean {
  try {
    return besideBelongs(certificate, beside)
  } catch {
    // One of them is no certificate.
    return false
  }
}

type Wrong =
  | 'digest-differs'
  | 'signature-forged'
  | 'certificate-not-named'
  | 'unsupported-method'
  | 'certificate-not-in-force'

function wrongWith(
  bytes: Uint8Array,
  range: SignedRange,
  cms: CmsFinding,
  field: SignatureField,
  at: Date,
): readonly Wrong[] {
  const unknownForm = field.subFilter !== null && !SUB_FILTERS.includes(field.subFilter)
  const named = cms.namesCertificate || field.subFilter === 'adbe.pkcs7.detached'
  const holds = sameBytes(digestOfRange(bytes, range, cms.hash), cms.messageDigest)
  return [
    ...(holds ? [] : (['digest-differs'] as const)),
    ...(cms.signatureHolds ? [] : (['signature-forged'] as const)),
    ...(named ? [] : (['certificate-not-named'] as const)),
    ...(unknownForm ? (['unsupported-method'] as const) : []),
    ...(inForce(new X509Certificate(cms.certificate), at) ? [] : (['certificate-not-in-force'] as const)),
  ]
}
