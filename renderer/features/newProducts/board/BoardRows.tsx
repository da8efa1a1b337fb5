import { Fragment, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingCell } from '../../../../domain/calendar/listingBoard.ts'
import type { NewProduct } from '../../../../domain/negotiation/product.ts'
import { Gap } from '../../../shared/linesInView/Gap.tsx'
import { useLinesInView } from '../../../shared/linesInView/useLinesInView.ts'
import type { BoardBand } from './boardBands.ts'

/** A line with a card of four lines of text, as it mostly is; each is measured once it is drawn. */
const USUAL_HEIGHT = 96
const DRAWN_BEYOND = 4
/** The head of the table, which stands above the first line. */
const HEAD_HEIGHT = 30

/** The lines in view and some beyond, those around the card that keys go to, and empty height for all the others. */
export function BoardRows(props: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly bands: readonly BoardBand[]
  readonly placementIds: readonly string[]
  readonly current: string | undefined
  readonly card: (product: NewProduct) => ReactNode
}) {
  const { scroller, bands, placementIds, current, card } = props
  const currentAt = bands.findIndex(({ cards }) => cards.some((each) => each?.id === current))
  const { lines, gapBelow, measure } = useLinesInView({
    count: bands.length,
    keyOf: (index) => `${bands[index]?.month}/${bands[index]?.depth}`,
    usualHeight: USUAL_HEIGHT,
    beyond: DRAWN_BEYOND,
    above: HEAD_HEIGHT,
    kept: [currentAt - 1, currentAt, currentAt + 1],
    scroller: () => scroller.current,
  })
  return (
    <tbody {...useFollowing()}>
      {lines.map(({ index, key, gap }) => {
        const band = bands[index]
        if (band === undefined) return null
        return (
          <Fragment key={key}>
            <Gap height={gap} />
            <tr ref={measure} data-index={index} className={band.isLastOfMonth ? '' : 'continued'}>
              <th scope="row">
                <span className={band.depth === 0 ? '' : 'unseen'}>{band.month}</span>
              </th>
              {band.cards.map((product, column) => {
                const placement = placementIds[column] ?? ''
                const cell = band.cells[column]
                return (
                  <td key={placement} data-month={band.month} data-placement={placement}>
                    {band.depth === 0 && cell !== undefined ? <Fullness cell={cell} /> : null}
                    {product === undefined ? null : card(product)}
                  </td>
                )
              })}
            </tr>
          </Fragment>
        )
      })}
      <Gap height={gapBelow} />
    </tbody>
  )
}

/**
 * Keeps the card that keys went to in view while the lines before it are drawn and turn out higher than was guessed; the
 * wheel or the pointer takes the board elsewhere.
 */
function useFollowing() {
  const isFollowed = useRef(false)
  useLayoutEffect(() => {
    const card = isFollowed.current ? document.activeElement?.closest('[data-card]') : null
    card?.scrollIntoView({ block: 'nearest' })
  })
  const follow = (isByKeys: boolean) => () => {
    isFollowed.current = isByKeys
  }
  return { onKeyDown: follow(true), onWheel: follow(false), onPointerDown: follow(false) }
}

/** How full a placement is in a month, in words where it is too full. */
function Fullness({ cell }: { readonly cell: ListingCell }) {
  const { t } = useTranslation()
  const { listings, promotions, capacity, over } = cell
  if (capacity === undefined || listings.length + promotions === 0) return null
  const counts = { listings: listings.length, promotions, capacity }
  return over === 0 ? (
    <span className="quiet">{t('newProducts.board.used', counts)}</span>
  ) : (
    <span className="listing-over">{t('newProducts.board.over', { ...counts, count: over })}</span>
  )
}
