import { numberText } from '../documents/figureText.ts'
import type { PaymentDaysRule } from '../negotiation/term.ts'
import type { Hit } from './finding.ts'
import { isSaid, type Reviewed } from './reviewed.ts'
import { sentencesOf } from './sentences.ts'

const LAWFUL_DAYS = 60
const LONGEST_MONTH_LEFT = 30
const SMALLER_SIZES: readonly unknown[] = ['micro', 'small', 'medium']

const PAID_WHEN_PAID =
  /(以|待|等)(甲方|零售商|乙方)?(收到|收回|到账).{0,60}(货款|款项|回款)|货款(到账|回笼|收回)后|回款后.{0,60}(付|结算)|背靠背|pay[- ]when[- ]paid/iu
const HOLDS_PAYMENT =
  /(暂停|暂缓|停止|延期|拒绝|推迟|扣留|不予|有权不)(支付|付款|结算|结款|货款)|拒付|withhold|suspend payment/iu
const UNFAIR_REASON =
  /缺货|短少|未到齐|部分商品|退货(手续)?(未|没有)|未(完成|办理).{0,60}退货|(销售|销量|进货|业绩|目标).{0,60}(未|没有|不)(达|完成)|(未|不)(达|完成).{0,60}(目标|销售额|销量)|(未|不|不再)续(签|约)|short delivery|open returns|missed target|not renewed/iu

/** When and how the supplier is paid. */
export function paymentChecks(reviewed: Reviewed): readonly Hit[] {
  return [...termsOfPayment(reviewed), ...wayOfPayment(reviewed), ...lateness(reviewed), ...wording(reviewed)]
}

function termsOfPayment({ negotiation, terms, clauses }: Reviewed): readonly Hit[] {
  const hits: Hit[] = []
  for (const { id, rule } of terms) {
    if (rule.kind !== 'paymentDays') continue
    const days = longestFromReceipt(rule, clauses)
    const values = { days: numberText(days, 0) }
    const isPast = days > LAWFUL_DAYS
    if (isPast) hits.push({ id: 'P-60RECEIPT', term: id, values })
    else if (rule.from === 'invoice' && clauses.invoiceLagDays === undefined) {
      hits.push({ id: 'P-60RECEIPT', severity: 'warn', says: 'invoice', term: id, values })
    }
    const isForSmaller =
      SMALLER_SIZES.includes(negotiation.supplier.size) && negotiation.account.size === 'large'
    if (isPast && isForSmaller) hits.push({ id: 'P-SME60', term: id, values })
    if (rule.from === 'monthEnd' && clauses.confirmationDays === undefined) {
      hits.push({ id: 'P-SETTLE', term: id })
    }
  }
  return hits
}

/** Days from the receipt of goods to money at the latest; a bill's own days come on top. */
function longestFromReceipt({ days, from }: PaymentDaysRule, clauses: Reviewed['clauses']): number {
  const lag =
    from === 'monthEnd' ? LONGEST_MONTH_LEFT : from === 'invoice' ? (clauses.invoiceLagDays ?? 0) : 0
  return days + lag + (isBill(clauses) ? (clauses.billTenorDays ?? 0) : 0)
}

function isBill({ instrument }: Reviewed['clauses']): boolean {
  return instrument !== undefined && instrument !== 'transfer'
}

function wayOfPayment({ clauses, terms }: Reviewed): readonly Hit[] {
  const hits: Hit[] = []
  const paying = terms.find(({ class: termClass }) => termClass === 'payment')
  const at = paying === undefined ? {} : { term: paying.id }
  if (isBill(clauses) && clauses.hasConsentToBill !== true) {
    hits.push({ id: 'P-BILL', ...at, values: { days: clauses.billTenorDays ?? 0 } })
  }
  if (clauses.reconciliationDay === undefined) hits.push({ id: 'P-RECON', ...at })
  const paidData = terms.find(({ code }) => code === 'dataFee')
  if (clauses.isConsignment === true && paidData !== undefined) {
    hits.push({ id: 'P-CONSIGN', term: paidData.id })
  }
  return hits
}

function lateness({ negotiation, clauses }: Reviewed): readonly Hit[] {
  const { supplier, account } = negotiation
  const isOutside = supplier.size === 'large' || (account.size !== undefined && account.size !== 'large')
  if (isOutside) return []
  const hits: Hit[] = []
  const { lateInterest, loanPrimeRate } = clauses
  if (lateInterest === undefined) hits.push({ id: 'P-LATE' })
  else if (loanPrimeRate !== undefined && lateInterest < loanPrimeRate) {
    const percent = (rate: number) => numberText(100 * rate, 2)
    const values = { agreed: percent(lateInterest), prime: percent(loanPrimeRate) }
    hits.push({ id: 'P-LATE', severity: 'risk', says: 'low', values })
  }
  if (SMALLER_SIZES.includes(supplier.size) && clauses.hasSmeStatement !== true)
    hits.push({ id: 'P-SMEDECL' })
  return hits
}

function wording(reviewed: Reviewed): readonly Hit[] {
  const hits: Hit[] = []
  if (reviewed.clauses.isPaidWhenPaid === true) hits.push({ id: 'P-BACK2BACK' })
  for (const { text, ...at } of sentencesOf(reviewed)) {
    if (!isSaid(text)) continue
    const values = { text }
    if (PAID_WHEN_PAID.test(text)) hits.push({ id: 'P-BACK2BACK', says: 'text', ...at, values })
    if (HOLDS_PAYMENT.test(text) && UNFAIR_REASON.test(text)) hits.push({ id: 'P-HOLD', ...at, values })
  }
  return hits
}
