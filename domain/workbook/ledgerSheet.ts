import { COST_LINES } from '../engine/ledgerLines.ts'
import type { RetailerLedger, SupplierLedger } from '../engine/simulation.ts'
import type { AssumptionKey } from './assumptionSheet.ts'
import type { WorkbookSource } from './edition.ts'
import type { FeeSheet } from './feeSheet.ts'
import { cell, constant, type Figure, minus, plus, ratioOf, times } from './figure.ts'
import type { LineSheet } from './lineSheet.ts'
import { FIRST_ROW, headRows } from './ownColumns.ts'
import type { TermFigures } from './termInputs.ts'
import { sumOfLine, type TermResult } from './termSheets.ts'
import {
  addressOf,
  figureCell,
  heading,
  text,
  type WorkbookRow,
  type WorkbookSheet,
} from './workbookSheet.ts'

const WHOLE_YEAR = { first: 0, months: 12 }
const COLUMNS = ['key', 'name', 'value'] as const
const RESULTS: ReadonlySet<string> = new Set([
  'netSales',
  'netNetSales',
  'grossMargin',
  'contribution',
  'frontMargin',
  'totalMargin',
])

type SupplierLine = keyof SupplierLedger
type RetailerLine = keyof RetailerLedger

/** Both ledgers of the year as figures, and the points; the same keys as the engine's answer. */
export type LedgerFigures = {
  readonly supplier: Readonly<Partial<Record<SupplierLine, Figure>>>
  readonly retailer: Readonly<Record<RetailerLine, Figure>>
  readonly contractPoints: Figure
}

export type LedgerParts = {
  readonly inputs: readonly TermFigures[]
  readonly results: ReadonlyMap<string, TermResult>
  readonly lines: LineSheet
  readonly fees: FeeSheet
  readonly assumptions: Readonly<Record<AssumptionKey, Figure>>
}

/** 双方损益: both parties' year, every line worked out from the other sheets. Source: docs/calculation.md §7. */
export function ledgerSheet(
  source: WorkbookSource,
  parts: LedgerParts,
): { sheet: WorkbookSheet; figures: LedgerFigures } {
  const { words, edition } = source
  const name = words.sheets.ledgers
  const rows: WorkbookRow[] = []
  /** Puts a line down and answers its cell. */
  const put = (
    side: 'supplier' | 'retailer' | 'points',
    key: string,
    label: string,
    figure: Figure,
  ): Figure => {
    const isRate = key.endsWith('Rate')
    rows.push({
      ...(RESULTS.has(key) ? { role: 'total' as const } : {}),
      cells: [
        text(`${side}:${key}`),
        text(label),
        figureCell(figure, side === 'points' ? 'points' : isRate ? 'rate' : 'yuan'),
      ],
    })
    return cell(addressOf(name, 2, FIRST_ROW + rows.length - 1), figure.value)
  }
  const block = (title: string) => rows.push({ role: 'head', cells: [text(''), heading(title), text('')] })

  if (edition === 'supplier') block(words.ours)
  const supplier = edition === 'supplier' ? supplierLines(parts, source, put) : {}
  block(words.theirs)
  const retailer = retailerLines(parts, source, put)
  block(words.pointsTitle)
  const gross = plus(...[...parts.results.values()].map((each) => each.gross))
  const netIn = parts.lines.sum('netIn', WHOLE_YEAR)
  const points = times(constant(100), ratioOf(gross, netIn))
  const contractPoints = put('points', 'contractPoints', words.contractPoints, points)
  return {
    sheet: {
      name,
      columns: [{ width: 10, isHidden: true }, { width: 34 }, { width: 20 }],
      rows: [...headRows(name, words.hints.ledgers, COLUMNS, words.ledgerColumns), ...rows],
      frozen: { rows: FIRST_ROW - 1, columns: 2 },
    },
    figures: { supplier, retailer, contractPoints },
  }
}

type Put = (side: 'supplier' | 'retailer', key: string, label: string, figure: Figure) => Figure

