import { joined } from '../locale/bilingual.ts'
import type { ProposalWords } from '../locale/proposalWords.ts'
import { numberText, percentText, yuanText } from './figureText.ts'
import type { PlannedPromotion } from './promotionPlan.ts'

/** What happens in a promotion and what we give to it, one phrase each. */
export function mechanicsText(promotion: PlannedPromotion, words: ProposalWords['calendar']): string[] {
  const { depth, funding, fees } = promotion
  const count = (value: number) => numberText(value, 2).replace(/\.00$/, '')
  return [
    ...(depth > 0 ? [words.depth(percentText(depth))] : []),
    ...(funding.kind === 'scanBack' ? [words.scanBack(percentText(funding.supplierShare))] : []),
    ...(funding.kind === 'offInvoice' ? [words.offInvoice(percentText(funding.rate))] : []),
    ...(funding.kind === 'freeGoods'
      ? [words.freeGoods(count(funding.perUnits), count(funding.freeUnits))]
      : []),
    ...fees.map(({ name, amount, taxIncluded }) =>
      words.fee(name, yuanText(amount), taxIncluded ? 'in' : 'ex'),
    ),
  ]
}

/** Which products take part: by name up to three, else counted with their categories. */
export function productsText(
  { products, productCount, categories }: PlannedPromotion,
  words: ProposalWords,
): string {
  if (productCount <= 2) return joined(products, words.listSeparator)
  return joined([joined(categories, words.listSeparator), words.calendar.productCount(productCount)], ' ')
}
