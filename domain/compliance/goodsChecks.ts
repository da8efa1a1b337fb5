import { numberText, yuanText } from '../documents/figureText.ts'
import type { Term } from '../negotiation/term.ts'
import type { Hit } from './finding.ts'
import { highestOf, isSaid, type Reviewed } from './reviewed.ts'
import { sentencesOf } from './sentences.ts'

const UNCONDITIONAL_RETURNS = /无条件退(货|换)|随时退货|unconditional returns?/iu
const REFUSED = /不接受|不得|禁止|取消|no unconditional/iu
const PROMOTERS = /促销员|导购|promoter/iu
const HIGHEST_SHARE = 0.3
const DAYS_OF_YEAR = 365

/** Damage, returns, listings, people in the store, and penalties. */
export function goodsChecks(reviewed: Reviewed): readonly Hit[] {
  const { terms } = reviewed
  return [
    ...terms.flatMap((term) => [...damage(term), ...staff(term), ...penalty(term)]),
    ...returns(reviewed),
    ...promotionReturns(reviewed),
    ...listing(reviewed),
    ...oneSidedPenalties(reviewed),
  ]
}

function damage({ id, class: termClass, code, cap, clause }: Term): readonly Hit[] {
  if (termClass !== 'damage' || code === 'returnAllowance') return []
  const missing = [
    ...(isSaid(clause?.scope) ? [] : [{ zh: '范围', en: 'scope' }]),
    ...(cap === undefined ? [{ zh: '封顶', en: 'cap' }] : []),
  ]
  if (missing.length === 0) return []
  const values = {
    missing: { zh: missing.map(({ zh }) => zh).join('、'), en: missing.map(({ en }) => en).join(', ') },
  }
  return [{ id: 'D-DAMAGE', term: id, values }]
}

function returns(reviewed: Reviewed): readonly Hit[] {
  const excluding = new Set(
    reviewed.terms.filter(({ clause }) => isSaid(clause?.returnExclusions)).map(({ id }) => id),
  )
  const inWords = sentencesOf(reviewed).filter(
    ({ text, term }) => UNCONDITIONAL_RETURNS.test(text) && !REFUSED.test(text) && !excluding.has(term ?? ''),
  )
  const said = new Set(inWords.map(({ term }) => term))
  const asRate = reviewed.terms.filter(
    ({ id, code }) => code === 'returnAllowance' && !excluding.has(id) && !said.has(id),
  )
  return [
    ...inWords.map(({ text, ...at }) => ({ id: 'D-RETURN' as const, says: 'text', ...at, values: { text } })),
    ...asRate.map(({ id }) => ({ id: 'D-RETURN' as const, term: id })),
  ]
}

function promotionReturns({ clauses, scenario, terms }: Reviewed): readonly Hit[] {
  if (clauses.returnsValuedAt !== 'normalPrice') return []
  const isSupported = (scenario.promotions ?? []).some(({ funding }) => funding.kind !== 'none')
  const support = terms.find(({ code }) => code === 'promoGapFund')
  if (!isSupported && support === undefined) return []
  return [{ id: 'D-PROMO-RETURN', ...(support === undefined ? {} : { term: support.id }) }]
}

function listing({ clauses, scenario, terms }: Reviewed): readonly Hit[] {
  const hits: Hit[] = []
  const fee = terms.find(({ code }) => code === 'listingFee' || code === 'barcodeFee')
  const isListed = (scenario.newProducts ?? []).some(
    ({ listingFee }) => (listingFee?.perStore ?? 0) + (listingFee?.flat ?? 0) > 0,
  )
  if ((fee !== undefined || isListed) && !isSaid(clauses.delisting)) {
    hits.push({ id: 'L-DELIST', ...(fee === undefined ? {} : { term: fee.id }) })
  }
  if (clauses.hasCustomPacks === true && !isSaid(clauses.customPackBuyBack)) hits.push({ id: 'L-CUSTOM' })
  return hits
}

function staff({ id, code, name, clause }: Term): readonly Hit[] {
  const isForStaff = code === 'promoterFee' || (code === undefined && PROMOTERS.test(name))
  if (!isForStaff || (clause?.hasStaffConsent === true && isSaid(clause.staffJob))) return []
  return [{ id: 'S-STAFF', term: id }]
}

function penalty({ id, class: termClass, rule, clause }: Term): readonly Hit[] {
  if (termClass !== 'penalty') return []
  const perYear = (clause?.penaltyPerDay ?? 0) * DAYS_OF_YEAR
  const percent = (share: number) => numberText(100 * share, 1)
  if (perYear > HIGHEST_SHARE) {
    return [{ id: 'X-PENALTY', says: 'daily', term: id, values: { share: percent(perYear) } }]
  }
  if (rule.kind === 'serviceLevel' && rule.penaltyRate > HIGHEST_SHARE) {
    return [{ id: 'X-PENALTY', term: id, values: { share: percent(rule.penaltyRate) } }]
  }
  const amount = rule.kind === 'fixed' || rule.kind === 'count' ? highestOf(rule) : 0
  const { orderValue, statedLoss } = clause ?? {}
  if (orderValue !== undefined && amount > HIGHEST_SHARE * orderValue) {
    const share = orderValue === 0 ? '∞' : percent(amount / orderValue)
    return [{ id: 'X-PENALTY', term: id, values: { share } }]
  }
  if (statedLoss === undefined || amount <= (1 + HIGHEST_SHARE) * statedLoss) return []
  const values = { amount: yuanText(amount), loss: yuanText(statedLoss) }
  return [{ id: 'X-PENALTY', says: 'loss', term: id, values }]
}

function oneSidedPenalties({ clauses, terms }: Reviewed): readonly Hit[] {
  const ours = terms.find(({ class: termClass }) => termClass === 'penalty')
  if (ours === undefined || isSaid(clauses.retailerPenalty)) return []
  return [{ id: 'X-PENALTY', says: 'oneSided', term: ours.id }]
}
