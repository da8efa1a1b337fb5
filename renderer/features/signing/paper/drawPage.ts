import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** How a page came out: whole, without a picture that cannot be decoded, or not at all. */
export type Drawn = 'whole' | 'incomplete' | 'failed'

/** More than that across is never drawn, however far a page is zoomed: it bounds the memory of one page. */
const MOST_PIXELS_WIDE = 4_000
const SHARPEST = 1.5

/** Draws one page as wide as its canvas is shown; null where it was cancelled meanwhile. */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): { readonly cancel: () => void; readonly done: Promise<Drawn | null> } {
  let isCancelled = false
  let cancelDrawing = () => {}
  const work = async (): Promise<Drawn | null> => {
    const page = await document.getPage(number)
    if (isCancelled) return null
    const bare = page.getViewport({ scale: 1 })
    const width = Math.min(canvas.clientWidth * Math.max(window.devicePixelRatio, SHARPEST), MOST_PIXELS_WIDE)
    const viewport = page.getViewport({ scale: width / bare.width })
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    const drawing = page.render({ canvas, viewport })
    cancelDrawing = () => drawing.cancel()
    await drawing.promise
    return lacksPicture(page) ? 'incomplete' : 'whole'
  }
  return {
    cancel: () => {
      isCancelled = true
      cancelDrawing()
    },
    done: work().catch(() => (isCancelled ? null : 'failed')),
  }
}

/** The reader leaves out a picture it cannot decode, without a word: its place in the page's store is empty. */
function lacksPicture(page: PDFPageProxy): boolean {
  return [page.objs, page.commonObjs].some((objects) => [...objects].some(([, data]) => data === null))
}
