import { Spin } from 'antd'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenPdf } from '../../shared/paper/openPdf.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { openPaper } from './openPaper.ts'
import { paperFailureText } from './paperFailureText.ts'
import type { PreviewReply } from './usePreview.ts'
import { useProposal } from './useProposal.ts'

const SHARPNESS = 1.6

/** The pages as they will be: the very file that would be written, drawn page by page. */
export function PagePreview({
  reply,
  isBehind,
}: {
  readonly reply: PreviewReply | null
  readonly isBehind: boolean
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const paper = usePaper(reply)
  const format = useProposal((state) => state.format)
  const isWaiting = isBehind || (paper === null && (reply === null || reply.ok))
  return (
    <section
      className="page-preview"
      aria-label={t('proposal.preview')}
      aria-busy={isWaiting}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages are scrolled by keys
      tabIndex={0}
    >
      <div className="preview-state" role="status">
        {isWaiting ? (
          <>
            <Spin size="small" /> {t('proposal.making')}
          </>
        ) : paper === null ? null : (
          t(format === 'pptx' ? 'proposal.pagesOfSlides' : 'proposal.pages', { count: paper.numPages })
        )}
      </div>
      {reply !== null && !reply.ok ? (
        <p className="preview-refused" role="alert">
          {paperFailureText(t, reply.error, language)}
        </p>
      ) : null}
      {paper === null
        ? null
        : Array.from({ length: paper.numPages }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is what has its number
            <PaperPage key={index} paper={paper} number={index + 1} />
          ))}
    </section>
  )
}

/** The opened paper; the one before stays until the new one is there, and none is shown that was refused. */
function usePaper(reply: PreviewReply | null): PDFDocumentProxy | null {
  const [paper, setPaper] = useState<PDFDocumentProxy | null>(null)
  useEffect(() => {
    if (reply === null) return
    if (!reply.ok) {
      setPaper(null)
      return
    }
    let isWanted = true
    let open: OpenPdf | null = null
    void openPaper(reply.value.pdf).then((opened) => {
      open = opened
      if (isWanted) setPaper(opened.document)
      else opened.close()
    })
    return () => {
      isWanted = false
      open?.close()
    }
  }, [reply])
  return paper
}

function PaperPage({ paper, number }: { readonly paper: PDFDocumentProxy; readonly number: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      const page = await paper.getPage(number)
      const viewport = page.getViewport({ scale: SHARPNESS })
      const drawn = document.createElement('canvas')
      drawn.width = Math.floor(viewport.width)
      drawn.height = Math.floor(viewport.height)
      await page.render({ canvas: drawn, viewport }).promise
      const { items } = await page.getTextContent()
      const shown = canvas.current
      if (!isWanted || shown === null) return
      shown.width = drawn.width
      shown.height = drawn.height
      shown.getContext('2d')?.drawImage(drawn, 0, 0)
      setText(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    }
    // A paper that was put away meanwhile cannot be drawn any more.
    draw().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [paper, number])
  return (
    <figure className="paper-page">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('proposal.page', { page: number, pages: paper.numPages })}
      />
      <figcaption className="unseen">{text}</figcaption>
    </figure>
  )
}
