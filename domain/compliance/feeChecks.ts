import type { Service } from '../negotiation/clauses.ts'
import type { Term } from '../negotiation/term.ts'
import type { Bilingual, Hit } from './finding.ts'
import { highestOf, isSaid, namesService, type Reviewed } from './reviewed.ts'

const SIGNING: readonly unknown[] = ['contractFee', 'accountOpeningFee']
const EVENTS: readonly unknown[] = ['newStoreFee', 'remodelFee', 'anniversaryFee', 'festivalFee']
const NAMED_IN_2011: readonly unknown[] = [
  'uncondRebate',
  'monthlyRebate',
  'contractFee',
  'accountOpeningFee',
  'listingFee',
  'barcodeFee',
  'newStoreFee',
  'anniversaryFee',
  'festivalFee',
  'dcFee',
  'unloadFee',
  'dataFee',
  'cardFee',
]
const SIGNING_NAME = /合同费|续签费|签约费|开户费|新供应商进店费|contract fee|renewal fee|account opening/iu
const EVENT_NAME =
  /节庆|年节|店庆|周年庆|新店|开业|翻新|上市费|合并费|anniversary|festival fee|opening fee|remodel/iu
const OWN_BARCODE = /^69\d{11}$/u

/** What the retailer charges besides the price. */
export function feeChecks(reviewed: Reviewed): readonly Hit[] {
  const hits = reviewed.terms.flatMap((term) => [
    ...signing(term),
    ...barcode(term, reviewed),
    ...event(term),
    ...serviceScope(term),
    ...(NAMED_IN_2011.includes(term.code) ? [{ id: 'F-2011LIST' as const, term: term.id }] : []),
    ...(term.clause?.isMandatory === true ? [{ id: 'F-FORCED' as const, term: term.id }] : []),
  ])
  const booked = reviewed.terms.some(isBookedService)
  if (booked && !isSaid(reviewed.clauses.refundOfUndelivered)) return [...hits, { id: 'F-REFUND' }]
  return hits
}

function signing({ id, code, class: termClass, name }: Term): readonly Hit[] {
  const isNamed = termClass === 'fee' && SIGNING_NAME.test(name)
  return SIGNING.includes(code) || isNamed ? [{ id: 'F-CONTRACT', term: id }] : []
}

function barcode({ id, code, rule, clause }: Term, { negotiation, scenario }: Reviewed): readonly Hit[] {
  if (code !== 'barcodeFee') return []
  const launched = scenario.newProducts ?? []
  const charged = launched.length > 0 ? launched : negotiation.products
  const own = charged.find((product) => OWN_BARCODE.test(product.barcode ?? ''))
  if (own === undefined || highestOf(rule) <= (clause?.statedCost ?? 0)) return []
  return [{ id: 'F-BARCODE', term: id, values: { barcode: own.barcode ?? '', product: own.name } }]
}

function event(term: Term): readonly Hit[] {
  const hits: Hit[] = []
  const isRemodel = term.code === 'remodelFee'
  if (isRemodel && !isSaid(term.clause?.ownArea)) hits.push({ id: 'F-REMODEL', term: term.id })
  if (isEvent(term) && !namesService(term)) hits.push({ id: 'F-NOSERVICE', term: term.id })
  return hits
}

function isEvent({ code, class: termClass, name }: Term): boolean {
  return EVENTS.includes(code) || (code === undefined && termClass === 'fee' && EVENT_NAME.test(name))
}

function isBookedService(term: Term): boolean {
  return term.class === 'service' || isEvent(term)
}

const SERVICE_FIELDS: Readonly<Record<keyof Service, Bilingual>> = {
  item: { zh: '服务项目', en: 'service' },
  content: { zh: '服务内容', en: 'content' },
  period: { zh: '期间', en: 'period' },
  stores: { zh: '门店清单', en: 'store list' },
  unit: { zh: '计费单位', en: 'unit' },
  paymentMethod: { zh: '支付方式', en: 'payment method' },
  breach: { zh: '违约责任', en: 'breach' },
}
const AMOUNT: Bilingual = { zh: '金额', en: 'amount' }

/** Which of the eight things a service charge has to say are missing; the amount is the rule's own. */
function serviceScope(term: Term): readonly Hit[] {
  if (!isBookedService(term)) return []
  const service = term.clause?.service ?? {}
  const missing = Object.entries(SERVICE_FIELDS).filter(
    ([key]) => !isStated(key as keyof Service, service, term),
  )
  const words = missing.map(([, word]) => word)
  if (highestOf(term.rule) === 0) words.push(AMOUNT)
  if (words.length === 0) return []
  const values = {
    missing: {
      zh: words.map(({ zh }) => zh).join('、'),
      en: words.map(({ en }) => en).join(', '),
    },
  }
  return [{ id: 'F-SERVICE-SCOPE', term: term.id, values }]
}

function isStated(field: keyof Service, service: Service, { inReturnFor, rule }: Term): boolean {
  if (isSaid(service[field])) return true
  if (field === 'item') return isSaid(inReturnFor)
  return field === 'unit' && rule.kind !== 'fixed' && rule.kind !== 'formula'
}
