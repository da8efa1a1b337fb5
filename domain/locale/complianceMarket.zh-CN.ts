import type { CheckWords } from './complianceWords.ts'

const order17 = (article: string) => `《零售商供应商公平交易管理办法》（2006年第17号令）${article}`
const rebateTax = (article: string) => `国税发〔2004〕136号${article}`
const display = (article: string) => `《明码标价和禁止价格欺诈规定》（2022）${article}`
const HOUSE = '本公司规定'

/** Goods, penalties, tax, fair competition, promotions and our own house. */
export const marketChecksZhCn = {
  'D-DAMAGE': {
    message: '损耗按比例承担，但未约定：{missing}。',
    why: '不得让供应商承担未事先约定的损耗。',
    source: order17('第6条第2项'),
  },
  'D-RETURN': {
    message: '退货额度未写明不得退货的情形。',
    other: { text: '约定无条件退货：“{text}”。' },
    why: '因零售商原因造成的损坏、过期，以及调整库存、装修等，不得退货。',
    source: order17('第9条'),
  },
  'D-PROMO-RETURN': {
    message: '已支持促销价，退货却按正常供价计算。',
    why: '以促销价购进的商品不得按正常价退货。',
    source: order17('第9条'),
  },
  'L-DELIST': {
    message: '支付了进场或条码费，但未约定下架条件和退费。',
    why: '没有约定的条件不得下架；付了费的上架应写明试销期、下架条件和退费。',
    source: order17('第6条第3项'),
  },
  'L-CUSTOM': {
    message: '有专供包装，但未约定由谁回购。',
    why: '按双方约定生产的商品，零售商不得拒收。',
    source: order17('第6条第1项'),
  },
  'S-STAFF': {
    message: '派驻促销员，缺少双方同意或岗位范围。',
    why: '派驻人员须经供应商同意，只从事本公司商品的工作，否则费用由零售商承担。',
    source: order17('第8条'),
  },
  'X-PENALTY': {
    message: '违约金为金额的 {share} %，超过 30 %。',
    other: {
      daily: '按日违约金折合全年为订单金额的 {share} %，超过 30 %。',
      loss: '违约金 {amount} 超过写明损失 {loss} 的 130 %。',
      oneSided: '只有供应商承担违约金，零售商没有对应责任。',
    },
    why: '违约金超过损失 30 % 的一般视为过高，可请求调减；责任应当对等。',
    source: '《民法典》第585条；合同编通则司法解释第65条',
  },
  'T-PERCENT-SERVICE': {
    message: '与进货或销售额挂钩，却按服务费开票：税务上视为平销返利，应开红字发票。',
    why: '与商品销售量、销售额挂钩的收入按平销返利冲减进项税额。',
    source: rebateTax('第1条'),
  },
  'T-FIXED-REBATE': {
    message: '固定金额的服务费按返利开红字发票。',
    why: '与销售量无必然联系、提供了服务的收入，应按服务征税。',
    source: rebateTax('第1条'),
  },
  'T-SPECIAL-INVOICE': {
    message:
      '选择了增值税专用发票：136号第2条规定一律不得开具专用发票，2016 年后各地做法不同，请与零售商财务确认。',
    why: '开票方式决定税额能否抵扣，影响双方成本。',
    source: rebateTax('第2条'),
  },
  'T-RATE': {
    message: '商品税率为 {rates}，红字发票却只用 {rate} 一个税率。',
    why: '冲减进项税额按所购商品的税率计算，不同税率应按单品分开。',
    source: rebateTax('第1条第3款'),
  },
  'T-INVOICE': {
    message: '收取费用但不开发票。',
    other: { beside: '“{name}”收取费用但不开发票。' },
    why: '零售商收取的促销服务费应登记入账、开具发票并纳税。',
    source: order17('第12条'),
  },
  'B-STAFF': {
    message: '含招待费、红包、购物卡等给个人的利益。',
    other: {
      recipient: '收款方不是签约公司。',
      promotion: '“{name}”含给个人的利益。',
    },
    why: '不得贿赂交易相对方的工作人员；2025 年修订后受贿方同样受罚。',
    source: '《反不正当竞争法》（2019）第7条；2025年修订第8条',
  },
  'B-OPEN': {
    message: '返利不在书面合同内，或没有如实入账。',
    why: '折扣和佣金应当以明示方式给付，双方如实入账。',
    source: '《反不正当竞争法》（2019）第7条',
  },
  'A-RPM': {
    message: '返利或违约金与转售价格挂钩。',
    other: { text: '条文限定转售价格：“{text}”。可改为“建议零售价，仅供参考”。' },
    why: '禁止固定转售价格或限定最低转售价格；价格巡查只记录事实，不自动处罚。',
    source: '《反垄断法》（2022）第18条、第56条',
  },
  'A-MFN': {
    message: '要求最低供价或补差价。',
    other: { text: '条文要求最低供价：“{text}”。' },
    why: '零售商不得限制供应商对其他客户的价格。',
    source: order17('第7条'),
  },
  'A-EXCLUSIVE': {
    message: '含排他要求。',
    other: { text: '条文含排他要求：“{text}”。独家陈列可以，不得销售竞品不可以。' },
    why: '不得限制供应商向他人供货，也不得要求零售商不销售竞品。',
    source: order17('第7条、第18条'),
  },
  'M-7DAY': {
    message: '“{product}”的“{first}”与“{second}”之间只有 {days} 个整天，后一档不能以原价作比较。',
    why: '未标明的被比较价格，不得高于该店前 7 日内的最低成交价。',
    source: display('第16条'),
  },
  'M-PREUP': {
    message: '“{name}”开始前 30 天内提过价：{day} 由 {before} 提到 {after}。',
    why: '不得在促销前临时提价再打折；30 天为本软件设定的提醒范围。',
    source: display('第17条'),
  },
  'M-GUARANTEE': {
    message: '保证毛利，而售价由零售商决定。',
    why: '售价不由我方决定，降价的损失却由我方补足；限定售价又有垄断风险。',
    source: '合同管理惯例',
  },
  'C-LEAK': {
    message: '对外内容含本公司信息：{path}（{what}）。',
    why: '成本、底线和内部备注一旦给出，无法收回。',
    source: HOUSE,
  },
  'C-AUTH': {
    message: '贡献毛益 {found} 低于权限下限 {limit}，没有审批记录。',
    other: {
      points: '合同点数 {found} 超过权限 {limit}，没有审批记录。',
      days: '账期 {found} 天超过权限 {limit} 天，没有审批记录。',
      term: '{found} 超过权限 {limit}，没有审批记录。',
    },
    why: '超出授权的让步应先审批。',
    source: HOUSE,
  },
} as const satisfies Readonly<Record<string, CheckWords>>
