import type { Rule } from '../../../domain/negotiation/term.ts'
import { product } from '../../support/negotiations.ts'
import { amount, type Case, fee, term } from './contractCase.ts'

const tiers = (steps: readonly (readonly [number, number])[], fields: object = {}): Rule => ({
  kind: 'tiered',
  metric: { of: 'basis' },
  method: 'wholeAmount',
  boundary: 'atLeast',
  tiers: steps.map(([from, rate]) => ({ from, rate })),
  pays: 'rate',
  period: 'year',
  ...fields,
})
const conditional = (rule: Rule, fields: object = {}) => term({ class: 'conditionalRebate', rule, ...fields })
const wholeService = {
  item: '海报',
  content: '内页一格',
  period: '3 月 1–14 日',
  stores: '附件一 120 家',
  unit: '每期',
  paymentMethod: '账扣',
  breach: '未刊登全额退还',
}
const dm = (clause: object) =>
  fee('dmFee', { class: 'service', vatClass: 'serviceSpecialInvoice', clause: { service: clause } })

/** Rebates and fees. Two products of ¥12,000 a year each: net purchases of ¥27,120 with VAT. */
export const chargeCases: readonly Case[] = [
  {
    id: 'R-UNCOND',
    severity: 'warn',
    fires: ['3 % of purchases without a condition', { terms: [term()] }],
    spares: ['0 % of purchases', { terms: [term({ rule: { kind: 'percent', rate: 0, settle: 'year' } })] }],
  },
  {
    id: 'R-UNCOND',
    severity: 'risk',
    fires: ['¥10,000 a year without a condition', { terms: [term({ rule: amount })] }],
    spares: [
      '¥10,000 from a target of ¥20,000',
      { terms: [conditional(tiers([[20_000, 10_000]], { pays: 'lump' }))] },
    ],
  },
  {
    id: 'R-UNCOND',
    severity: 'risk',
    fires: ['3 % and at least ¥500', { terms: [term({ floor: 500 })] }],
    spares: ['1 % for paying within 10 days', { terms: [term({ code: 'cashDiscount' })] }],
  },
  {
    id: 'R-TARGET-MISSED',
    severity: 'risk',
    fires: ['a target rebate whose first threshold is 0', { terms: [conditional(tiers([[0, 0.01]]))] }],
    spares: ['a target rebate from ¥20,000', { terms: [conditional(tiers([[20_000, 0.01]]))] }],
  },
  {
    id: 'R-TARGET-MISSED',
    severity: 'risk',
    fires: [
      'a target rebate with a guaranteed ¥100',
      { terms: [conditional(tiers([[20_000, 0.01]]), { floor: 100 })] },
    ],
    spares: [
      'a first threshold of 0 that pays nothing',
      {
        terms: [
          conditional(
            tiers([
              [0, 0],
              [20_000, 0.01],
            ]),
          ),
        ],
      },
    ],
  },
  {
    id: 'R-TARGET-MISSED',
    severity: 'risk',
    fires: [
      'a conditional rebate that names no condition',
      { terms: [term({ class: 'conditionalRebate' })] },
    ],
    spares: [
      'a conditional rebate with its condition in words',
      { terms: [term({ class: 'conditionalRebate', clause: { condition: '全年不锁码' } })] },
    ],
  },
  {
    id: 'R-BASIS',
    severity: 'error',
    isDraft: true,
    fires: ['3 % of nobody knows what', { terms: [{ ...term(), basis: undefined as never }] }],
    spares: ['3 % of net purchases with VAT', { terms: [term()] }],
  },
  {
    id: 'R-TIERMODE',
    severity: 'error',
    fires: [
      '2 % from ¥10,000 and 1 % from ¥20,000',
      {
        terms: [
          conditional(
            tiers([
              [10_000, 0.02],
              [20_000, 0.01],
            ]),
          ),
        ],
      },
    ],
    spares: [
      '1 % from ¥10,000 and 2 % from ¥20,000',
      {
        terms: [
          conditional(
            tiers([
              [10_000, 0.01],
              [20_000, 0.02],
            ]),
          ),
        ],
      },
    ],
  },
  {
    id: 'R-TIERMODE',
    severity: 'error',
    isDraft: true,
    fires: [
      'a threshold of ¥20,000 before one of ¥10,000',
      {
        terms: [
          conditional(
            tiers([
              [20_000, 0.01],
              [10_000, 0.02],
            ]),
          ),
        ],
      },
    ],
    spares: [
      'a threshold of ¥10,000 before one of ¥20,000',
      {
        terms: [
          conditional(
            tiers([
              [10_000, 0.01],
              [20_000, 0.02],
            ]),
          ),
        ],
      },
    ],
  },
  {
    id: 'R-CLIFF',
    severity: 'info',
    fires: [
      'purchases of 27,120 and a threshold of 27,900, 2.8 % away',
      { terms: [conditional(tiers([[27_900, 0.01]]))] },
    ],
    spares: [
      'purchases of 27,120 and a threshold of 28,000, 3.1 % away',
      { terms: [conditional(tiers([[28_000, 0.01]]))] },
    ],
  },
  {
    id: 'R-CLIFF',
    severity: 'info',
    fires: [
      'purchases of 27,120 and a whole-amount threshold of 27,000',
      { terms: [conditional(tiers([[27_000, 0.01]]))] },
    ],
    spares: [
      'purchases of 27,120 and a marginal threshold of 27,000, where nothing jumps',
      { terms: [conditional(tiers([[27_000, 0.01]], { method: 'marginal' }))] },
    ],
  },
  {
    id: 'R-DOUBLE',
    severity: 'warn',
    fires: ['3 % and 2 % of the same purchases in the year', { terms: [term(), term({ id: 'more' })] }],
    spares: [
      '3 % of purchases and 2 % of invoices',
      { terms: [term(), term({ id: 'more', basis: { on: 'invoice', tax: 'in' } })] },
    ],
  },
  {
    id: 'R-DOUBLE',
    severity: 'warn',
    fires: [
      'two target rebates from ¥20,000 of the same purchases',
      {
        terms: [
          conditional(tiers([[20_000, 0.01]])),
          conditional(
            tiers([
              [10_000, 0.01],
              [20_000, 0.02],
            ]),
            { id: 'more' },
          ),
        ],
      },
    ],
    spares: [
      'two target rebates from different thresholds',
      { terms: [conditional(tiers([[20_000, 0.01]])), conditional(tiers([[21_000, 0.01]]), { id: 'more' })] },
    ],
  },
  {
    id: 'F-CONTRACT',
    severity: 'risk',
    fires: ['a renewal fee of ¥10,000', { terms: [fee('contractFee')] }],
    spares: [
      'a renewal fee of ¥0',
      { terms: [fee('contractFee', { rule: { ...amount, amount: 0 } as Rule })] },
    ],
  },
  {
    id: 'F-BARCODE',
    severity: 'risk',
    fires: [
      'a barcode fee of ¥10,000 for goods with 6901234567892',
      { terms: [fee('barcodeFee')], products: [product('P1', { barcode: '6901234567892' })] },
    ],
    spares: [
      'a barcode fee of ¥10,000 that costs the retailer ¥10,000',
      {
        terms: [fee('barcodeFee', { clause: { statedCost: 10_000 } })],
        products: [product('P1', { barcode: '6901234567892' })],
      },
    ],
  },
  {
    id: 'F-REMODEL',
    severity: 'warn',
    fires: ['a remodel fee for nowhere', { terms: [fee('remodelFee')] }],
    spares: [
      'a remodel fee for our own counter',
      { terms: [fee('remodelFee', { clause: { ownArea: '洗护专柜 6 米' } })] },
    ],
  },
  {
    id: 'F-NOSERVICE',
    severity: 'risk',
    fires: ['an anniversary fee for nothing', { terms: [fee('anniversaryFee')] }],
    spares: [
      'an anniversary fee for the flyer cover',
      { terms: [fee('anniversaryFee', { inReturnFor: '店庆海报封面' })] },
    ],
  },
  {
    id: 'F-2011LIST',
    severity: 'warn',
    fires: ['a card fee', { terms: [fee('cardFee')] }],
    spares: ['a display fee', { terms: [fee('displayFee')] }],
  },
  {
    id: 'F-FORCED',
    severity: 'warn',
    fires: ['a flyer nobody may decline', { terms: [fee('dmFee', { clause: { isMandatory: true } })] }],
    spares: ['a flyer that may be declined', { terms: [fee('dmFee', { clause: { isMandatory: false } })] }],
  },
  {
    id: 'F-SERVICE-SCOPE',
    severity: 'warn',
    fires: ['a flyer without a word on breach', { terms: [dm({ ...wholeService, breach: ' ' })] }],
    spares: ['a flyer with all eight', { terms: [dm(wholeService)] }],
  },
  {
    id: 'F-REFUND',
    severity: 'info',
    fires: ['a flyer and no refund', { terms: [dm(wholeService)] }],
    spares: [
      'a flyer and a refund',
      { terms: [dm(wholeService)], clauses: { refundOfUndelivered: '按未履行档期退还' } },
    ],
  },
]
