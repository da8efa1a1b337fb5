import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { Gap } from '../../shared/linesInView/Gap.tsx'
import { useLinesInView } from '../../shared/linesInView/useLinesInView.ts'
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
  const { lines, gapBelow, measure } = useLinesInView({
    count: negotiations.length,
    keyOf: (index) => negotiations[index]?.id ?? index,
    usualHeight: USUAL_HEIGHT,
    beyond: DRAWN_BEYOND,
    above,
    kept: [visited - 1, visited, visited + 1, peekedAt],
    scroller: () => body.current?.closest('main') ?? null,
  })
  // What stands above the lines may change its height with every figure that comes in.
  useLayoutEffect(() => {
    const scroller = body.current?.closest('main')
    if (body.current === null || scroller == null) return
    const { top } = body.current.getBoundingClientRect()
    setAbove(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop))
  })
  return (
    <tbody
      ref={body}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>('tr')?.dataset.index
        if (index !== undefined) setVisited(Number(index))
      }}
    >
      {lines.map(({ index, key, gap }) => {
        const negotiation = negotiations[index]
        return negotiation === undefined ? null : (
          <Fragment key={key}>
            <Gap height={gap} />
            <PortfolioRow
              {...row}
              negotiation={negotiation}
              index={index}
              measure={measure}
              isPeeked={index === peekedAt}
            />
          </Fragment>
        )
      })}
      <Gap height={gapBelow} />
    </tbody>
  )
}
