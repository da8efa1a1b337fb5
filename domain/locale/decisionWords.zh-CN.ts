import type { DecisionFigure, FigureWords } from './decisionWords.ts'

export const decisionWordsZhCn: Readonly<Record<DecisionFigure, FigureWords>> = {
  loss: {
    name: '停供损失',
    formula: '停供月份的贡献毛益 × （1 − 转移比例） + 持续损失比例 × 之后月份的贡献毛益',
    base: '本方案合同年度内供应商的贡献毛益，未税',
  },
  lossPerWeek: { name: '每周损失', formula: '停供损失 ÷ 停供周数', base: '停供损失' },
  concessionPerYear: {
    name: '每年让步成本',
    formula: '不让步的贡献毛益 − 让步后的贡献毛益',
    base: '含税净进货额的点数，按红字发票返利',
  },
  concession: {
    name: '让步成本',
    formula: '每年让步成本 × 延续年数',
    base: '供应商的贡献毛益，未税，不折现',
  },
  breakEvenProbability: {
    name: '保本概率',
    formula: '让步成本 ÷ 停供损失',
    base: '停供损失；停供的可能性低于此数时，让步更贵',
  },
  breakEvenWeeks: {
    name: '保本周数',
    formula: '让步成本 ÷ （停供损失 ÷ 周数）',
    base: '每周损失',
  },
  roi: {
    name: '促销投资回报率',
    formula: '（（增量 − 蚕食 − 透支） × 单件贡献 − 费用） ÷ 费用',
    base: '费用：全部促销件数的支持加促销费用，未税；单件贡献：无促销、扣除比例条款之后',
  },
  breakEvenUplift: {
    name: '保本增量',
    formula: '（单件支持 × 基线件数 + 费用） ÷ （基线件数 × （留存比例 × 单件贡献 − 单件支持））',
    base: '促销天数内的基线件数',
  },
  salesPerSpend: {
    name: '投产比',
    formula: '促销销售额 ÷ 费用',
    base: '促销件数 × 供价，减票面促销折让；支持加促销费用；均未税',
  },
  retailerBreakEven: {
    name: '零售商保本量',
    formula: '（基线件数 × 平时单件毛利 − 费用收入） ÷ 促销单件毛利',
    base: '促销天数内的毛利额：零售价减进价，含供应商支持，未税',
  },
  listingPayback: {
    name: '进场费回收周数',
    formula: '净进场费 ÷ （单件贡献 × 单店周销 × 门店数 × （1 − 蚕食比例））',
    base: '当年进场费，未税；全部门店上架之后',
  },
  cashDiscountSimple: {
    name: '现金折扣年化（单利）',
    formula: 'c ÷ （1 − c） × 全年天数 ÷ （全额付款天数 − 折扣付款天数）',
    base: '提前支付的金额，按年',
  },
  cashDiscountCompound: {
    name: '现金折扣年化（复利）',
    formula: '（1 + c ÷ （1 − c））^（全年天数 ÷ （全额付款天数 − 折扣付款天数）） − 1',
    base: '提前支付的金额，按年',
  },
  tierDistance: {
    name: '距门槛',
    formula: '门槛 − 计划值',
    base: '本期考核值；毛益为扣除比例条款之后，未税',
  },
  atStake: {
    name: '门槛上的金额',
    formula: '到达门槛的金额 − 差一点到门槛的金额',
    base: '本期约定金额，封顶和保底之前',
  },
  expectedPayout: {
    name: '期望支付额',
    formula: 'Σ 概率 × 金额',
    base: '约定金额，封顶和保底之前',
  },
  trueUp: {
    name: '补差',
    formula: 'Σ 签约前各月：最终条款 − 暂行条款',
    base: '贡献毛益和零售商综合毛利，未税，按最终方案的销量',
  },
}
