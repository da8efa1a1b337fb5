import { addRow, noMoments, type StoreMoments } from './storeMoments.ts'

/** One week of one product in one store as read; a missing or unreadable figure is NaN. */
export type HistoryRow = {
  readonly product: string
  readonly store: string
  readonly units: number
  readonly price: number
  /** 0 where the history has no such column. */
  readonly feature: number
  readonly display: number
}

/** Everything the history says of one product. */
export type ProductHistory = {
  readonly stores: Map<string, StoreMoments>
  /** Rows left out. */
  dropped: number
}

/** What a history holds besides its rows. */
export type HistoryShape = { readonly hasFeature: boolean; readonly hasDisplay: boolean }

/** A weekly history, taken in row by row; its size in memory is that of products × stores. */
export type PriceHistory = HistoryShape & { readonly products: ReadonlyMap<string, ProductHistory> }

/**
 * Takes rows in, one at a time. Rows with units or price of 0 or less, or with anything missing, are left out and
 * counted. Source: docs/calculation.md §12.
 */
export function createPriceHistory(shape: HistoryShape): {
  readonly add: (row: HistoryRow) => void
  readonly history: PriceHistory
} {
  const products = new Map<string, ProductHistory>()
  return {
    history: { ...shape, products },
    add: ({ product, store, units, price, feature, display }) => {
      let known = products.get(product)
      if (!known) {
        known = { stores: new Map(), dropped: 0 }
        products.set(product, known)
      }
      const isWhole =
        store !== '' && units > 0 && price > 0 && Number.isFinite(feature) && Number.isFinite(display)
      if (!isWhole || !Number.isFinite(units) || !Number.isFinite(price)) {
        known.dropped += 1
        return
      }
      let moments = known.stores.get(store)
      if (!moments) {
        moments = noMoments()
        known.stores.set(store, moments)
      }
      addRow(moments, [Math.log(units), Math.log(price), feature, display])
    },
  }
}
