/** What of the cost of goods is lost: all but what returned goods recover. */
export type CostShare = number

/** The lines of each product for the year that no settling term touches, yuan ex VAT; net purchases tax included, before returns. */
export type GoodsColumns = {
  readonly costShare: CostShare
  readonly netIn: Float64Array
  readonly costOfGoods: Float64Array
  readonly logistics: Float64Array
  readonly retailSales: Float64Array
  readonly supportCost: Float64Array
  readonly supportGain: Float64Array
}
