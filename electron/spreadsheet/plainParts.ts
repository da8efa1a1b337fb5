import { err, ok, type Result } from '../../domain/result.ts'
import { checkXml } from './checkXml.ts'
import type { FileRefusal } from './fileRefusal.ts'
import type { ZipEntry } from './zipEntries.ts'

/** What of a workbook holds the values of its cells; comments, drawings, links and macros are not looked at. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/iu

const ELEMENTS_PER_CELL = 8
const ELEMENTS_BESIDE_CELLS = 100_000

/**
 * The parts of a workbook that hold its cells, each sound XML. No name may lead out of the archive or stand twice: of
 * two parts of one name readers disagree which one counts.
 */
export function plainParts(
  entries: readonly ZipEntry[],
  mostCells: number,
): Result<readonly ZipEntry[], FileRefusal> {
  const seen = new Set<string>()
  const parts: ZipEntry[] = []
  let elements = 0
  const most = mostCells * ELEMENTS_PER_CELL + ELEMENTS_BESIDE_CELLS
  for (const { name: written, content } of entries) {
    const name = written.replace(/^\//u, '')
    const refused = (fault: 'outside' | 'twice') =>
      err({ kind: 'damaged-part' as const, part: written, fault, at: 0 })
    if (leadsOut(name)) return refused('outside')
    if (seen.has(name.toLowerCase())) return refused('twice')
    seen.add(name.toLowerCase())
    if (!WANTED.test(name)) continue
    const checked = checkXml(content)
    if (!checked.ok) return err({ kind: 'damaged-part', part: written, ...checked.error })
    elements += checked.value.elements
    if (elements > most) return err({ kind: 'too-large', what: 'elements', found: elements, most })
    parts.push({ name, content })
  }
  return ok(parts)
}

/** Absolute, upwards, of another drive, or with a character no part's name has. */
function leadsOut(name: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\\|\p{Cc}/iu.test(name)
}
