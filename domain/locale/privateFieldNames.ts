import type { PrivateField } from '../documents/proposalPrivacy.ts'
import type { Language } from './language.ts'

type PrivateFieldNames = Readonly<Record<PrivateField, string>>

const zhCN: PrivateFieldNames = {
  unitCost: '单位成本',
  logisticsCost: '物流成本',
  costOfCapital: '我方资金成本',
  contribution: '我方贡献',
  walkAway: '底线方案',
  target: '目标方案',
  otherScenarios: '其他我方方案',
  scenarioNames: '方案名称',
  supplierOnlyTerms: '内部条款',
  privateNotes: '内部备注',
  status: '谈判状态',
  clauses: '合同细则与主体资料',
  comments: '意见',
  reviews: '评审与批准人',
  season: '谈判进度与让步预算',
  risk: '风险与假设区间',
  successProbability: '新品成功率',
  returnSalvage: '退货残值',
  salesHistory: '弹性估计',
  fileName: '文件名称',
}

const en: PrivateFieldNames = {
  unitCost: 'Unit costs',
  logisticsCost: 'Logistics costs',
  costOfCapital: 'Our cost of capital',
  contribution: 'Our contribution',
  walkAway: 'Walk-away',
  target: 'Target',
  otherScenarios: 'Our other scenarios',
  scenarioNames: 'Names of scenarios',
  supplierOnlyTerms: 'Terms of our own',
  privateNotes: 'Private notes',
  status: 'State of the talks',
  clauses: 'Clauses and parties’ details',
  comments: 'Comments',
  reviews: 'Reviews and who approved',
  season: 'Stage and concession budget',
  risk: 'Risk and ranges',
  successProbability: 'Success of new products',
  returnSalvage: 'Salvage of returns',
  salesHistory: 'Estimated elasticity',
  fileName: 'Name of the file',
}

/** What is ours alone and may be in no paper for the retailer, as a person calls it. */
export function privateFieldNames(language: Language): PrivateFieldNames {
  return language === 'en' ? en : zhCN
}
