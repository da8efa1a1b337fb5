import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import type { Particulars } from '../../../domain/negotiation/particulars.ts'

/** Everything a term sheet asks for beside the terms of `privateDeal`. */
export const PARTICULARS: Particulars = {
  number: 'QR-2027-0001',
  supplier: {
    creditCode: '91350100M000100Y43',
    address: '示例路 1 号',
    representative: '张三',
    title: '客户总监',
  },
  retailer: {
    creditCode: '91310000MA1FL0W1XG',
    address: '示例路 88 号',
    representative: '李四',
    title: '商品总经理',
  },
  storeScope: '华东区全部门店',
  mainContract: '2027 年度购销合同',
  precedence: 'sheet',
  returns: '仅限残次品',
  promoters: '不设促销员',
  newStores: '开业当月起适用',
  priceNoticeDays: 30,
  dispute: '供应商住所地人民法院',
  seal: 'contractSeal',
  originals: 4,
  commitments: ['全年不锁码'],
}

/** The same deal with nothing left open on its term sheet. */
export function completed(deal: Negotiation): Negotiation {
  return {
    ...deal,
    supplier: { ...deal.supplier, size: 'medium' },
    products: deal.products.map((product, index) => ({ ...product, barcode: `699900010000${index}` })),
    scenarios: deal.scenarios.map((scenario) => ({
      ...scenario,
      newProducts: (scenario.newProducts ?? []).map((product) => ({ ...product, barcode: '6999000900011' })),
    })),
    clauses: {
      confirmationDays: 5,
      reconciliationDay: 15,
      invoiceLagDays: 30,
      instrument: 'bill',
      billTenorDays: 90,
      lateInterest: 0.0365,
      hasSmeStatement: true,
      refundOfUndelivered: '十日内全额退费',
      delisting: '提前三十天书面通知',
      returnsValuedAt: 'normalPrice',
      retailerPenalty: '拒收按订单金额 3 % 支付',
    },
    particulars: PARTICULARS,
  }
}
