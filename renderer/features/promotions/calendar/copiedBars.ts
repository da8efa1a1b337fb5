import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { type CopiedBlock, copyBlock } from '../../../shared/sheetGrid/clipboardBlock.ts'
import { defaultColumnLayout, placeColumns } from '../../../shared/sheetGrid/columnLayout.ts'
import { promotionColumns } from '../promotionColumns.ts'
import type { PlanWords } from './planWords.ts'

/** What a bar of the calendar says, in the columns of the list from its left edge; what only pricing knows is left out. */
const SAID = ['name', 'start', 'end', 'days', 'products', 'depth', 'uplift']

/** Promotions as the list copies them, by their days: they paste into the list and into any spreadsheet. */
export function copiedBars(
  promotions: readonly Promotion[],
  { t, language, money }: Pick<PlanWords, 't' | 'language' | 'money'>,
): CopiedBlock {
  const columns = promotionColumns(t, language, money).filter(({ id }) => SAID.includes(id))
  const inOrder = promotions.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const model = {
    columns: placeColumns(columns, defaultColumnLayout),
    lines: inOrder.map((promotion) => ({
      kind: 'row' as const,
      id: promotion.id,
      row: { promotion, effect: null },
    })),
    cellState: () => undefined,
  }
  return copyBlock(model, { top: 0, left: 0, bottom: inOrder.length - 1, right: columns.length - 1 })
}
