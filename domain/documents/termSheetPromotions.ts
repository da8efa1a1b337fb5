import type { Language } from '../locale/language.ts'
import { proposalWords } from '../locale/proposalWords.ts'
import { mechanicsText, productsText } from './promotionText.ts'
import type { SheetPromotion } from './termSheet.ts'
import type { TermSheetView } from './termSheetView.ts'

/** The promotions of the scenario by start. */
export function sheetPromotions({ deal }: TermSheetView, language: Language): SheetPromotion[] {
  const words = proposalWords(language)
  const productOf = new Map(
    [...deal.products, ...deal.proposal.newProducts].map((product) => [product.id, product] as const),
  )
  const sheet = deal.proposal.promotions.map((promotion) => {
    const products = promotion.products.flatMap((id) => productOf.get(id) ?? [])
    const planned = {
      name: promotion.name,
      start: promotion.start,
      end: promotion.end,
      products: products.slice(0, 3).map(({ name }) => name),
      productCount: products.length,
      categories: [...new Set(products.map(({ category }) => category))],
      depth: promotion.depth,
      funding: promotion.funding,
      fees: [],
      benefit: 0,
    }
    return {
      name: promotion.name,
      start: promotion.start,
      end: promotion.end,
      products: productsText(planned, words),
      mechanics: mechanicsText(planned, words.calendar).join(words.listSeparator),
    }
  })
  return sheet.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}
