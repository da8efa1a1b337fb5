import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
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

/** Reads a PDF for drawing, in a worker. Rejects where it cannot be read; `close` ends it. */
export async function openPdf(
  base64: string,
): Promise<{ readonly document: PDFDocumentProxy; readonly close: () => void }> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  const task = getDocument({
    data: bytesOf(base64),
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    WasmFactory: OwnDecoders,
  })
  return { document: await task.promise, close: () => void task.destroy() }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
