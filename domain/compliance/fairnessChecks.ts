import type { Term } from '../negotiation/term.ts'
import type { CheckId, Hit } from './finding.ts'
import { isOwed, isSaid, type Reviewed } from './reviewed.ts'
import { sentencesOf, wordsOf } from './sentences.ts'

const FOR_PEOPLE =
  /招待费|红包|购物卡|礼品卡|储值卡|好处费|回扣|(采购员|采购经理|店长|课长)个人|entertainment|gift card|kickback/iu
const RESALE_PRICE =
  /最低(零售|销售|转售)?售?价|统一零售价|统一售价|限价|控价|minimum (re)?(sale|tail) price|fixed retail price/iu
const NOT_BELOW = /不得低于|不低于|not (be )?(sold )?(below|under)/iu
const OF_A_PRICE = /价|price/iu
const SUGGESTED = /建议零售价|suggested retail price/iu
const SANCTION = /限期整改.{0,60}(罚|扣|违约|停|取消)|(罚|扣|违约|停|取消).{0,60}限期整改/u
const LOWEST_COST =
  /最低进价|最低供(货)?价|最惠|全(国|网|市场)最低|不高于.{0,12}(其他|任何)|best[- ]cost|most favou?red|lowest cost/iu
const EXCLUSIVE =
  /不得(销售|经营|采购|上架).{0,12}(竞品|竞争|其他品牌|同类)|不得(向|给|对).{0,16}(供货|供应|销售)|独家(供货|供应|销售|经营|代理)|排他|二选一|only sell|exclusive (supply|sale|dealing)|not (sell|stock|carry) compet/iu
const MFN_CODES: readonly unknown[] = ['bestPriceClause', 'priceDiffFine']
const REBATES: readonly unknown[] = ['rebate', 'conditionalRebate']

/** Fair competition: no benefit to people, open books, free prices, free choice of partners. */
export function fairnessChecks(reviewed: Reviewed): readonly Hit[] {
  return [...benefits(reviewed), ...inWords(reviewed), ...byCode(reviewed)]
}

function benefits({ scenario }: Reviewed): readonly Hit[] {
  const hits: Hit[] = []
  for (const term of scenario.terms.filter(isOwed)) {
    const { id, clause } = term
    const recipient = clause?.recipient ?? 'company'
    if (recipient !== 'company') hits.push({ id: 'B-STAFF', says: 'recipient', term: id })
    else if (FOR_PEOPLE.test(wordsOf(term))) hits.push({ id: 'B-STAFF', term: id })
    if (isHidden(term)) hits.push({ id: 'B-OPEN', term: id })
  }
  for (const { name, fees = [] } of scenario.promotions ?? []) {
    const fee = fees.find((each) => each.amount > 0 && FOR_PEOPLE.test(each.name))
    if (fee !== undefined) {
      hits.push({ id: 'B-STAFF', says: 'promotion', values: { name: `${name} ${fee.name}` } })
    }
  }
  return hits
}

function isHidden({ class: termClass, clause }: Term): boolean {
  return REBATES.includes(termClass) && (clause?.isInContract === false || clause?.isBooked === false)
}

function inWords(reviewed: Reviewed): readonly Hit[] {
  return sentencesOf(reviewed).flatMap(({ text, ...at }) => {
    const ids: CheckId[] = []
    if (setsResalePrice(text)) ids.push('A-RPM')
    if (LOWEST_COST.test(text)) ids.push('A-MFN')
    if (EXCLUSIVE.test(text)) ids.push('A-EXCLUSIVE')
    return ids.map((id) => ({ id, says: 'text', ...at, values: { text } }))
  })
}

/**
 * Whether a sentence fixes what the goods are sold for. The lowest cost is another clause; a suggested price that binds
 * nobody is the lawful way.
 */
export function setsResalePrice(text: string): boolean {
  if (SANCTION.test(text)) return true
  const isFloor = NOT_BELOW.test(text) && OF_A_PRICE.test(text)
  if (!RESALE_PRICE.test(text) && !isFloor) return false
  return isFloor || !SUGGESTED.test(text)
}

function byCode({ terms }: Reviewed): readonly Hit[] {
  return terms.flatMap((term) => {
    const hits: Hit[] = []
    const isWorded = isSaid(term.name) && LOWEST_COST.test(wordsOf(term))
    if (MFN_CODES.includes(term.code) && !isWorded) hits.push({ id: 'A-MFN', term: term.id })
    if (term.clause?.dependsOnRetailPrice === true) hits.push({ id: 'A-RPM', term: term.id })
    return hits
  })
}
