import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker'
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url'
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'

/** Decoders of pictures as scanners pack them. */
const DECODERS: Readonly<Record<string, string>> = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openjpeg }

/** Gives the reader its decoders out of the program itself: nothing is fetched from anywhere else. */
class OwnDecoders {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = DECODERS[filename]
    if (address === undefined) throw new Error(`no decoder ${filename}`)
    return new Uint8Array(await (await fetch(address)).arrayBuffer())
  }
}

let brought: ReturnType<typeof bring> | undefined

/** The reader, which is large and comes only when a paper is looked at, and the one worker in which it reads each. */
async function bring() {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { getDocument, worker: PDFWorker.create({ port: new PdfWorker() }) }
}

/** A PDF that is open for drawing until it is closed. */
export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => void }

/** Reads a PDF for drawing, in a worker; the bytes stay the caller's. Rejects where it cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  brought ??= bring()
  const { getDocument, worker } = await brought
  const task = getDocument({
    data: bytes.slice(),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    WasmFactory: OwnDecoders,
  })
  return { document: await task.promise, close: () => void task.destroy() }
}
