import { simulate } from '../engine/simulate.ts'
import type { Simulation } from '../engine/simulation.ts'
import { complianceWords } from '../locale/compliance.ts'
import { fillBlanks } from '../negotiation/fault.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { CHECKS } from './checkList.ts'
import { cliffChecks } from './cliffs.ts'
import { fairnessChecks } from './fairnessChecks.ts'
import { feeChecks } from './feeChecks.ts'
import type { Bilingual, Blank, Finding, Hit } from './finding.ts'
import { goodsChecks } from './goodsChecks.ts'
import { houseChecks } from './houseChecks.ts'
import { paymentChecks } from './paymentChecks.ts'
import { promotionChecks } from './promotionChecks.ts'
import { rebateChecks } from './rebateChecks.ts'
import { type ComplianceFacts, isOwed, type Reviewed } from './reviewed.ts'
import { taxChecks } from './taxChecks.ts'

const COVERED_SALES = 10_000_000
const GROUPS = [
  paymentChecks,
  rebateChecks,
  cliffChecks,
  feeChecks,
  goodsChecks,
  taxChecks,
  fairnessChecks,
  promotionChecks,
  houseChecks,
]

/**
 * What law, tax and good practice have to say about one scenario, as graded warnings: each with its reason, its source
 * and how sure we are of the source. It blocks nothing, is no legal advice, and never suggests calling a fee otherwise.
 * Looks at what is owed something; the supplier's own reserves are looked at only for benefits to people and hidden
 * rebates. Formula terms are left out where amounts are planned. Pure.
 */
export function compliance(
  negotiation: Negotiation,
  scenario: Scenario,
  facts: ComplianceFacts = {},
): readonly Finding[] {
  const clauses = negotiation.clauses ?? {}
  const terms = scenario.terms.filter((term) => term.visibility !== 'supplierOnly' && isOwed(term))
  let priced: Simulation | undefined
  const simulation = () => {
    priced ??= simulate(negotiation, {
      ...scenario,
      terms: scenario.terms.filter(({ rule }) => rule.kind !== 'formula'),
    })
    return priced
  }
  const reviewed: Reviewed = { negotiation, scenario, clauses, terms, facts, simulation }
  const hits = GROUPS.flatMap((check) => check(reviewed))
  return [...scope(reviewed), ...hits].map((hit) => inWords(hit))
}

function scope({ clauses }: Reviewed): readonly Hit[] {
  const isSmall = (clauses.retailerYearlySales ?? COVERED_SALES) < COVERED_SALES
  return isSmall ? [{ id: 'S-SCOPE' }] : []
}

function inWords(hit: Hit): Finding {
  const [zh, en] = [complianceWords('zh-CN')[hit.id], complianceWords('en')[hit.id]]
  const { severity, certainty } = CHECKS[hit.id]
  const { says, values = {} } = hit
  return {
    id: hit.id,
    severity: hit.severity ?? severity,
    ...(hit.term === undefined ? {} : { term: hit.term }),
    message: {
      zh: filled(says === undefined ? zh.message : (zh.other?.[says] ?? zh.message), values, 'zh'),
      en: filled(says === undefined ? en.message : (en.other?.[says] ?? en.message), values, 'en'),
    },
    why: { zh: zh.why, en: en.why },
    source: { zh: zh.source, en: en.source },
    certainty,
  }
}

function filled(sentence: string, values: Readonly<Record<string, Blank>>, side: keyof Bilingual): string {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[side] : value,
  ])
  return fillBlanks(sentence, Object.fromEntries(entries))
}
