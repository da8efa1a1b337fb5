import { Decimal } from 'decimal.js'

/** Decimals of sixty digits: every figure of a contract is exact in them, or off by far less than anyone can see. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP })
export type Exact = Decimal

/** A figure for each product (listed in file order, then new) and each of the twelve months. */
export type Cells = Exact[][]

export const zero = new Exact(0)
export const one = new Exact(1)
const noise = new Exact('1e-30')

/** The decimal a person sees: 0.1 is one tenth. */
export function exact(figure: number): Exact {
  return new Exact(figure)
}

/** Nothing at all, but for the sixtieth digit of a division. */
export function isNothing(figure: Exact): boolean {
  return figure.abs().lessThan(noise)
}

/** A ratio whose denominator is 0 is 0. Source: docs/calculation.md §1. */
export function ratio(numerator: Exact, denominator: Exact): Exact {
  return isNothing(denominator) ? zero : numerator.dividedBy(denominator)
}

export function sum(figures: readonly Exact[]): Exact {
  return figures.reduce((total, figure) => total.plus(figure), zero)
}

/** Cells filled from the product's and the month's position. */
export function cells(products: number, figure: (product: number, month: number) => Exact): Cells {
  return Array.from({ length: products }, (_, product) =>
    Array.from({ length: 12 }, (_, month) => figure(product, month)),
  )
}

/** One cell; outside the grid is a bug of the caller. */
export function at(grid: Cells, product: number, month: number): Exact {
  const figure = grid[product]?.[month]
  if (figure === undefined) throw new RangeError(`no cell at product ${product}, month ${month}`)
  return figure
}

export function sumOfMonths(grid: Cells, months: readonly number[]): Exact {
  return sum(grid.flatMap((row) => row.filter((_, month) => months.includes(month))))
}

/** Half away from zero to the fen; what lies within 1e-9 yuan plus 1e-14 of its size of a half fen is the half fen. */
export function toFen(yuan: Exact): Exact {
  const slack = new Exact('1e-9').plus(yuan.abs().times('1e-14'))
  const fen = yuan.abs().plus(slack).times(100).plus('0.5').floor()
  return yuan.isNegative() ? fen.dividedBy(-100) : fen.dividedBy(100)
}

/** Yuan and units as they are compared with a threshold. */
export function comparable(figure: Exact): Exact {
  return figure.toDecimalPlaces(6)
}

/** Growth as it is compared with a threshold. */
export function comparableGrowth(growth: Exact): Exact {
  return growth.toDecimalPlaces(9)
}
