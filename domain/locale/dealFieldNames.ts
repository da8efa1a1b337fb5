import type { HeadField } from '../dealFile/mergeUnits.ts'
import type { Language } from './language.ts'

/** Fields whose values are shown one by one where two sides differ. */
export type ShownField = keyof typeof zhCN.fields

type DealFieldNames = {
  readonly head: Readonly<Record<HeadField, string>>
  readonly fields: Readonly<Record<ShownField, string>>
}

const zhCN = {
  head: {
    supplier: '供应商',
    account: '客户',
    year: '合同年度',
    assumptions: '假设',
    lastYear: '去年实绩',
    clauses: '合同条文',
    particulars: '合同要素',
    proposal: '提案安排',
    season: '谈判季',
    retailerCalendar: '零售商档期',
  },
  fields: {
    name: '名称',
    category: '品类',
    brand: '品牌',
    barcode: '条码',
    listPrice: '供价',
    retailPrice: '零售价',
    unitCost: '成本',
    logisticsCost: '物流成本',
    vatRate: '税率',
    dayCount: '计息天数',
    stores: '门店数',
    start: '开始',
    end: '结束',
    depth: '折扣',
    listingMonth: '上市月',
    volumeGrowth: '增长',
    costOfCapital: '资金成本',
    retailerCostOfCapital: '零售商资金成本',
    serviceVatRate: '服务税率',
    returnRate: '退货率',
    returnSalvage: '退货残值',
    successProbability: '成功概率',
    inReturnFor: '换取条件',
    sharedNote: '对外备注',
    privateNote: '内部备注',
  },
} as const

const en: DealFieldNames = {
  head: {
    supplier: 'Supplier',
    account: 'Account',
    year: 'Contract year',
    assumptions: 'Assumptions',
    lastYear: 'Last year’s actuals',
    clauses: 'Clauses',
    particulars: 'Particulars',
    proposal: 'Plan of the proposal',
    season: 'Season',
    retailerCalendar: 'Retailer’s calendar',
  },
  fields: {
    name: 'Name',
    category: 'Category',
    brand: 'Brand',
    barcode: 'Barcode',
    listPrice: 'List price',
    retailPrice: 'Retail price',
    unitCost: 'Unit cost',
    logisticsCost: 'Logistics cost',
    vatRate: 'VAT rate',
    dayCount: 'Days of a year',
    stores: 'Stores',
    start: 'Start',
    end: 'End',
    depth: 'Discount',
    listingMonth: 'Listing month',
    volumeGrowth: 'Growth',
    costOfCapital: 'Cost of capital',
    retailerCostOfCapital: 'Retailer’s cost of capital',
    serviceVatRate: 'VAT on services',
    returnRate: 'Return rate',
    returnSalvage: 'Salvage of returns',
    successProbability: 'Chance of success',
    inReturnFor: 'In return for',
    sharedNote: 'Shared note',
    privateNote: 'Private note',
  },
}

/** The names of what two sides of a negotiation may say differently. */
export function dealFieldNames(language: Language): DealFieldNames {
  return language === 'en' ? en : zhCN
}
