import { numberText } from '../documents/figureText.ts'
import type { Basis, Term, VatClass } from '../negotiation/term.ts'
import type { Hit } from './finding.ts'
import { namesService, type Reviewed } from './reviewed.ts'

const TIED_TO_VOLUME: readonly unknown[] = ['percent', 'tiered', 'growth', 'interpolated', 'everyStep']
const CHARGES: readonly unknown[] = ['fee', 'service', 'logistics']
const RED_INVOICE: readonly unknown[] = ['rebateRedInvoice', 'priceReductionOnInvoice']

/** Which invoice belongs to which charge. */
export function taxChecks(reviewed: Reviewed): readonly Hit[] {
  const ofTerms = reviewed.terms.flatMap((term) => [...invoiceOf(term), ...oneRateForMany(term, reviewed)])
  return [...ofTerms, ...feesBeside(reviewed)]
}

function invoiceOf(term: Term): readonly Hit[] {
  const { id, class: termClass, rule, vatClass } = term
  const hits: Hit[] = []
  const isService = vatClass === 'serviceSpecialInvoice' || vatClass === 'serviceOrdinaryInvoice'
  if (isService && TIED_TO_VOLUME.includes(rule.kind)) hits.push({ id: 'T-PERCENT-SERVICE', term: id })
  const isFixed = rule.kind === 'fixed' || rule.kind === 'count'
  const isForService =
    termClass === 'service' || termClass === 'logistics' || (termClass === 'fee' && namesService(term))
  if (isFixed && isForService && RED_INVOICE.includes(vatClass)) hits.push({ id: 'T-FIXED-REBATE', term: id })
  if (vatClass === 'serviceSpecialInvoice') hits.push({ id: 'T-SPECIAL-INVOICE', term: id })
  if (CHARGES.includes(termClass) && vatClass === 'penaltyNoVat') hits.push({ id: 'T-INVOICE', term: id })
  return hits
}

/** Fees of promotions and listings without an invoice. */
function feesBeside({ scenario }: Reviewed): readonly Hit[] {
  const ofPromotions = (scenario.promotions ?? []).flatMap(({ name, fees = [] }) =>
    fees.map((fee) => ({ name: `${name} ${fee.name}`, amount: fee.amount, vatClass: fee.vatClass })),
  )
  const ofListings = (scenario.newProducts ?? []).flatMap(({ name, listingFee: fee }) =>
    fee === undefined
      ? []
      : [{ name, amount: (fee.flat ?? 0) + (fee.perStore ?? 0), vatClass: fee.vatClass }],
  )
  const isWithout = ({ amount, vatClass }: { readonly amount: number; readonly vatClass: VatClass }) =>
    amount > 0 && vatClass === 'penaltyNoVat'
  return [...ofPromotions, ...ofListings]
    .filter(isWithout)
    .map(({ name }) => ({ id: 'T-INVOICE', says: 'beside', values: { name } }))
}

function oneRateForMany(term: Term, { negotiation, scenario }: Reviewed): readonly Hit[] {
  const { id, vatClass, basis, clause } = term
  if (vatClass !== 'rebateRedInvoice' || clause?.redInvoiceRate === undefined) return []
  const goods = [...negotiation.products, ...(scenario.newProducts ?? [])]
  const rates = new Set(goods.filter((each) => isInside(each, basis)).map(({ vatRate }) => vatRate))
  if (rates.size === 0 || (rates.size === 1 && rates.has(clause.redInvoiceRate))) return []
  const percent = (rate: number) => `${numberText(100 * rate, 0)} %`
  const all = [...rates].sort((a, b) => b - a).map(percent)
  const values = { rate: percent(clause.redInvoiceRate), rates: all.join(' / ') }
  return [{ id: 'T-RATE', term: id, values }]
}

type Sorted = { readonly id: string; readonly category: string }

function isInside({ id, category }: Sorted, basis: Basis | undefined): boolean {
  const { include, exclude } = basis ?? {}
  const names = (selection: Basis['include']) =>
    selection?.products?.includes(id) === true || selection?.categories?.includes(category) === true
  return (include === undefined || names(include)) && !names(exclude)
}
