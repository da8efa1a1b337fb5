import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './paper.css'

type Reading =
  | { readonly phase: 'reading' | 'failed' }
  | { readonly phase: 'ready'; readonly document: PDFDocumentProxy }

/** The pages of a PDF as they are printed, drawn as they come into view. `content` is base64. */
export function PaperView({ content, label }: { readonly content: string; readonly label: string }) {
  const { t } = useTranslation()
  const [reading, setReading] = useState<Reading>({ phase: 'reading' })
  useEffect(() => {
    let isGone = false
    let close = () => {}
    setReading({ phase: 'reading' })
    // The reader is large and only this page needs it.
    import('./openPdf.ts')
      .then(({ openPdf }) => openPdf(content))
      .then((opened) => {
        close = opened.close
        if (isGone) close()
        else setReading({ phase: 'ready', document: opened.document })
      })
      .catch(() => {
        if (!isGone) setReading({ phase: 'failed' })
      })
    return () => {
      isGone = true
      close()
    }
  }, [content])
  if (reading.phase === 'failed') return <p role="alert">{t('signing.paper.failed')}</p>
  if (reading.phase !== 'ready') return <p className="quiet">{t('signing.paper.reading')}</p>
  const { document } = reading
  const count = document.numPages
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="paper-pages" aria-label={label} tabIndex={0}>
      {numbers.map((number) => (
        <PaperPage key={number} document={document} number={number} count={count} />
      ))}
    </section>
  )
}

const A4_HEIGHT = Math.SQRT2

function PaperPage({
  document,
  number,
  count,
}: {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly count: number
}) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    const place = canvas.current
    if (place === null) return
    let cancel = () => {}
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        watch.disconnect()
        const drawing = draw(document, number, place)
        cancel = drawing.cancel
        void drawing.done.then(setDrawn)
      },
      { rootMargin: '400px' },
    )
    watch.observe(place)
    return () => {
      watch.disconnect()
      cancel()
    }
  }, [document, number])
  return (
    <canvas
      ref={canvas}
      className="paper-page"
      role="img"
      aria-label={t('signing.paper.page', { number, count })}
      data-drawn={isDrawn}
      width={100}
      height={Math.round(100 * A4_HEIGHT)}
    />
  )
}

/** Draws one page as wide as its place; `done` says whether it was. */
function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement) {
  let isCancelled = false
  let cancelDrawing = () => {}
  const work = async (): Promise<boolean> => {
    const page = await document.getPage(number)
    if (isCancelled) return false
    const bare = page.getViewport({ scale: 1 })
    const width = canvas.clientWidth * Math.max(window.devicePixelRatio, 1.5)
    const viewport = page.getViewport({ scale: width / bare.width })
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    const drawing = page.render({ canvas, viewport })
    cancelDrawing = () => drawing.cancel()
    await drawing.promise
    return true
  }
  return {
    cancel: () => {
      isCancelled = true
      cancelDrawing()
    },
    done: work().catch(() => false),
  }
}
