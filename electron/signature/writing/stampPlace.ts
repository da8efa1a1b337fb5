import { type Role, stampDestination } from '../../../domain/signature/role.ts'
import type { PdfRevision } from '../reading/pdfRevision.ts'
import { itemsOf, nameOf, type PdfValue, referenceOf, textOf } from '../reading/pdfValue.ts'

/** Where a stamp goes: a page by the object that is it, and its top left corner in points from the page's lower left. */
export type StampPlace = { readonly page: number; readonly left: number; readonly top: number }

/** The place a paper names for a role's stamp; null when it names none. */
export function namedStampPlace(revision: PdfRevision, role: Role): StampPlace | null {
  const catalog = revision.dictionary(revision.trailer.get('Root'))
  const names = revision.dictionary(catalog.get('Names'))
  const destination = inTree(revision, names.get('Dests'), stampDestination(role), 0)
  if (destination === undefined) return null
  const found = revision.resolve(destination)
  const parts = itemsOf(found).length > 0 ? itemsOf(found) : itemsOf(revision.dictionary(found).get('D'))
  const page = referenceOf(parts[0])
  const [left, top] = [parts[2], parts[3]]
  if (page === null || nameOf(parts[1]) !== 'XYZ') return null
  return typeof left === 'number' && typeof top === 'number' ? { page: page.number, left, top } : null
}

function inTree(
  revision: PdfRevision,
  node: PdfValue | undefined,
  name: string,
  depth: number,
): PdfValue | undefined {
  if (depth > 16) return undefined
  const entries = revision.dictionary(node)
  const pairs = itemsOf(revision.resolve(entries.get('Names')))
  for (let at = 0; at + 1 < pairs.length; at += 2) if (textOf(pairs[at]) === name) return pairs[at + 1]
  for (const kid of itemsOf(revision.resolve(entries.get('Kids')))) {
    const found = inTree(revision, kid, name, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
