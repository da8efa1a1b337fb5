/** The supplier's profit and loss, yuan ex VAT, unrounded. Source of every figure: docs/calculation.md §7. */
export type SupplierLedger = {
  readonly grossSales: number
  readonly promoOffInvoice: number
  readonly onInvoiceDiscounts: number
  readonly invoiceSales: number
  readonly returns: number
  readonly netSales: number
  readonly promotionSupport: number
  readonly rebates: number
  readonly fees: number
  readonly logisticsTerms: number
  readonly damage: number
  readonly penalties: number
  readonly guarantees: number
  readonly netNetSales: number
  readonly costOfGoods: number
  readonly grossMargin: number
  readonly logistics: number
  readonly financing: number
  readonly contribution: number
  /** Of net sales. */
  readonly contributionRate: number
}

/** The retailer's profit and loss, yuan ex VAT, unrounded. */
export type RetailerLedger = {
  readonly retailSales: number
  readonly purchaseCost: number
  readonly frontMargin: number
  /** Of retail sales. */
  readonly frontMarginRate: number
  readonly promotionSupport: number
  readonly backMargin: number
  readonly totalMargin: number
  /** Of retail sales. */
  readonly totalMarginRate: number
  /** Beside the margin, not inside. */
  readonly floatBenefit: number
}

/** 100 = the whole base; see docs/calculation.md §7 for the base of each. */
export type Points = {
  readonly contractPoints: number
  readonly allInPoints: number
  readonly netCostPoints: number
}

export type Joint = { readonly jointSurplus: number; readonly taxLeak: number }

/** One term of the scenario, for the year. */
export type TermFigures = {
  /** Yuan on the term's own tax side, settled; 0 for payment days. */
  readonly stated: number
  /** Yuan ex VAT to the supplier. */
  readonly cost: number
  /** Yuan ex VAT to the retailer. */
  readonly gain: number
  /** Stated, tax included ÷ net purchases, tax included, × 100; 0 for on-invoice and payment terms. */
  readonly points: number
}

export type BothLedgers = { readonly supplier: SupplierLedger; readonly retailer: RetailerLedger }

/** One side of one slice: a month, a product or a category. */
export type LedgerSlice = BothLedgers & { readonly units: number }

/** What the calculation wants a person to know. */
export type SimulationNote =
  /** Two promotions claim one product on one day; `keeps` has it. */
  | {
      readonly kind: 'promotion-clash'
      readonly product: string
      readonly keeps: string
      readonly skips: string
      readonly days: number
    }
  /** Less than nothing would have been sold; the month was set to 0 units. */
  | { readonly kind: 'month-clipped'; readonly product: string; readonly month: number }
  /** The promotion's or new product's cannibalisation finds no other product in the category. */
  | { readonly kind: 'nobody-to-cannibalise'; readonly source: string; readonly month: number }

/** The steps of one term's calculation, from which its worked line is written in any language. */
export type TermWorking = {
  readonly term: string
  /** One per settlement period in which something was computed. */
  readonly instalments: readonly Instalment[]
  /** Yuan settled before cap and floor bound the year's total. */
  readonly uncapped: number
  readonly stated: number
}

export type Instalment = {
  /** Month of the contract year (0…11) in which the period ends or the amount is due. */
  readonly month: number
  /** Months of the contract year the period holds, `month` the last of them. */
  readonly months: number
  /** The basis X of the period, yuan on the basis' own tax side (units where the rule pays per unit); absent for amounts without a basis. */
  readonly basis?: number | undefined
  /** What was tested, where it differs in meaning from the basis (units, another basis, growth), or the number counted. */
  readonly metric?: number | undefined
  /** Rate that applied (whole-amount, interpolated, percent), where there is a single one. */
  readonly rate?: number | undefined
  /** Index of the highest tier reached, −1 when none. */
  readonly tier?: number | undefined
  /** Settled yuan before cap and floor; unrounded for on-invoice terms. */
  readonly computed: number
  /** Settled yuan, after cap and floor; unrounded for on-invoice terms. */
  readonly stated: number
}

/** Everything one scenario comes to. */
export type Simulation = BothLedgers & {
  readonly points: Points
  readonly joint: Joint
  readonly terms: Readonly<Record<string, TermFigures>>
  /** New products included. */
  readonly units: number
  /** Units pulled forward out of the year after. */
  readonly carriedOut: number
  /** Twelve, in the order of the contract year. */
  readonly byMonth: readonly LedgerSlice[]
  /** Listed products in file order, then new products. */
  readonly byProduct: Readonly<Record<string, LedgerSlice>>
  readonly byCategory: Readonly<Record<string, LedgerSlice>>
  readonly workings: readonly TermWorking[]
  readonly notes: readonly SimulationNote[]
}
