import { createHash, X509Certificate } from 'node:crypto'
import { err, ok, type Result } from '../../domain/result.ts'
import type { Problem } from '../../domain/signature/problem.ts'
import type { Role } from '../../domain/signature/role.ts'
import { inForce } from './certificates/certificateChain.ts'
import { certificateFacts } from './certificates/certificateFacts.ts'
import type { Identity } from './certificates/identity.ts'
import { makeCms } from './cms/makeCms.ts'
import { hashFor } from './cryptography.ts'
import { type PreparingFailure, prepareSignature } from './prepareSignature.ts'
import { verifySignatures } from './verifySignatures.ts'
import { fill, type Hole } from './writing/placeholder.ts'
import type { Stamp } from './writing/stamp.ts'

/** One signature as a person asks for it. `at` is the moment their computer claims; it proves nothing. */
export type SigningRequest = {
  readonly role: Role
  readonly identity: Identity
  readonly stamp: Stamp
  readonly at: Date
  readonly reason?: string
}

export type SigningFailure =
  | PreparingFailure
  | { readonly kind: 'certificate-expired'; readonly notAfter: string }
  | { readonly kind: 'certificate-not-yet'; readonly notBefore: string }
  | { readonly kind: 'certificate-unreadable' }
  | { readonly kind: 'signature-too-large' }
  /** What came out would not pass this product's own verdict; nothing is handed out. */
  | { readonly kind: 'result-not-valid'; readonly problems: readonly Problem[] }

/**
 * Signs a paper: PAdES B-B, appended to the paper's own bytes. The supplier signs first, each role once, and only on a paper whose
 * signatures so far hold. The result has passed the verdict of `verifySignatures` before it is returned.
 */
export async function signPdf(
  paper: Uint8Array,
  request: SigningRequest,
): Promise<Result<Uint8Array, SigningFailure>> {
  const facts = certificateFacts(request.identity.certificate)
  if (!facts.ok) return err({ kind: 'certificate-unreadable' })
  const { notBefore, notAfter, commonName } = facts.value
  if (!inForce(new X509Certificate(request.identity.certificate), request.at)) {
    const early = Date.parse(notBefore) > request.at.getTime()
    return err(early ? { kind: 'certificate-not-yet', notBefore } : { kind: 'certificate-expired', notAfter })
  }
  const prepared = await prepareSignature(paper, { ...request, name: commonName })
  if (!prepared.ok) return prepared
  const { file, hole } = prepared.value
  const digest = digestAround(file, hole, hashFor(request.identity.key))
  return completed(file, hole, makeCms(request.identity, digest))
}

/** Puts a signature made elsewhere into a prepared file; it must pass the verdict too. */
export function completed(file: Uint8Array, hole: Hole, cms: Uint8Array): Result<Uint8Array, SigningFailure> {
  const filled = new Uint8Array(file)
  if (!fill(filled, hole, cms)) return err({ kind: 'signature-too-large' })
  const { problems } = verifySignatures(filled)
  return problems.length === 0 ? ok(filled) : err({ kind: 'result-not-valid', problems })
}

/** The digest of everything in a file but its hole. */
export function digestAround(file: Uint8Array, hole: Hole, hash: string): Uint8Array {
  const digest = createHash(hash)
    .update(file.subarray(0, hole.start))
    .update(file.subarray(hole.end))
    .digest()
  return new Uint8Array(digest)
}
