import { PdfDamage } from '../reading/damage.ts'
import type { PdfRevision } from '../reading/pdfRevision.ts'
import { itemsOf, nameOf, referenceOf } from '../reading/pdfValue.ts'

const MOST_NODES = 50_000

/** The object numbers of a revision's pages, and of the lists of annotations that are objects of their own. */
export type Pages = { readonly pages: ReadonlySet<number>; readonly annotationLists: ReadonlySet<number> }

/** Walks the page tree. */
export function pagesOf(revision: PdfRevision): Pages {
  const pages = new Set<number>()
  const annotationLists = new Set<number>()
  const catalog = revision.dictionary(revision.trailer.get('Root'))
  const waiting = [referenceOf(catalog.get('Pages'))]
  const seen = new Set<number>()
  for (let at = 0; at < waiting.length; at += 1) {
    const number = waiting[at]?.number
    if (number === undefined || seen.has(number)) continue
    if (seen.size > MOST_NODES) throw new PdfDamage('it has too many pages')
    seen.add(number)
    const node = revision.dictionary(waiting[at])
    waiting.push(...itemsOf(revision.resolve(node.get('Kids'))).map(referenceOf))
    if (nameOf(node.get('Type')) !== 'Page') continue
    pages.add(number)
    const list = referenceOf(node.get('Annots'))
    if (list !== null) annotationLists.add(list.number)
  }
  return { pages, annotationLists }
}
