import type { Basis, RuleKind, TermClass, VatClass } from '../../../domain/negotiation/term.ts'
import { type DraftTerm, startingRule } from './panel/draftTerm.ts'

type Entry = {
  readonly class: TermClass
  readonly kind: RuleKind
  readonly vatClass: VatClass
}

const entry = (termClass: TermClass, kind: RuleKind, vatClass: VatClass): Entry => ({
  class: termClass,
  kind,
  vatClass,
})

/** The terms a contract usually has, by their code: what each one is, how it is reckoned and how it is taxed. */
export const CATALOGUE = {
  offInvoice: entry('onInvoice', 'percent', 'priceReductionOnInvoice'),
  uncondRebate: entry('rebate', 'percent', 'rebateRedInvoice'),
  monthlyRebate: entry('rebate', 'percent', 'rebateRedInvoice'),
  yearEndRebate: entry('rebate', 'percent', 'rebateRedInvoice'),
  noReturnAllowance: entry('rebate', 'percent', 'rebateRedInvoice'),
  cashDiscount: entry('rebate', 'percent', 'rebateRedInvoice'),
  targetRebate: entry('conditionalRebate', 'tiered', 'rebateRedInvoice'),
  tierRebate: entry('conditionalRebate', 'tiered', 'rebateRedInvoice'),
  growthRebate: entry('conditionalRebate', 'growth', 'rebateRedInvoice'),
  contractFee: entry('fee', 'fixed', 'serviceOrdinaryInvoice'),
  listingFee: entry('fee', 'fixed', 'serviceOrdinaryInvoice'),
  barcodeFee: entry('fee', 'count', 'serviceOrdinaryInvoice'),
  newStoreFee: entry('fee', 'count', 'serviceOrdinaryInvoice'),
  anniversaryFee: entry('fee', 'fixed', 'serviceOrdinaryInvoice'),
  festivalFee: entry('fee', 'fixed', 'serviceOrdinaryInvoice'),
  dmFee: entry('service', 'count', 'serviceSpecialInvoice'),
  stackFee: entry('service', 'count', 'serviceSpecialInvoice'),
  endcapFee: entry('service', 'count', 'serviceSpecialInvoice'),
  displayFee: entry('service', 'percent', 'serviceSpecialInvoice'),
  promoterFee: entry('service', 'fixed', 'serviceOrdinaryInvoice'),
  marketingFund: entry('service', 'percent', 'serviceSpecialInvoice'),
  dataFee: entry('service', 'percent', 'serviceSpecialInvoice'),
  dcFee: entry('logistics', 'percent', 'serviceOrdinaryInvoice'),
  damageAllowance: entry('damage', 'percent', 'rebateRedInvoice'),
  shortageFine: entry('penalty', 'serviceLevel', 'penaltyNoVat'),
  marginGuarantee: entry('guarantee', 'marginGuarantee', 'rebateRedInvoice'),
  paymentDays: entry('payment', 'paymentDays', 'rebateRedInvoice'),
} as const satisfies Readonly<Record<string, Entry>>

export type CatalogueCode = keyof typeof CATALOGUE

export const CATALOGUE_CODES = Object.keys(CATALOGUE) as readonly CatalogueCode[]

const NET_TAX_INCLUDED: Basis = { on: 'net', tax: 'in' }
const RATES_ON_PURCHASES: readonly RuleKind[] = ['percent', 'tiered', 'growth', 'serviceLevel']

/** A term of the catalogue to fill in; rates are 0 and what a person must decide is left open. */
export function fromCatalogue(
  code: CatalogueCode,
  name: string,
  id: string,
  months: readonly string[],
): DraftTerm {
  const { class: termClass, kind, vatClass } = CATALOGUE[code]
  return { ...draft(id, name, termClass, kind, vatClass, months), code }
}

/** A term without a model: a percentage of purchases, to be changed into anything. */
export function blankTerm(name: string, id: string, months: readonly string[]): DraftTerm {
  return draft(id, name, 'rebate', 'percent', 'rebateRedInvoice', months)
}

function draft(
  id: string,
  name: string,
  termClass: TermClass,
  kind: RuleKind,
  vatClass: VatClass,
  months: readonly string[],
): DraftTerm {
  const hasAmount = kind === 'fixed' || kind === 'count'
  return {
    id,
    name,
    class: termClass,
    rule: startingRule(kind, months),
    vatClass,
    ...(RATES_ON_PURCHASES.includes(kind) && termClass !== 'onInvoice' ? { basis: NET_TAX_INCLUDED } : {}),
    ...(hasAmount ? { taxIncluded: true } : {}),
    status: 'open',
  }
}