function supplierLines(
  { inputs, results, lines, fees, assumptions }: LedgerParts,
  source: WorkbookSource,
  put: Put,
): Readonly<Record<SupplierLine, Figure>> {
  const { words } = source
  const line = (key: SupplierLine, figure: Figure) => put('supplier', key, words.ledger[key], figure)
  const sum = (column: Parameters<LineSheet['sum']>[0]) => lines.sum(column, WHOLE_YEAR)
  const cost = (name: string) => sumOfLine(source, inputs, results, name, 'cost')
  const grossSales = line('grossSales', sum('list'))
  const promoOffInvoice = line('promoOffInvoice', sum('promoOff'))
  const invoiceSum = sum('invoice')
  const onInvoiceDiscounts = line('onInvoiceDiscounts', minus(grossSales, promoOffInvoice, invoiceSum))
  const invoiceSales = line('invoiceSales', invoiceSum)
  const returns = line('returns', times(assumptions.returnRate, invoiceSales))
  const netSales = line('netSales', minus(invoiceSales, returns))
  const promotionSupport = line(
    'promotionSupport',
    plus(sum('scanBack'), sum('freeCost'), fees.promotionCost),
  )
  const [rebates, ownFees, logisticsTerms, damage, penalties, guarantees] = COST_LINES.map((key) =>
    line(key, key === 'fees' ? plus(cost(key), fees.listingCost) : cost(key)),
  ) as [Figure, Figure, Figure, Figure, Figure, Figure]
  const netNetSales = line(
    'netNetSales',
    minus(netSales, promotionSupport, rebates, ownFees, logisticsTerms, damage, penalties, guarantees),
  )
  const recovered = times(assumptions.returnRate, assumptions.returnSalvage)
  const costOfGoods = line('costOfGoods', times(sum('cost'), minus(constant(1), recovered)))
  const grossMargin = line('grossMargin', minus(netNetSales, costOfGoods))
  const logistics = line('logistics', sum('logistics'))
  const financing = line('financing', cost('payment'))
  const contribution = line('contribution', minus(grossMargin, logistics, financing))
  const contributionRate = line('contributionRate', ratioOf(contribution, netSales))
  return {
    grossSales,
    promoOffInvoice,
    onInvoiceDiscounts,
    invoiceSales,
    returns,
    netSales,
    promotionSupport,
    rebates,
    fees: ownFees,
    logisticsTerms,
    damage,
    penalties,
    guarantees,
    netNetSales,
    costOfGoods,
    grossMargin,
    logistics,
    financing,
    contribution,
    contributionRate,
  }
}

function retailerLines(
  { inputs, results, lines, fees }: LedgerParts,
  source: WorkbookSource,
  put: Put,
): Readonly<Record<RetailerLine, Figure>> {
  const { words } = source
  const line = (key: RetailerLine, figure: Figure) => put('retailer', key, words.ledger[key], figure)
  const sum = (column: Parameters<LineSheet['sum']>[0]) => lines.sum(column, WHOLE_YEAR)
  const gain = (name: string) => sumOfLine(source, inputs, results, name, 'gain')
  const retailSales = line('retailSales', sum('retail'))
  const purchaseCost = line('purchaseCost', sum('net'))
  const frontMargin = line('frontMargin', minus(retailSales, purchaseCost))
  const frontMarginRate = line('frontMarginRate', ratioOf(frontMargin, retailSales))
  const promotionSupport = line(
    'promotionSupport',
    plus(sum('scanBack'), sum('freeGain'), fees.promotionGain),
  )
  const backMargin = line('backMargin', plus(...COST_LINES.map(gain), fees.listingGain))
  const totalMargin = line('totalMargin', plus(frontMargin, promotionSupport, backMargin))
  const totalMarginRate = line('totalMarginRate', ratioOf(totalMargin, retailSales))
  const floatBenefit = line('floatBenefit', gain('payment'))
  return {
    retailSales,
    purchaseCost,
    frontMargin,
    frontMarginRate,
    promotionSupport,
    backMargin,
    totalMargin,
    totalMarginRate,
    floatBenefit,
  }
}
