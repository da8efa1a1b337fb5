import { err, ok, type Result } from '../../domain/result.ts'
import type { Problem } from '../../domain/signature/problem.ts'
import { ROLES, type Role } from '../../domain/signature/role.ts'
import type { Verdict } from '../../domain/signature/verdict.ts'
import { openPdf } from './reading/openPdf.ts'
import { verifySignatures } from './verifySignatures.ts'
import { addSignatureField, type NewSignature } from './writing/addSignatureField.ts'
import { emptyHoleOf, type Hole, setRange } from './writing/placeholder.ts'
import { isDrawablePng, type Stamp } from './writing/stamp.ts'
import { namedStampPlace } from './writing/stampPlace.ts'

/** A signature to make room for. */
export type SignatureRequest = {
  readonly role: Role
  readonly name: string
  readonly stamp: Stamp
  readonly at: Date
  readonly reason?: string
}

export type PreparingFailure =
  | { readonly kind: 'not-a-pdf' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'already-signed'; readonly role: Role }
  | { readonly kind: 'supplier-signs-first' }
  | { readonly kind: 'signed-paper-not-valid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'stamp-not-a-picture' }

/** A paper with room for a signature: the whole file with its range set, and where the signature goes. */
export type PreparedPaper = { readonly file: Uint8Array; readonly hole: Hole }

/** Appends an empty signature to a paper that may be signed by this role now. */
export async function prepareSignature(
  paper: Uint8Array,
  request: SignatureRequest,
): Promise<Result<PreparedPaper, PreparingFailure>> {
  const opened = openPdf(paper)
  if (!opened.ok) return err({ kind: opened.error })
  const refusal = whyNot(paper, request.role)
  if (refusal !== null) return err(refusal)
  const { stamp } = request
  if (stamp.kind === 'picture' && !isDrawablePng(stamp.png)) return err({ kind: 'stamp-not-a-picture' })
  const { name, reason, at: claimedAt } = request
  const file = await attemptToAdd(paper, {
    role: request.role,
    statement: { name, claimedAt, ...(reason === undefined ? {} : { reason }) },
    stamp,
    place: opened.value.attempt((revision) => namedStampPlace(revision, request.role)),
    streams: opened.value.revision.tables[0]?.isStream ?? false,
  })
  if (file === null) return err({ kind: stamp.kind === 'picture' ? 'stamp-not-a-picture' : 'not-a-pdf' })
  return ok({ file, hole: setRange(file) })
}

/**
 * A paper that was prepared before and whose hole nobody has filled yet, with the role it is for; null for any other
 * file. `verdict` is the word on that very file: its empty signature is the one that does not hold.
 */
export function preparedBefore(
  file: Uint8Array,
  { signatures }: Verdict,
): (PreparedPaper & { readonly role: Role }) | null {
  const hole = emptyHoleOf(file)
  const role = signatures.find((one) => !one.intact)?.role ?? null
  return hole === null || role === null ? null : { file, hole, role }
}

/** The library throws for a paper it cannot take apart and for a picture that only begins as one. */
async function attemptToAdd(paper: Uint8Array, added: NewSignature): Promise<Uint8Array | null> {
  try {
    return await addSignatureField(paper, added)
  } catch {
    return null
  }
}

function whyNot(paper: Uint8Array, role: Role): PreparingFailure | null {
  const { signatures, problems } = verifySignatures(paper)
  const signed = signatures.map((one) => one.role)
  if (signed.includes(role)) return { kind: 'already-signed', role }
  const broken = problems.filter(({ kind }) => kind !== 'unsigned')
  if (broken.length > 0) return { kind: 'signed-paper-not-valid', problems: broken }
  const before = ROLES.slice(0, ROLES.indexOf(role))
  return before.every((earlier) => signed.includes(earlier)) ? null : { kind: 'supplier-signs-first' }
}
