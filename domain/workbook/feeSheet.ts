import { MONTHS, monthIndex } from '../engine/contractYear.ts'
import { storesIn } from '../engine/newProductVolume.ts'
import { settle, yuan } from '../money.ts'
import { monthsOfYear } from '../negotiation/calendar.ts'
import type { VatClass } from '../negotiation/term.ts'
import type { WorkbookSource } from './edition.ts'
import { cell, constant, type Figure, isNothing, over, plus, sumOfRanges, times, when } from './figure.ts'
import type { LineSheet } from './lineSheet.ts'
import { FIRST_ROW, headRows, ownColumns } from './ownColumns.ts'
import type { ProductFigures } from './productInputs.ts'
import { productPurchases } from './productSheet.ts'
import {
  addressOf,
  figureCell,
  rangeOf,
  text,
  type WorkbookCell,
  type WorkbookSheet,
} from './workbookSheet.ts'

const COLUMNS = ['key', 'name', 'month', 'amount', 'vatClass', 'cost', 'gain'] as const
type ColumnKey = (typeof COLUMNS)[number]

/** One fee outside the contract's terms, settled, on products by their place in the catalogue. */
type Fee = {
  readonly of: 'promotion' | 'listing'
  readonly key: string
  readonly name: string
  readonly month: number
  readonly amount: number
  readonly taxIncluded: boolean
  readonly vatClass: VatClass
  readonly products: readonly number[]
}

export type FeeSheet = {
  readonly sheet: WorkbookSheet
  readonly promotionCost: Figure
  readonly promotionGain: Figure
  readonly listingCost: Figure
  readonly listingGain: Figure
}

/** 活动与进场费: fees of promotions, then of new products. Source: docs/calculation.md §3, §6. */
export function feeSheet(
  source: WorkbookSource,
  lines: LineSheet,
  products: readonly ProductFigures[],
  serviceVatRate: Figure,
): FeeSheet {
  const { words, edition, negotiation } = source
  const name = words.sheets.fees
  const columns = ownColumns(COLUMNS, ['cost'], edition)
  const months = monthsOfYear(negotiation.year.start)
  const promotions = promotionFees(source)
  const fees = [...promotions, ...listingFees(source)]
  const effects: { cost: number; gain: number }[] = []
  const rows = fees.map((fee, index) => {
    const row = FIRST_ROW + index
    const amount = cell(addressOf(name, columns.indexOf('amount'), row), fee.amount)
    const { cost, gain } = effectOf(fee, amount, source, lines, products, serviceVatRate)
    effects.push({ cost: cost.value, gain: gain.value })
    const cells: Record<ColumnKey, WorkbookCell> = {
      key: text(fee.key),
      name: text(fee.name),
      month: text(months[fee.month] ?? ''),
      amount: { kind: 'number', value: fee.amount, format: 'yuan' },
      vatClass: text(`${words.vatClasses[fee.vatClass]} ${words.tax[fee.taxIncluded ? 'in' : 'ex']}`),
      cost: figureCell(cost, 'yuan'),
      gain: figureCell(gain, 'yuan'),
    }
    return { cells: columns.map((key) => cells[key]) }
  })
  const sum = (key: 'cost' | 'gain', from: number, to: number): Figure => {
    const value = effects.slice(from, to).reduce((total, effect) => total + effect[key], 0)
    if (to <= from || !columns.includes(key)) return { ...constant(0), value }
    const address = rangeOf(name, columns.indexOf(key), FIRST_ROW + from, FIRST_ROW + to - 1)
    return sumOfRanges([{ address, value }])
  }
  const split = promotions.length
  return {
    sheet: {
      name,
      columns: columns.map((key) => ({
        width: key === 'name' ? 34 : 16,
        ...(key === 'key' ? { isHidden: true } : {}),
      })),
      rows: [...headRows(name, words.hints.fees, columns, words.feeColumns), ...rows],
      frozen: { rows: FIRST_ROW - 1, columns: 2 },
    },
    promotionCost: sum('cost', 0, split),
    promotionGain: sum('gain', 0, split),
    listingCost: sum('cost', split, fees.length),
    listingGain: sum('gain', split, fees.length),
  }
}

function promotionFees({ goods }: WorkbookSource): readonly Fee[] {
  return goods.sold.windows.flatMap(({ promotion, days, products }) => {
    const firstMonth = Math.max(
      0,
      days.findIndex((promoted) => promoted > 0),
    )
    return (promotion.fees ?? []).flatMap((fee, index): Fee[] => {
      const month = fee.month === undefined ? firstMonth : monthIndex(goods.year, fee.month)
      return settledFee({
        of: 'promotion',
        key: `fee:${promotion.id}#${index}`,
        name: `${promotion.name} · ${fee.name}`,
        month,
        amount: fee.amount,
        taxIncluded: fee.taxIncluded,
        vatClass: fee.vatClass,
        products,
      })
    })
  })
}

function listingFees({ goods, scenario }: WorkbookSource): readonly Fee[] {
  return (scenario.newProducts ?? []).flatMap((product, index) => {
    const { listingFee } = product
    if (listingFee === undefined) return []
    const listing = monthIndex(goods.year, product.listingMonth)
    let highest = 0
    const fees: Fee[] = []
    for (let month = Math.max(0, listing); month < MONTHS; month++) {
      const stores = storesIn(product, goods.year, month)
      const added = Math.max(0, stores - highest)
      highest = Math.max(highest, stores)
      const flat = month === listing ? (listingFee.flat ?? 0) : 0
      const fee: Fee = {
        of: 'listing',
        key: `fee:${product.id}#${month}`,
        name: product.name,
        month,
        amount: flat + added * (listingFee.perStore ?? 0),
        taxIncluded: listingFee.taxIncluded,
        vatClass: listingFee.vatClass,
        products: [goods.catalogue.listed + index],
      }
      fees.push(...settledFee(fee))
    }
    return fees
  })
}

function settledFee(fee: Fee): Fee[] {
  const amount = yuan(settle(fee.amount))
  return amount === 0 || fee.month < 0 || fee.month >= MONTHS ? [] : [{ ...fee, amount }]
}

function effectOf(
  fee: Fee,
  amount: Figure,
  source: WorkbookSource,
  lines: LineSheet,
  products: readonly ProductFigures[],
  serviceVatRate: Figure,
): { cost: Figure; gain: Figure } {
  const service = plus(constant(1), serviceVatRate)
  switch (fee.vatClass) {
    case 'penaltyNoVat':
      return { cost: amount, gain: amount }
    case 'serviceSpecialInvoice': {
      const ex = fee.taxIncluded ? over(amount, service) : amount
      return { cost: ex, gain: ex }
    }
    case 'serviceOrdinaryInvoice':
      return fee.taxIncluded
        ? { cost: amount, gain: over(amount, service) }
        : { cost: times(amount, service), gain: amount }
    case 'rebateRedInvoice':
    case 'priceReductionOnInvoice': {
      if (!fee.taxIncluded) return { cost: amount, gain: amount }
      const purchases = fee.products.map((index) => productPurchases(source, index, lines))
      const [ex, tax] = [plus(...purchases.map((each) => each.ex)), plus(...purchases.map((each) => each.in))]
      const factors = fee.products.map((index) => products[index]?.vatFactor.value ?? 1)
      const even = constant(factors.reduce((sum, factor) => sum + 1 / factor, 0) / factors.length)
      const cost = times(amount, when(isNothing(tax), even, over(ex, tax)))
      return { cost, gain: cost }
    }
  }
}
