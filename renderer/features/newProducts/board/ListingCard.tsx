import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingOutlook } from '../../../../domain/decisions/listingOutlook.ts'
import type { NewProduct } from '../../../../domain/negotiation/product.ts'
import { decimal, percent } from '../../../shared/format/numbers.ts'
import { useMoney } from '../../../shared/preferences.ts'
import { usePrivacy } from '../../../shared/privacy.ts'
import { breakEvenText, mostStores, weeksText } from '../listingFigures.ts'
import { feeText } from '../newProductColumns.ts'

/** One new product on the board: what it is, what it costs, and when it has earned that back. */
export const ListingCard = memo(function ListingCard(props: {
  readonly product: NewProduct
  readonly outlook: ListingOutlook | undefined
  readonly isActive: boolean
  readonly isHeld: boolean
  readonly onActive: (id: string) => void
  readonly onOpen: (id: string) => void
}) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { product, outlook, isActive, isHeld, onActive, onOpen } = props
  const { id, name, cannibalisation = 0 } = product
  const parts = [
    t('newProducts.board.stores', { stores: decimal(mostStores(product)) }),
    t('newProducts.board.fee', { fee: feeText(t, product) }),
    t('newProducts.board.cannibalised', { share: percent(cannibalisation, 0) }),
    ...(outlook === undefined || !isPrivateShown
      ? []
      : [
          t('newProducts.board.weeks', { weeks: weeksText(t, outlook) }),
          t('newProducts.board.breakEven', { units: breakEvenText(t, outlook) }),
          t('newProducts.board.failure', { money: money(outlook.failureCost) }),
        ]),
  ]
  const marks = ['listing-card', isActive ? 'active' : '', isHeld ? 'held' : '']
  return (
    <button
      type="button"
      className={marks.filter((mark) => mark !== '').join(' ')}
      data-card={id}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onActive(id)}
      onClick={() => onOpen(id)}
    >
      <b>{name}</b>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </button>
  )
})
