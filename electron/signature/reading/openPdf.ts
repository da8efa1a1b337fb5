import { err, ok, type Result } from '../../../domain/result.ts'
import { PdfDamage, ReadingBudget } from './damage.ts'
import { PdfRevision } from './pdfRevision.ts'

/** Steps a file may cost to read; a paper of a hundred pages takes some hundred thousand. */
const MOST_STEPS = 30_000_000

/** A PDF that could be opened. `attempt` asks it something and gives null where damage stands in the way. */
export type OpenedPdf = {
  readonly revision: PdfRevision
  readonly attempt: <T>(ask: (revision: PdfRevision) => T) => T | null
}

/** What reading one file may cost in all. */
export function newBudget(): ReadingBudget {
  return new ReadingBudget(MOST_STEPS)
}

/** Opens the newest revision of a file, or says why it is not one whole PDF that can be read. */
export function openPdf(bytes: Uint8Array): Result<OpenedPdf, 'not-a-pdf' | 'encrypted'> {
  const revision = attempt(() => new PdfRevision(bytes, bytes.length, newBudget()))
  if (revision === null) return err('not-a-pdf')
  if (revision.trailer.has('Encrypt')) return err('encrypted')
  const catalog = attempt(() => revision.dictionary(revision.trailer.get('Root')))
  if (catalog === null || !catalog.has('Pages')) return err('not-a-pdf')
  return ok({ revision, attempt: (ask) => attempt(() => ask(revision)) })
}

/** What reading gives, or null where damage stands in the way. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof PdfDamage) return null
    throw cause
  }
}
