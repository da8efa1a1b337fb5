import { compile } from 'mathjs'
import type { BenchContract } from './benchContract.ts'

/** Lines of a product and month, each from those before it, as somebody would type them. */
const LINES = [
  'base = baseline * (1 + growth) * factor',
  'window = base * share',
  'promoted = window * (1 + uplift)',
  'units = base + window * uplift',
  'list = units * price',
  'promoOff = promoted * price * promoRate',
  'onList = (list - list * promoted / units) * onListRate',
  'running = (list - promoOff - onList) * runningRate',
  'invoice = list - promoOff - onList - running',
  'returns = invoice * returnRate',
  'net = invoice - returns',
  'netIn = net * (1 + vat)',
  'retail = (units - promoted * depth) * shelf / (1 + vat) * (1 - returnRate)',
  'costOfGoods = units * unitCost * (1 - returnRate * salvage)',
  'logistics = units * logisticsCost',
  'financing = netIn * days / 360 * costOfCapital',
]
const COST = 'netOfYear * rate'
const CONTRIBUTION = 'contribution + net - costOfGoods - logistics - financing'

/**
 * A draw by compiled mathjs expressions: the lines of both ledgers per product and month, the cost of each settling
 * term per product. Tiers, caps, clashes, cannibalisation and everything by period are left out.
 */
export function ledgersByMathjs({ negotiation, scenario }: BenchContract) {
  const lines = [...LINES, CONTRIBUTION].map((line) => compile(line))
  const cost = compile(COST)
  const rates = scenario.terms.slice(3).map((_, term) => 0.002 + 0.0001 * term)
  const { products } = negotiation
  const draw = (factor: number): number => {
    let contribution = 0
    for (const product of products) {
      let netOfYear = 0
      for (const baseline of product.monthlyUnits) {
        const scope = { ...plan, ...columnsOf(product), baseline, factor, contribution, net: 0 }
        for (const line of lines) contribution = line.evaluate(scope) as number
        netOfYear += scope.net
      }
      for (const rate of rates) contribution -= cost.evaluate({ netOfYear, rate }) as number
    }
    return contribution
  }
  return { draw, evaluations: products.length * (12 * lines.length + rates.length) }
}

const plan = {
  growth: 0.05,
  share: 0.1,
  uplift: 0.8,
  promoRate: 0.12,
  depth: 0.2,
  onListRate: 0.03,
  runningRate: 0.02,
  returnRate: 0.01,
  salvage: 0.3,
  days: 60,
  costOfCapital: 0.055,
}

function columnsOf({ listPrice, unitCost, logisticsCost = 0, retailPrice, vatRate }: Product) {
  return { price: listPrice, unitCost, logisticsCost, shelf: retailPrice, vat: vatRate }
}

type Product = BenchContract['negotiation']['products'][number]
