import type { WorkedLineWords } from './workedLine.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const workedLineEn: WorkedLineWords = {
  basis: {
    list: 'list value',
    invoice: 'invoiced value',
    net: 'net purchases',
    retailSales: 'retail sales',
    running: 'list value after earlier discounts',
  },
  onSide: (basis, side, scoped) =>
    `${basis.charAt(0).toUpperCase()}${basis.slice(1)} ${side === 'in' ? 'incl.' : 'excl.'} VAT${scoped ? ', selected products' : ''}`,
  unitsOf: (figure) => `Quantity ${figure} units`,
  perUnit: (yuan) => `${yuan} yuan per unit`,
  method: {
    wholeAmount: 'whole amount',
    marginal: 'incremental',
    cappedSum: 'cumulative by tier',
    fullSum: 'sum of tiers',
  },
  paysOn: { all: 'on all purchases', growth: 'on the growth only', bands: 'by bands of growth' },
  growth: (figure) => `growth ${figure}`,
  notReached: (threshold) => `${threshold} not reached`,
  everyStep: (step, amount, times) => `${amount} for every ${step}, ${times} times`,
  linear: 'linear',
  lump: (amount) => `lump sum ${amount}`,
  amount: (amount, side) => `${amount} ${side === 'in' ? 'incl.' : 'excl.'} VAT`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  counted: (count, per) => {
    const one = {
      store: 'stores',
      newStore: 'new stores',
      product: 'products',
      newProduct: 'new products',
      storeProduct: 'stores × products',
    }[per]
    return `${count} ${one}`
  },
  margin: 'front margin and promotion support',
  formula: (expression) => `Formula ${expression}`,
  payment: (days, from, effective) => {
    const start = { receipt: 'from receipt', invoice: 'from invoice', monthEnd: 'from month end' }[from]
    return effective === days
      ? `${days} days ${start}, no amount`
      : `${days} days ${start} (${effective} on average), no amount`
  },
  span: (first, last) =>
    first === last ? (MONTHS[first - 1] ?? '') : `${MONTHS[first - 1] ?? ''}–${MONTHS[last - 1] ?? ''}`,
  settledApart: (periods) => `settled in ${periods} periods`,
  total: 'Total',
  capped: (cap) => `capped at ${cap} for the year`,
  raised: (floor) => `at least ${floor} for the year`,
  nothing: 'Nothing due',
  note: (parts) => ` (${parts.join(', ')})`,
  closed: ' ',
  colon: ': ',
  clause: ', ',
  sentence: '; ',
}
