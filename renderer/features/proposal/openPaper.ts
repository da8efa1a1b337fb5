import type { OpenPdf } from '../../shared/paper/openPdf.ts'

/** Opens the very bytes that would be written. What reads them is large and comes only when a page is looked at. */
export async function openPaper(bytes: Uint8Array): Promise<OpenPdf> {
  const { openPdf } = await import('../../shared/paper/openPdf.ts')
  return openPdf(bytes)
}
