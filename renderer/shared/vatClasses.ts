import type { VatClass } from '../../domain/negotiation/term.ts'

/** The five treatments under VAT, in the order they are offered. */
export const VAT_CLASSES: readonly VatClass[] = [
  'priceReductionOnInvoice',
  'rebateRedInvoice',
  'serviceSpecialInvoice',
  'serviceOrdinaryInvoice',
  'penaltyNoVat',
]
