import type { Clauses } from '../domain/negotiation/clauses.ts'
import type { Particulars } from '../domain/negotiation/particulars.ts'

/** What the sample's parties have agreed besides amounts; the refund of undelivered slots is still open. */
export const SAMPLE_CLAUSES: Clauses = {
  confirmationDays: 5,
  reconciliationDay: 15,
  invoiceLagDays: 7,
  instrument: 'transfer',
  hasSmeStatement: true,
  delisting: '上架满六个月且月均动销低于品类均值一半方可下架；不足六个月下架的，按剩余月份退还条码费',
  returnsValuedAt: 'promotionPrice',
  retailerPenalty: '已确认档期未执行的，按该档费用的百分之二十支付违约金',
  priceSetBy: 'retailer',
}

/** Who signs the sample's term sheet. Names and codes are invented. */
export const SAMPLE_PARTICULARS: Particulars = {
  number: 'JY-WL-2027-01',
  supplier: {
    creditCode: '91000000MA0000J75K',
    address: '江源市江源大道 1 号',
    representative: '林知远',
    title: '全国重点客户总监',
  },
  retailer: {
    creditCode: '91000000MA0000W19J',
    address: '万邻市邻里路 8 号',
    representative: '周采宁',
    title: '食品采购总监',
  },
  storeScope: '零售商全部直营门店及合同年度内新开门店',
  mainContract: '2026 年度商品购销合同（编号 WL-2026-0318）',
  precedence: 'sheet',
  returns: '临期、破损且属供应商原因的商品可退；零售商原因造成的损坏不退',
  priceNoticeDays: 30,
  dispute: '供应商所在地人民法院',
  seal: 'contractSeal',
  originals: 4,
  commitments: ['主货架排面不少于 24 节', '全部必备单品在架率不低于 98%'],
}
