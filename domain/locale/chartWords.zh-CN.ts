import type { ChartWords } from './chartWords.ts'

export const chartWordsZhCn: ChartWords = {
  units: {
    yuan: '元',
    tenThousandYuan: '万元',
    thousandYuan: '千元',
    pieces: '件',
    thousandPieces: '千件',
  },
  titles: {
    supplierWaterfall: '我方价格瀑布：从供价到贡献',
    retailerWaterfall: '零售商毛利瀑布',
    benefitBridge: '零售商综合毛利：去年到本提案',
    monthlyPurchases: '各月进货额',
    monthlyUnits: '各月销量',
  },
  steps: {
    listSales: '供价金额',
    onInvoiceAndReturns: '票面折扣与退货',
    rebates: '返利',
    feesAndPromotions: '费用、物流与促销',
    netNetSales: '净净销售额',
    goodsAndLogistics: '货品成本与运费',
    financing: '账期',
    contribution: '贡献',
    retailSales: '零售额',
    purchaseCost: '进货成本',
    frontMargin: '前台毛利',
    promotionSupport: '促销支持',
    backMargin: '后台毛利',
    totalMargin: '综合毛利',
    other: '其他',
  },
  unitInTitle: (title, unit) => `${title}（${unit}）`,
  estimated: (title) => `${title}·估算`,
  axisFrom: (figure) => `纵轴自 ${figure} 起`,
  month: (month) => `${Number(month.slice(5))}月`,
  table: { step: '步骤', change: '增减', level: '累计', month: '月份' },
  waterfallSummary: ({ title, from, to, largestFall, largestRise }) => {
    const fall = largestFall ? `，减少最多的是${largestFall.label} ${largestFall.figure}` : ''
    const rise = largestRise ? `，增加最多的是${largestRise.label} ${largestRise.figure}` : ''
    return `${title}：${from.label} ${from.figure}，${to.label} ${to.figure}${fall}${rise}。`
  },
  columnsSummary: ({ title, series }) =>
    `${title}：${series
      .map(
        ({ name, total, highest, lowest }) =>
          `${name}合计 ${total}，最高${highest.label} ${highest.figure}，最低${lowest.label} ${lowest.figure}`,
      )
      .join('；')}。`,
}
