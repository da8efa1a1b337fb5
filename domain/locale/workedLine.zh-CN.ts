import type { WorkedLineWords } from './workedLine.ts'

export const workedLineZhCn: WorkedLineWords = {
  basis: {
    list: '供价金额',
    invoice: '开票金额',
    net: '净进货额',
    retailSales: '零售额',
    running: '前项折扣后供价金额',
  },
  onSide: (basis, side, scoped) => `${scoped ? '限定范围' : ''}${side === 'in' ? '含税' : '未税'}${basis}`,
  unitsOf: (figure) => `数量 ${figure} 件`,
  perUnit: (yuan) => `${yuan} 元/件`,
  method: { wholeAmount: '全额', marginal: '超额累进', cappedSum: '逐级累计', fullSum: '各级相加' },
  paysOn: { all: '按全部进货额', growth: '按增量', bands: '按增长分段' },
  growth: (figure) => `增长 ${figure}`,
  notReached: (threshold) => `未达${threshold}`,
  everyStep: (step, amount, times) => `每满 ${step} 付 ${amount},计 ${times} 次`,
  linear: '线性',
  lump: (amount) => `一次付 ${amount}`,
  amount: (amount, side) => `${side === 'in' ? '含税' : '未税'} ${amount}`,
  times: (count) => `${count} 次`,
  counted: (count, per) => {
    const one = {
      store: '家店',
      newStore: '家新店',
      product: '个单品',
      newProduct: '个新品',
      storeProduct: '店·单品',
    }[per]
    return `${count} ${one}`
  },
  margin: '前台毛利与促销补差',
  formula: (expression) => `公式 ${expression}`,
  payment: (days, from, effective) => {
    const start = { receipt: '自收货日起', invoice: '自开票日起', monthEnd: '自月末起' }[from]
    return effective === days
      ? `账期 ${days} 天(${start}),不产生金额`
      : `账期 ${days} 天(${start},平均 ${effective} 天),不产生金额`
  },
  span: (first, last) => (first === last ? `${first} 月` : `${first}–${last} 月`),
  settledApart: (periods) => `分 ${periods} 期结算`,
  total: '合计',
  capped: (cap) => `全年封顶 ${cap}`,
  raised: (floor) => `全年保底 ${floor}`,
  nothing: '无',
  note: (parts) => `(${parts.join(',')})`,
  closed: '',
  colon: ':',
  clause: ',',
  sentence: ';',
}
