import { moneyText, yuanText } from '../documents/figureText.ts'
import { weekdayOf } from '../documents/timetable.ts'
import type { ProposalWords } from './proposalWords.ts'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

export const proposalWordsZhCn: ProposalWords = {
  title: (year) => `${year}年度合作提案`,
  cover: {
    kind: '年度合同·合作提案',
    preparedFor: '致',
    preparedBy: '提案方',
    version: '版本',
    date: '日期',
    period: '合同期间',
    confidential: (account) => `商业机密。仅供${account}用于本次年度合同商谈，未经双方同意不得转交第三方。`,
    contents: '目录',
  },
  footer: {
    version: (version, date) => `版本 ${version} · ${date}`,
    confidential: '商业机密',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  },
  headings: {
    review: '年度回顾',
    market: '市场与购物者',
    goals: '共同目标',
    benefit: '贵方收益',
    terms: '条款对比',
    ladders: '阶梯与门槛',
    calendar: '促销日历',
    newProducts: '新品计划',
    asks: '我方诉求',
    timetable: '时间表',
    assumptions: '假设与口径',
    glossary: '名词说明',
  },
  draft: '草案',
  market: {
    lead: '品类与购物者的事实，逐条注明来源。',
    statement: '事实',
    source: '来源',
    note: '数据引自所列来源，未经我方核实的以来源为准。',
  },
  estimate: '估算',
  unitLine: (unit) => `单位：${unit}，未税；贵方数据为我方估算`,
  goals: {
    lead: (account) => `与${account}共同做大生意：以下为本提案条款与计划下的全年目标，均为估算。`,
    totalMargin: '贵方综合毛利额',
    retailSales: '零售额',
    purchases: '净进货额',
    against: (change) => `较去年 ${change}`,
    noComparison: '无去年数据',
    more: '此外，我们共同约定：',
  },
  review: {
    lead: (year) => `按 ${year} 年条款与销量结构测算，作为本提案的比较基准。`,
    recorded: ({ incl, excl, units }) => `去年进货记录：含税 ${incl}，未税 ${excl}，${units} 件。`,
    category: '品类',
    share: '进货占比',
    purchases: '进货额',
    retailSales: '零售额',
    totalMargin: '综合毛利',
    plan: '本提案进货额',
    total: '合计',
    byCategory: '分品类',
  },
  columns: {
    lastYear: (year) => `${year}年`,
    ask: '贵方开价',
    proposal: (year) => `${year}年提案`,
    change: '增减',
    changeRate: '增减 %',
  },
  benefit: {
    lead: ({ from, to, change, isRise }) =>
      `贵方综合毛利额由 ${from} ${isRise ? '增至' : '降至'} ${to}，${isRise ? '增加' : '减少'} ${change}（估算）。`,
    leadAlone: (to) => `本提案下贵方全年综合毛利额 ${to}（估算）。`,
    rows: {
      retailSales: '零售额',
      purchaseCost: '进货成本',
      frontMargin: '前台毛利',
      promotionSupport: '促销支持',
      backMargin: '后台毛利',
      totalMargin: '综合毛利',
      totalMarginRate: '综合毛利率（占零售额）',
      floatBenefit: '账期资金收益（另计）',
    },
    floatNote: '账期资金收益不计入综合毛利。',
    points: (change) => `${change} 点`,
    sources: {
      salesGrowth: '销售增长',
      frontMarginRate: '前台毛利率',
      promotionSupport: '促销支持',
      unconditionalRebates: '无条件返利',
      conditionalRebates: '有条件返利',
      feesAndServices: '费用与服务',
      logistics: '物流',
      other: '损耗与其他',
    },
  },
  terms: {
    lead: '每条列明基数与税口径。',
    term: '条款',
    basis: '基数',
    gain: (unit) => `贵方收益\n（${unit}，估算）`,
    inReturnFor: '换取条件',
    changed: '较去年有调整。',
    points: (points) => `合同点数（约定金额 ÷ 净进货额，均含税）：${points}`,
    pointsIn: (name, points) => `${name} ${points} 点`,
    gainNote:
      '贵方收益为提案条款在计划销量下对贵方的全年价值，未税；票面折扣已含在进货成本内，账期为资金收益。',
  },
  calendar: {
    lead: (count) => `全年 ${count} 档，按 52 周排布。`,
    weeks: '周',
    month: (month) => `${Number(month.slice(5))}月`,
    promotion: '档期',
    period: '起止',
    products: '商品',
    mechanics: '机制与我方支持',
    benefit: (unit) => `贵方收益\n（${unit}，估算）`,
    productCount: (count) => `${count} 个单品`,
    depth: (rate) => `建议零售价下调 ${rate}`,
    kinds: { none: '无单件补贴', scanBack: '按销量补差', offInvoice: '票面再减', freeGoods: '搭赠' },
    scanBack: (share) => `按实际销量补差，我方承担降幅的 ${share}`,
    offInvoice: (rate) => `促销进货票面再减 ${rate}`,
    freeGoods: (per, free) => `每 ${per} 件搭赠 ${free} 件`,
    fee: (name, amount, tax) => `${name} ${amount}（${tax === 'in' ? '含税' : '未税'}）`,
    benefitNote:
      '贵方收益为单档对贵方综合毛利额的影响（有该档与无该档之差，未税），已计入对其他商品和前后期销量的影响。',
  },
  newProducts: {
    lead: (count) => `计划上市 ${count} 个新品。`,
    product: '新品',
    listing: '上市月',
    stores: '门店数',
    supplyPrice: '供价\n（元，未税）',
    suggestedRetailPrice: '建议零售价\n（元，含税）',
    units: '销量\n（件）',
    retailSales: (unit) => `零售额\n（${unit}）`,
    frontMargin: (unit) => `前台毛利\n（${unit}）`,
    note: '销量、零售额与前台毛利均为估算，自上市月起计算，仅含合同年度；零售额与前台毛利未税。',
  },
  asks: { lead: '为落实上述投入，请贵方支持以下事项。', ask: '请贵方支持', inReturn: '对应条款' },
  timetable: {
    when: '日期',
    step: '事项',
    owner: '责任方',
    noDay: '待定',
    owners: { supplier: '我方', retailer: '贵方', both: '双方' },
    stepOf: (entry) => {
      switch (entry.kind) {
        case 'effective':
          return '新年度条款生效'
        case 'submission':
          return `促销提报截止：${entry.promotion}（开档前 30 天）`
        case 'listing':
          return `新品上市：${entry.products.join('、')}`
        case 'review':
          return `第 ${entry.quarter} 季度业绩回顾与对账`
        case 'yearEnd':
          return '年度返利结算与全年回顾'
      }
    },
  },
  assumptions: {
    lead: '下列口径适用于本提案的全部数据。',
    vat: (rates) => `增值税：商品税率 ${rates}；标注“含税”的金额含增值税，未标注的为未税。`,
    serviceVat: (rate) => `服务类费用税率 ${rate}（条款另有约定的除外）。`,
    returns: (rate) => `退货：按开票金额的 ${rate} 计，“净进货额”已扣除退货。`,
    base: '基数：供价金额=销量×供价；开票金额=供价金额减票面折扣；净进货额=开票金额减退货。每条基数见条款对比。',
    margin: '综合毛利=前台毛利+促销支持+后台毛利，均未税；毛利率以未税零售额为基数。',
    points: '合同点数=各条款约定金额（含税）÷ 含税净进货额 × 100，不含票面折扣与账期。',
    volume: '销量：以去年各月基准销量为起点，加约定增长、促销与新品；当月进货视同当月销售。',
    float: ({ rate, days }) => `账期资金收益按贵方资金成本 ${rate}（估算）、一年 ${days} 天计算。`,
    prices: '本提案中的零售价均为建议零售价，实际零售价由贵方自主决定。',
    estimates: '贵方零售额、毛利等数据为我方依据供价与建议零售价的估算，以贵方账面为准。',
    stores: (stores, newStores) => `门店：${stores} 家，计划新开 ${newStores} 家。`,
  },
  glossary: [
    ['前台毛利', '零售额减进货成本，未税'],
    ['后台毛利', '返利、费用等条款给贵方带来的收入，未税'],
    ['综合毛利', '前台毛利、促销支持与后台毛利之和'],
    ['净进货额', '开票金额扣除退货'],
    ['票面折扣', '开票时直接扣减的折扣'],
    ['无条件返利', '不附带目标、按基数计算的返利'],
    ['有条件返利', '达到约定目标才支付的返利'],
    ['全额', '达到某级后，全部基数按该级比例计算'],
    ['超额累进', '每一级只对该级区间内的部分计算'],
    ['合同点数', '条款金额占含税净进货额的百分数'],
    ['账期', '自约定起算日到付款的天数'],
    ['建议零售价', '供应商建议的零售价，不具约束力'],
  ],
  day: (day) => `${day}（周${WEEKDAYS[weekdayOf(day)]}）`,
  amount: (yuan) => (yuan < 100_000 ? yuanText(yuan) : `${moneyText(yuan, 'tenThousandYuan')} 万元`),
  listSeparator: '、',
}
