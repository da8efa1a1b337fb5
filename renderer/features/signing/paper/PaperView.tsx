import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenPdf } from '../../../shared/paper/openPdf.ts'
import { PaperPage } from './PaperPage.tsx'
import { PaperTools } from './PaperTools.tsx'
import { pageOfKey, zoomOfKey } from './paperKeys.ts'
import './paper.css'

type Reading =
  | { readonly phase: 'reading' | 'failed' }
  | { readonly phase: 'ready'; readonly opened: OpenPdf }

/** A paper as main gives it: base64 of a PDF, or of the picture of a page. */
export type Paper = {
  readonly content: string
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg'
}

/** The pages of a paper as they are printed, page by page and as large as wanted; a page is drawn as it comes into view. */
export function PaperView({ paper, label }: { readonly paper: Paper; readonly label: string }) {
  const { t } = useTranslation()
  const isPdf = paper.mediaType === 'application/pdf'
  const reading = useReading(isPdf ? paper.content : null)
  if (isPdf && reading.phase === 'failed') return <p role="alert">{t('paper.failed')}</p>
  if (isPdf && reading.phase !== 'ready') return <p className="quiet">{t('paper.reading')}</p>
  const document = reading.phase === 'ready' && isPdf ? reading.opened.document : null
  return (
    <Pages label={label} count={document?.numPages ?? 1}>
      {(zoom) =>
        document === null ? (
          <img
            className="drawn-page"
            src={`data:${paper.mediaType};base64,${paper.content}`}
            alt={label}
            style={{ width: `${zoom}%` }}
          />
        ) : (
          Array.from({ length: document.numPages }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is what has its number
            <PaperPage key={at} document={document} number={at + 1} zoom={zoom} />
          ))
        )
      }
    </Pages>
  )
}

/** Pages under each other with the keys and buttons that lead through them. */
function Pages({
  label,
  count,
  children,
}: {
  readonly label: string
  readonly count: number
  readonly children: (zoom: number) => ReactNode
}) {
  const [zoom, setZoom] = useState(100)
  const [page, setPage] = useState(1)
  const pages = useRef<HTMLElement>(null)
  const places = () => [...(pages.current?.querySelectorAll<HTMLElement>('.drawn-page') ?? [])]
  // Within the pages alone: the screen around them stays where it is.
  const bring = (number: number) => {
    const [at, place] = [pages.current, places()[number - 1]]
    if (at !== null && place)
      at.scrollTop += place.getBoundingClientRect().top - at.getBoundingClientRect().top
  }
  const goTo = (number: number) => {
    bring(number)
    setPage(number)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a change of size the page that was looked at stays in view
  useEffect(() => {
    if (page > 1) bring(page)
  }, [zoom])
  const noticePage = () => {
    const at = pages.current
    if (at === null) return
    const middle = at.getBoundingClientRect().top + at.clientHeight / 2
    const passed = places().filter((each) => each.getBoundingClientRect().top <= middle).length
    setPage(Math.max(passed, 1))
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const wanted = pageOfKey(event.key, page, count)
    const size = zoomOfKey(event.key, zoom)
    if (wanted === null && size === null) return
    event.preventDefault()
    if (wanted !== null) goTo(wanted)
    if (size !== null) setZoom(size)
  }
  return (
    <div className="paper-view">
      <PaperTools page={page} count={count} zoom={zoom} onPage={goTo} onZoom={setZoom} />
      <section
        ref={pages}
        className="paper-pages"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={noticePage}
        onKeyDown={press}
      >
        {children(zoom)}
      </section>
    </div>
  )
}

/** A PDF being read, anew for other content; null reads nothing. */
function useReading(content: string | null): Reading {
  const [reading, setReading] = useState<Reading>({ phase: 'reading' })
  useEffect(() => {
    if (content === null) return
    let isGone = false
    let close = () => {}
    setReading({ phase: 'reading' })
    import('../../../shared/paper/openPdf.ts')
      .then(({ openPdf }) => openPdf(bytesOf(content)))
      .then((opened) => {
        close = opened.close
        if (isGone) close()
        else setReading({ phase: 'ready', opened })
      })
      .catch(() => {
        if (!isGone) setReading({ phase: 'failed' })
      })
    return () => {
      isGone = true
      close()
    }
  }, [content])
  return reading
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
