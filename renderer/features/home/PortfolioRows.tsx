import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { PortfolioRow, type PortfolioRowProps } from './PortfolioRow.tsx'

/** A line of two, as it mostly is; each is measured once it is drawn. */
const USUAL_HEIGHT = 53
const DRAWN_BEYOND = 10

type Props = Pick<PortfolioRowProps, 'onOpen' | 'onPeek' | 'onMenu'> & {
  readonly negotiations: readonly NegotiationSummary[]
  readonly peeked: string | null
}

/** The lines in view and some beyond, the one somebody is on, and empty height for all the others. */
export function PortfolioRows({ negotiations, peeked, ...row }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [above, setAbove] = useState(0)
  const [visited, setVisited] = useState(0)
  const peekedAt = negotiations.findIndex(({ id }) => id === peeked)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const kept = [visited - 1, visited, visited + 1, peekedAt]
      const there = kept.filter((index) => index >= 0 && index < range.count)
      return [...new Set([...defaultRangeExtractor(range), ...there])].sort((a, b) => a - b)
    },
    [visited, peekedAt],
  )
  const lines = useVirtualizer({
    count: negotiations.length,
    getScrollElement: () => body.current?.closest('main') ?? null,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => negotiations[index]?.id ?? index,
    overscan: DRAWN_BEYOND,
    scrollMargin: above,
    rangeExtractor,
    useFlushSync: false,
  })
  // What stands above the lines may change its height with every figure that comes in.
  useLayoutEffect(() => {
    const scroller = body.current?.closest('main')
    if (body.current === null || scroller == null) return
    const { top } = body.current.getBoundingClientRect()
    setAbove(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop))
  })
  const drawn = lines.getVirtualItems()
  return (
    <tbody
      ref={body}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>('tr')?.dataset.index
        if (index !== undefined) setVisited(Number(index))
      }}
    >
      {drawn.map(({ index, key, start }, at) => {
        const negotiation = negotiations[index]
        const gap = start - (drawn[at - 1]?.end ?? above)
        return negotiation === undefined ? null : (
          <Fragment key={key}>
            {gap > 0 ? <Gap height={gap} /> : null}
            <PortfolioRow
              {...row}
              negotiation={negotiation}
              index={index}
              measure={lines.measureElement}
              isPeeked={index === peekedAt}
            />
          </Fragment>
        )
      })}
      <Gap height={lines.getTotalSize() + above - (drawn.at(-1)?.end ?? above)} />
    </tbody>
  )
}

function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a line of a table takes no focus, and this one holds nothing
  return <tr aria-hidden="true" style={{ height }} />
}
