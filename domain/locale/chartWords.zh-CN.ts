import type { ChartWords } from './chartWords.ts'

export const chartWordsZhCn: ChartWords = {
  units: {
    yuan: '元',
    tenThousandYuan: '万元',
    thousandYuan: '千元',
    pieces: '件',
    thousandPieces: '千件',
  },
  per: { unit: '元/件', share: '%' },
  differenceTitle: (from, to, figure) => `${figure}：${from} → ${to}`,
  titles: {
    priceWaterfall: '价格瀑布：开票价到贡献',
    supplierWaterfall: '我方价格瀑布：从供价到贡献',
    retailerWaterfall: '零售商毛利瀑布',
    benefitBridge: '零售商综合毛利：去年到本提案',
    monthlyPurchases: '各月进货额',
    monthlyUnits: '各月销量',
  },
  steps: {
    listPrice: '开票价',
    feesAndSupport: '费用与促销',
    logisticsTerms: '物流',
    financingCost: '账期成本',
    netNetPrice: '净净价（扣账期后）',
    difference: '差额合计',
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
  bars: { unseen: '底座', level: '合计', rise: '增加', fall: '减少', figure: '标注位置' },
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
