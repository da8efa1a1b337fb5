import type { CheckWords } from './complianceWords.ts'

const order17 = (article: string) => `《零售商供应商公平交易管理办法》（2006年第17号令）${article}`
const smePayment = (article: string) => `《保障中小企业款项支付条例》（国务院令第802号）${article}`
const CAMPAIGN = '商秩发〔2011〕485号 清理整顿大型零售企业违规收费'
const PRACTICE = '合同管理惯例'

/** Payment, rebates and fees. */
export const contractChecksZhCn = {
  'S-SCOPE': {
    message: '零售商年销售额低于 1,000 万元，《零售商供应商公平交易管理办法》可能不适用。',
    why: '该办法适用于年销售额 1,000 万元以上的零售商，连锁企业合并计算。',
    source: order17('第3条'),
  },
  'P-60RECEIPT': {
    message: '从收货到付款最长 {days} 天，超过 60 天。',
    other: { invoice: '账期自开票日起 {days} 天，未约定收货后几天内开票，无法确认是否在收货后 60 天内。' },
    why: '付款期限应在合同中写明，最长不超过收货后 60 天。',
    source: order17('第14条'),
  },
  'P-SME60': {
    message: '供应商是中小企业、零售商是大型企业，自交付起最长 {days} 天才付款，超过 60 天。',
    why: '大型企业应自交付之日起 60 日内付款；另有约定的须符合行业规范和交易习惯。',
    source: smePayment('第9条'),
  },
  'P-SETTLE': {
    message: '按期结算，但未约定双方确认金额的期限。',
    why: '定期结算的付款期限自双方确认金额之日起算；应写明确认期限，例如 5 个工作日。',
    source: smePayment('第9条'),
  },
  'P-BACK2BACK': {
    message: '约定收到第三方货款后才付款。',
    other: { text: '条文以收到第三方货款为付款前提：“{text}”。' },
    why: '不得以收到第三方付款作为向中小企业付款的条件。',
    source: smePayment('第9条'),
  },
  'P-BILL': {
    message: '以票据或应收账款电子凭证付款，未见供应商同意；票据期限 {days} 天已计入账期。',
    why: '不得强制中小企业接受商业汇票、应收账款电子凭证等非现金支付方式，也不得借此变相延长期限。',
    source: smePayment('第11条'),
  },
  'P-LATE': {
    message: '未约定逾期利息；适用条例时按每日万分之五计。',
    other: { low: '约定的逾期利率 {agreed} % 低于合同订立时一年期 LPR {prime} %。' },
    why: '约定的逾期利率不得低于合同订立时一年期贷款市场报价利率；未约定的按每日万分之五支付。',
    source: smePayment('第17条'),
  },
  'P-HOLD': {
    message: '条文允许以缺货、退货未完、未达目标或未续约为由停付货款：“{text}”。',
    why: '不得以部分商品缺货、退货手续未完成、销售额未达标、未续签合同等理由拖延付款。',
    source: order17('第17条'),
  },
  'P-RECON': {
    message: '合同未约定对账日。',
    why: '零售商应当及时与供应商对账；有了对账日，付款期限才有起点。',
    source: order17('第15条'),
  },
  'P-SMEDECL': {
    message: '条款确认书缺少中小企业声明。可用句：“本公司为中小企业，特此告知。”',
    why: '中小企业在订立合同时应主动告知其规模类型，条例的保护由此起算。',
    source: smePayment('第3条'),
  },
  'P-CONSIGN': {
    message: '代销模式下另收信息服务费。',
    why: '代销的供应商有权查询其商品的销售、库存和付款情况，收费查询可能不当。',
    source: order17('第16条'),
  },
  'R-UNCOND': {
    message: '无条件返利：请确认双方自愿，并写明计算基数。',
    other: { fixed: '无条件返利按固定金额或保底支付，与进货量无关。' },
    why: '不得强迫无条件返利；按实际销售比例的返利多被认定为利润分配，保证零售商固定收入的则可能无效。',
    source: `${order17('第6条第4项')}；司法裁判摘要`,
  },
  'R-TARGET-MISSED': {
    message: '有条件返利没有写明条件。',
    other: {
      floor: '有条件返利设有保底，未达目标也要支付。',
      threshold: '有条件返利的第一级门槛为 0，等于没有条件。',
      none: '有条件返利没有写明条件，未达目标也要支付。',
    },
    why: '未达到约定的销售目标时，不得收取以目标为条件的返利。',
    source: order17('第6条第4项'),
  },
  'R-BASIS': {
    message: '未写明计算基数、含税与否、退货是否扣除。',
    why: '同一个百分比，基数不同金额相差很大，事后无法核对。',
    source: PRACTICE,
  },
  'R-TIERMODE': {
    message: '阶梯的比例越往上越低。',
    other: { thresholds: '阶梯没有写明计算方式，或门槛没有递增。' },
    why: '计算方式不明或比例下降，双方会算出不同的金额。',
    source: PRACTICE,
  },
  'R-CLIFF': {
    message: '计划 {planned} 距门槛 {threshold} 只差 {distance}，关系到 {atStake}（{times} 个结算期）。',
    why: '离门槛 3 % 以内时，少量进货就会决定整级返利。',
    source: PRACTICE,
  },
  'R-DOUBLE': {
    message: '“{name}”与“{other}”的基数和条件相同。',
    why: '同一基数、同一条件收取两次，可能是重复收费。',
    source: PRACTICE,
  },
  'F-CONTRACT': {
    message: '为签订、续签合同或开户收取的费用。',
    why: '以签订或续签合同为由收取费用属于禁止情形。',
    source: order17('第13条第1项'),
  },
  'F-BARCODE': {
    message: '“{product}”已有商品条码 {barcode}，条码费高于写明的成本。',
    why: '商品已有有效条码时不得要求购买店内码，收取的条码费不得高于成本。',
    source: order17('第13条第2、3项'),
  },
  'F-REMODEL': {
    message: '翻新或装修费未写明是本公司的专用区域。',
    why: '不得就非供应商专用区域的装修收取费用。',
    source: order17('第13条第4项'),
  },
  'F-NOSERVICE': {
    message: '节庆、店庆或开业费用没有对应的促销服务。',
    why: '未提供促销服务，不得以节庆、店庆、新店开业、重新开业等名义收费。',
    source: order17('第13条第5项'),
  },
  'F-2011LIST': {
    message: '2011 年清理名单上的费用：需双方同意、明码标价并有服务，或并入价格谈判。',
    why: '2011 年清理行动曾把利用市场优势收取的此类费用列为违规。',
    source: CAMPAIGN,
  },
  'F-FORCED': {
    message: '该服务标为不可选。',
    why: '不得强迫供应商购买商品或服务。',
    source: order17('第6条第5项'),
  },
  'F-SERVICE-SCOPE': {
    message: '服务约定缺少：{missing}。',
    why: '收取促销服务费应事先同意，并在合同中写明项目、内容、期间、标准、金额、方式和违约责任。',
    source: `${order17('第10条')}；2012 年执法通知`,
  },
  'F-REFUND': {
    message: '未约定服务未履行时退还费用。',
    why: '未提供或未完全提供的服务，应退还相应费用。',
    source: order17('第11条'),
  },
} as const satisfies Readonly<Record<string, CheckWords>>
