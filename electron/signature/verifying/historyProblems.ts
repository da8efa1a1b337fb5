import type { Problem, RevisionChange } from '../../../domain/signature/problem.ts'
import { ROLES } from '../../../domain/signature/role.ts'
import { attempt, newBudget } from '../reading/openPdf.ts'
import type { PdfRevision } from '../reading/pdfRevision.ts'
import { signatureFields } from '../reading/signatureFields.ts'
import { addedBytes } from './addedBytes.ts'
import type { CheckedSignature } from './checkSignature.ts'
import { compareRevisions } from './compareRevisions.ts'
import type { FoundSignatures } from './findSignatures.ts'

/** What the states of a file, one after the other, show. */
export type History = {
  readonly problems: readonly Problem[]
  /** Signatures that cover no more bytes than this were followed by a change; -1 when none was. */
  readonly changedFrom: number
}

type Open = (end: number) => PdfRevision

/** Checks what happened from one signature to the next and behind the last. `checked` is in the order of what they cover. */
export function historyProblems(
  bytes: Uint8Array,
  checked: readonly CheckedSignature[],
  found: FoundSignatures,
  open: Open,
): History {
  const problems: Problem[] = [...orderProblems(checked), ...removed(checked, found)]
  let changedFrom = -1
  let before: PdfRevision | null = null
  for (const signature of checked) {
    if (signature.range === null) continue
    const after = stateSigned(signature, open)
    if (after === null) problems.push({ kind: 'byte-range', role: signature.role })
    else if (before !== null) {
      const changes = changesBetween(before, after)
      if (changes.length > 0) {
        problems.push({ kind: 'changed-between', role: signature.role, changes })
        changedFrom = before.end
      }
    }
    before = after ?? before
  }
  const lastEnd = Math.max(0, ...checked.map(({ range }) => range?.end ?? 0))
  if (lastEnd === 0 || lastEnd >= bytes.length) {
    const unread = lastEnd === 0 && found.newest !== null ? bytes.length - found.newest.end : 0
    return {
      problems: unread > 0 ? [...problems, { kind: 'appended-bytes', bytes: unread }] : problems,
      changedFrom,
    }
  }
  return { problems: [...problems, behind(bytes, lastEnd, before, open)], changedFrom: lastEnd }
}

/** The state a signature covers, if its range ends one that lists this signature. */
function stateSigned({ range, field }: CheckedSignature, open: Open): PdfRevision | null {
  return attempt(() => {
    const state = open(range?.end ?? -1)
    const listed = signatureFields(state).some(({ contents }) => contents?.start === field.contents?.start)
    return listed ? state : null
  })
}

function changesBetween(before: PdfRevision, after: PdfRevision): readonly RevisionChange[] {
  const unreadable: readonly RevisionChange[] = [{ object: null, what: 'content' }]
  return (
    attempt(() => [...compareRevisions(before, after), ...addedBytes(before, after, newBudget())]) ??
    unreadable
  )
}

/** What stands behind the last signature: a whole further state of the file, or bytes that are none. */
function behind(bytes: Uint8Array, lastEnd: number, before: PdfRevision | null, open: Open): Problem {
  const state = attempt(() => open(bytes.length))
  if (state === null || (state.tables[0]?.start ?? 0) < lastEnd) {
    return { kind: 'appended-bytes', bytes: bytes.length - lastEnd }
  }
  return { kind: 'unsigned-update', changes: before === null ? [] : changesBetween(before, state) }
}

function orderProblems(checked: readonly CheckedSignature[]): readonly Problem[] {
  const roles = checked.flatMap(({ role }) => (role === null ? [] : [role]))
  const twice = ROLES.filter((role) => roles.filter((one) => one === role).length > 1)
  const early = roles.includes('retailer') && roles[0] !== 'supplier'
  return [
    ...twice.map((role) => ({ kind: 'role-twice', role }) as const),
    ...(early ? [{ kind: 'supplier-signs-first' } as const] : []),
  ]
}

function removed(checked: readonly CheckedSignature[], { shown }: FoundSignatures): readonly Problem[] {
  return checked
    .filter(({ field }) => !shown.has(field.contents?.start ?? -1))
    .map(({ role }) => ({ kind: 'signature-removed', role }) as const)
}
