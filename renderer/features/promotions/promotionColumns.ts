import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { nameLimits, numberLimits } from '../../shared/cellLimits.ts'
import { daysBetween } from '../../shared/format/dates.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { figureColumn } from '../../shared/sheetGrid/columns/figureColumn.ts'
import { percentColumn } from '../../shared/sheetGrid/columns/percentColumn.ts'
import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import { textColumn } from '../../shared/sheetGrid/columns/textColumn.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'
import { dayColumn } from './dayColumn.ts'
import { feesOf, type PromotionRow } from './promotionRows.ts'

type Column = SheetColumn<PromotionRow>

const DEEPEST = 0.99
const LARGEST_UPLIFT = 100

/** The columns of the promotion list: depth, days and uplift can be typed, what follows from them is shown. */
export function promotionColumns(t: TFunction, language: Language, money: MoneyText): readonly Column[] {
  const column = (id: Parameters<typeof headerKey>[0], width: number, unit?: string) => ({
    id,
    header: t(headerKey(id)),
    width,
    ...(unit === undefined ? {} : { unit }),
  })
  const isEnglish = language === 'en'
  const days = ({ promotion }: PromotionRow) => daysBetween(promotion.start, promotion.end)
  return [
    {
      ...textColumn<PromotionRow>({
        ...column('name', 172),
        value: ({ promotion }) => promotion.name,
        ...nameLimits(t),
      }),
      frozen: true,
      rowKey: 'name',
    },
    dayColumn({ t, language }, { ...column('start', 126), value: ({ promotion }) => promotion.start }),
    dayColumn({ t, language }, { ...column('end', 126), value: ({ promotion }) => promotion.end }),
    figureColumn({ ...column('days', isEnglish ? 96 : 62, t('unit.days')), value: days, write: decimal }),
    figureColumn({
      ...column('products', isEnglish ? 88 : 66, t('unit.products')),
      value: ({ promotion }) => promotion.products.length,
      write: decimal,
    }),
    percentColumn({
      ...column('depth', 78),
      value: ({ promotion }) => promotion.depth,
      decimals: 1,
      step: 0.01,
      ...numberLimits(t, { least: 0, most: DEEPEST, isPercent: true }),
    }),
    percentColumn({
      ...column('uplift', 64),
      value: ({ promotion }) => upliftOf(promotion),
      decimals: 0,
      step: 0.1,
      isEditable: ({ promotion }) => promotion.uplift.kind === 'factor',
      ...numberLimits(t, { least: -1, most: LARGEST_UPLIFT, isPercent: true }),
    }),
    {
      ...figureColumn<PromotionRow>({
        ...column('supplier', isEnglish ? 140 : 110, money.unit),
        value: ({ effect }) => effect?.supplier ?? null,
        write: money.amountChange,
      }),
      isPrivate: true,
      group: t('terms.privateGroup'),
    },
    figureColumn({
      ...column('retailer', isEnglish ? 150 : 158, money.unit),
      value: ({ effect }) => effect?.retailer ?? null,
      write: money.amountChange,
    }),
    figureColumn({
      ...column('units', 100, t('unit.pieces')),
      value: ({ effect }) => effect?.units ?? null,
      write: decimal,
    }),
    readonlyColumn({ ...column('funding', 160), value: ({ promotion }) => fundingText(t, promotion) }),
    figureColumn({
      ...column('fees', 100, money.unit),
      value: ({ promotion }) => feesOf(promotion),
      write: money.amount,
    }),
  ]
}

type ColumnId =
  | 'name'
  | 'start'
  | 'end'
  | 'days'
  | 'products'
  | 'depth'
  | 'uplift'
  | 'funding'
  | 'fees'
  | 'units'
  | 'supplier'
  | 'retailer'

function headerKey(id: ColumnId) {
  return `promotions.column.${id}` as const
}

/** The promotion with one cell of the sheet changed. */
export function withPromotionCell(promotion: Promotion, columnId: string, value: unknown): Promotion {
  if ((columnId === 'name' || columnId === 'start' || columnId === 'end') && typeof value === 'string') {
    return { ...promotion, [columnId]: value }
  }
  if (typeof value !== 'number') return promotion
  if (columnId === 'depth') return { ...promotion, depth: value }
  return columnId === 'uplift' ? { ...promotion, uplift: { kind: 'factor', value } } : promotion
}

/** Extra units per baseline unit; by elasticity as docs/calculation.md §3 writes it. */
function upliftOf({ uplift, depth }: Promotion): number {
  if (uplift.kind === 'factor') return uplift.value
  return (1 - depth) ** uplift.elasticity * (uplift.display ?? 1) * (uplift.feature ?? 1) - 1
}

function fundingText(t: TFunction, { funding }: Promotion): string {
  switch (funding.kind) {
    case 'none':
      return t('funding.none')
    case 'scanBack':
      return t('funding.scanBack', { share: percent(funding.supplierShare, 0) })
    case 'offInvoice':
      return t('funding.offInvoice', { rate: percent(funding.rate, 1) })
    case 'freeGoods':
      return t('funding.freeGoods', { per: funding.perUnits, free: funding.freeUnits })
  }
}
