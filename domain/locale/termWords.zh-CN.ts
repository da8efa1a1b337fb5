import { runsOfMonths } from './runsOfMonths.ts'
import type { TermWords } from './termWords.ts'

const monthOf = (month: string) => Number(month.slice(5))

export const termWordsZhCn: TermWords = {
  classes: {
    onInvoice: '价格',
    rebate: '无条件返利',
    conditionalRebate: '有条件返利',
    fee: '合同费用',
    service: '服务费用',
    logistics: '物流',
    damage: '损耗',
    penalty: '违约金',
    payment: '账期',
    guarantee: '毛利保证',
  },
  settledBy: { month: '按月结算', quarter: '按季结算', year: '按年结算' },
  methods: { wholeAmount: '全额', marginal: '超额累进', cappedSum: '逐级累计', fullSum: '各级相加' },
  paysOn: { all: '按全部进货额支付', growth: '按增量支付', bands: '按增长分段支付' },
  perOne: {
    store: '店',
    newStore: '新店',
    product: '单品',
    newProduct: '新品',
    storeProduct: '店·单品',
  },
  daysFrom: { receipt: '自收货日起', invoice: '自开票日起', monthEnd: '自月末起（月结）' },
  basisOn: { list: '供价金额', invoice: '开票金额', net: '净进货额', retailSales: '零售额' },
  tax: { in: '含税', ex: '未税' },
  basis: (tax, on) => `${tax}${on}`,
  onInvoiceBasis: { list: '未税供价', running: '未税供价，前项折扣之后' },
  otherBasis: (basis) => `基数：${basis}`,
  noBasis: { fixed: '固定金额', paymentDays: '含税开票金额，退货后', marginGuarantee: '未税零售额' },
  onlyFor: (names) => `限${names}`,
  except: (names) => `不含${names}`,
  productCount: (count) => ` ${count} 个单品`,
  promotedUnits: '促销件',
  newProducts: '新品',
  listSeparator: '、',
  clauseSeparator: '，',
  range: (from, to) => `${from} 至 ${to}`,
  perUnit: (yuan) => `${yuan}/件`,
  tierCount: (count) => `${count} 级`,
  reached: { atLeast: (figure) => `≥ ${figure}`, moreThan: (figure) => `> ${figure}` },
  units: (figure) => `${figure} 件`,
  growth: (figure) => `增长 ${figure}`,
  everyStep: (step) => `每满 ${step}`,
  countsUpTo: (figure) => `计至 ${figure}`,
  linear: '两点之间按线性计算',
  times: (amount, count) => `${amount} × ${count} 次`,
  each: (amount, one) => `${amount}/${one}`,
  quantity: (figure, one) => `${figure} ${one}`,
  months: (months) =>
    months.length === 12
      ? '每月'
      : `${runsOfMonths(months)
          .map(([first, last]) => (first === last ? monthOf(first) : `${monthOf(first)}–${monthOf(last)}`))
          .join('、')} 月`,
  formula: '按公式',
  days: (days) => `${days} 天`,
  topUp: (share) => `不足部分补 ${share}`,
  fillRate: (target) => `到货率低于 ${target} 的部分`,
  cap: (yuan) => `全年封顶 ${yuan}`,
  floor: (yuan) => `全年保底 ${yuan}`,
  notAgreed: '无',
  ladder: {
    tier: '级',
    purchases: (basis) => `门槛：${basis}（元）`,
    units: '门槛：数量（件）',
    growth: (basis) => `门槛：${basis}较去年增长`,
    rate: '比例',
    perUnit: '每件（元）',
    lump: '金额（元）',
    methodLine: {
      wholeAmount: '全额：达到哪一级，全部基数按该级计算。',
      marginal: '超额累进：每一级只对该级区间内的部分计算。',
      cappedSum: '逐级累计：已达各级分别计至本级上限，再相加。',
      fullSum: '各级相加：已达各级的比例都对全部基数计算，再相加。',
    },
    growthLine: {
      all: '达到门槛后，按全部基数计算。',
      growth: '达到门槛后，只按高于去年的增量计算。',
      bands: '每一段增长只按该段比例计算。',
    },
    linearLine: '两点之间按线性计算，两端之外取端点比例。',
  },
}
