import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placementOf, relisted } from '../../../../domain/calendar/listingBoard.ts'
import type { ListingOutlook } from '../../../../domain/decisions/listingOutlook.ts'
import type { NewProduct } from '../../../../domain/negotiation/product.ts'
import { useAskedRow } from '../../../shared/askedRow.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { BoardRows } from './BoardRows.tsx'
import { boardBands } from './boardBands.ts'
import { ListingCard } from './ListingCard.tsx'
import { useCardDrag } from './useCardDrag.ts'
import { useListingBoard } from './useListingBoard.ts'
import './board.css'

/** 坑位板: months down, slots of the retailer across, new products as cards moved by pointer or arrow keys. */
export function SlotBoard(props: {
  readonly products: readonly NewProduct[]
  readonly outlooks: ReadonlyMap<string, ListingOutlook>
  readonly active: string | null
  readonly onActive: (id: string) => void
  readonly onOpen: (id: string) => void
}) {
  const { t } = useTranslation()
  const { products, outlooks, active, onActive, onOpen } = props
  const { picked } = useSession()
  const { board, put, preview } = useListingBoard(products)
  const scroller = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLTableElement>(null)
  const bands = useMemo(() => boardBands(board), [board])
  const focus = useCardFocus(place, onActive)
  const [said, say] = useState('')
  const nameOf = useCallback(
    (id: string) => board.placements.find((each) => each?.id === id)?.name ?? t('plan.noPlacement'),
    [board, t],
  )
  const tell = (moved: NewProduct) => {
    const [month, placement] = [moved.listingMonth, moved.placement ?? '']
    say(t('newProducts.board.moved', { name: moved.name, month, placement: nameOf(placement) }))
    focus(moved.id)
  }
  const { held, on } = useCardDrag(place, { products, preview, put, done: tell })
  const order = board.rows.flatMap(({ cells }) => cells.flatMap(({ listings }) => listings))
  const current = order.find(({ id }) => id === active) ?? order[0]
  const move = (product: NewProduct, months: number, columns: number) => {
    const row = board.rows.findIndex(({ month }) => month === product.listingMonth) + months
    const named = board.placements.flatMap((each) => (each === null ? [] : [each]))
    const ids = [...named.map(({ id }) => id), '']
    const column = ids.indexOf(placementOf(product, named)) + columns
    const [month, placement] = [board.rows[row]?.month, ids[column]]
    if (month === undefined || placement === undefined) return say(t('newProducts.board.edge'))
    const moved = relisted(product, month, placement)
    put(moved)
    tell(moved)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (current === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const step = MOVES[event.key]
    const other = cardAfter(order, current, event.key)
    if (step === undefined && other === undefined) return
    event.preventDefault()
    if (step !== undefined) move(current, ...step)
    else focus(other?.id)
  }
  if (picked === '') return <p className="sheet-empty">{t('dock.noScenario')}</p>
  return (
    <div ref={scroller} className="listing-scroll">
      {products.length === 0 ? <p className="sheet-empty">{t('newProducts.empty')}</p> : null}
      <table ref={place} className="listing-board" onKeyDown={press} {...on}>
        <caption className="unseen">{t('newProducts.board.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('newProducts.column.listingMonth')}</th>
            {board.placements.map((placement) => (
              <th key={placement?.id ?? ''} scope="col">
                {placement?.name ?? t('plan.noPlacement')}
                {placement?.capacity === undefined ? null : (
                  <span className="quiet"> {t('plan.capacity', { count: placement.capacity })}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <BoardRows
          scroller={scroller}
          bands={bands}
          placementIds={board.placements.map((placement) => placement?.id ?? '')}
          current={current?.id}
          card={(product) => (
            <ListingCard
              key={product.id}
              product={product}
              outlook={outlooks.get(product.id)}
              isActive={product.id === current?.id}
              isHeld={product.id === held}
              onActive={onActive}
              onOpen={onOpen}
            />
          )}
        />
      </table>
      <p className="quiet listing-keys">{t('newProducts.board.keys')}</p>
      <div className="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </div>
  )
}

/** What an arrow key moves a card by: months, slots. */
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The card a key goes to from another, in the order of months and slots. */
function cardAfter(order: readonly NewProduct[], from: NewProduct, key: string): NewProduct | undefined {
  if (key === 'Home') return order[0]
  if (key === 'End') return order.at(-1)
  if (key !== 'PageUp' && key !== 'PageDown') return undefined
  return order[order.indexOf(from) + (key === 'PageUp' ? -1 : 1)] ?? from
}

/** Takes the focus to a card that was asked for, here or from the palette, once it stands in its new cell. */
function useCardFocus(
  place: React.RefObject<HTMLElement | null>,
  onActive: (id: string) => void,
): (id: string | undefined) => void {
  const wanted = useRef<string | null>(null)
  const { asked, answered } = useAskedRow()
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const card = place.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted.current)}"]`)
    wanted.current = null
    card?.focus()
  })
  const [, turn] = useState(0)
  const want = useCallback(
    (id: string | undefined) => {
      if (id === undefined) return
      wanted.current = id
      onActive(id)
      turn((count) => count + 1)
    },
    [onActive],
  )
  useEffect(() => {
    if (asked?.sheet !== 'newProducts') return
    answered()
    want(asked.rowId)
  }, [asked, answered, want])
  return want
}
