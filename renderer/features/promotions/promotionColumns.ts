import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { err, ok } from '../../../domain/result.ts'
import { daysBetween, dayWithWeekday } from '../../shared/format/dates.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { figureColumn, nameColumn, numberColumn, wordsColumn } from '../../shared/sheetColumns.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'
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
  return [
    { ...nameColumn<PromotionRow>(t, column('name', 190), ({ promotion }) => promotion.name), frozen: true },
    day(t, language, 'start'),
    day(t, language, 'end'),
    figureColumn(
      column('days', 84, t('unit.days')),
      ({ promotion }) => daysBetween(promotion.start, promotion.end),
      (value) => decimal(value),
    ),
    figureColumn(
      column('products', 80, t('unit.products')),
      ({ promotion }) => promotion.products.length,
      (value) => decimal(value),
    ),
    {
      ...numberColumn<PromotionRow>(
        t,
        column('depth', 92),
        { least: 0, most: DEEPEST, isPercent: true, decimals: 1 },
        ({ promotion }) => promotion.depth,
      ),
      step: 0.01,
    },
    {
      ...numberColumn<PromotionRow>(
        t,
        column('uplift', 84),
        { least: -1, most: LARGEST_UPLIFT, isPercent: true, decimals: 0 },
        ({ promotion }) => upliftOf(promotion),
      ),
      step: 0.1,
      isEditable: ({ promotion }) => promotion.uplift.kind === 'factor',
    },
    wordsColumn(column('funding', 200), ({ promotion }) => fundingText(t, promotion)),
    figureColumn(column('fees', 92, money.unit), ({ promotion }) => feesOf(promotion), money.amount),
    figureColumn(
      column('units', 92, t('unit.pieces')),
      ({ effect }) => effect?.units ?? null,
      (value) => decimal(value),
    ),
    {
      ...figureColumn<PromotionRow>(
        column('supplier', 128, money.unit),
        ({ effect }) => effect?.supplier ?? null,
        money.amount,
      ),
      isPrivate: true,
      group: t('terms.privateGroup'),
    },
    figureColumn(column('retailer', 140, money.unit), ({ effect }) => effect?.retailer ?? null, money.amount),
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

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

function day(t: TFunction, language: Language, id: 'start' | 'end'): Column {
  return {
    id,
    header: t(`promotions.column.${id}`),
    width: 138,
    editor: 'text',
    value: ({ promotion }) => promotion[id],
    format: (value) => dayWithWeekday(String(value ?? ''), language),
    exactText: (value) => String(value ?? ''),
    parse: (text) => {
      const parts = DAY.exec(text.normalize('NFKC').trim())
      if (parts === null) return err(t('typed.day'))
      const [, year = '', month = '', date = ''] = parts
      const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
      const at = new Date(`${iso}T00:00:00Z`)
      const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
      return isReal ? ok(iso) : err(t('typed.day'))
    },
  }
}
