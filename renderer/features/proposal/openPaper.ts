import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker'

let brought: ReturnType<typeof bring> | undefined

/** The viewer and the one worker in which it reads every paper. */
async function bring() {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { getDocument, worker: PDFWorker.create({ port: new PdfWorker() }) }
}

/** Opens the very bytes that would be written; the paper carries its own fonts, so nothing else is read. */
export async function openPaper(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  brought ??= bring()
  const { getDocument, worker } = await brought
  const data = bytes.slice()
  return getDocument({ data, worker, useSystemFonts: false, useWasm: false, enableXfa: false }).promise
}
