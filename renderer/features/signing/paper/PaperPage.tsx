import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Drawn, drawPage } from './drawPage.ts'

const A4_HEIGHT = Math.SQRT2

/** One page, drawn when it comes into view and again at another size; what cannot be drawn is said over it. */
export function PaperPage({
  document,
  number,
  zoom,
}: {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly zoom: number
}) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: at another size the page is drawn again, as sharp as before
  useEffect(() => {
    const place = canvas.current
    if (place === null) return
    let cancel = () => {}
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        watch.disconnect()
        const drawing = drawPage(document, number, place)
        cancel = drawing.cancel
        void drawing.done.then((result) => {
          if (result !== null) setDrawn(result)
        })
      },
      { rootMargin: '400px' },
    )
    watch.observe(place)
    return () => {
      watch.disconnect()
      cancel()
    }
  }, [document, number, zoom])
  const count = document.numPages
  return (
    <>
      {drawn === 'failed' || drawn === 'incomplete' ? (
        <p role="alert" className="paper-lacks">
          {t(`paper.${drawn}Page`, { number })}
        </p>
      ) : null}
      <canvas
        ref={canvas}
        className="drawn-page"
        role="img"
        aria-label={t('paper.page', { number, count })}
        data-drawn={drawn === 'whole' || drawn === 'incomplete'}
        style={{ width: `${zoom}%` }}
        width={100}
        height={Math.round(100 * A4_HEIGHT)}
      />
    </>
  )
}
