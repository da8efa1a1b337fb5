import type { FormulaEvaluator } from '../engine/rules/dues.ts'
import { simulate } from '../engine/simulate.ts'
import { compareWords } from '../locale/compareWords.ts'
import { type Fen, settle, yuan } from '../money.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { faultsTogether } from '../negotiation/parseNegotiation.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import { type BridgeStep, bridge } from './bridge.ts'

/** A scenario with what it is priced against. */
export type InItsTime = { readonly negotiation: Negotiation; readonly scenario: Scenario }

/** A bridge step, or what other products, prices and assumptions do at a frozen version's time. */
export type StepAcross = Omit<BridgeStep, 'kind'> & { readonly kind: BridgeStep['kind'] | 'time' }

const TIME_PARTS = ['supplier', 'account', 'year', 'assumptions', 'products', 'lastYear'] as const

/**
 * The bridge from one scenario to another where either may be a frozen version: the contract's steps at the first's
 * products and assumptions, and one last step for those of the second. Adds up to the fen as `bridge` does. Null where
 * the second refers to products the first does not have, so that no step can be told from another.
 */
export function bridgeAcross(
  from: InItsTime,
  to: InItsTime,
  evaluate?: FormulaEvaluator,
): readonly StepAcross[] | null {
  const { negotiation } = from
  if (TIME_PARTS.every((part) => sameContent(negotiation[part], to.negotiation[part]))) {
    return bridge(negotiation, from.scenario, to.scenario, evaluate)
  }
  const { base: _base, ...alone } = to.scenario
  if (faultsTogether({ ...negotiation, scenarios: [alone] }).length > 0) return null
  const steps = bridge(negotiation, from.scenario, to.scenario, evaluate)
  const [first, last] = [from, to].map(({ negotiation: head, scenario }) =>
    simulate(head, scenario, evaluate),
  )
  if (first === undefined || last === undefined) return null
  const missing = (whole: number, side: 'supplier' | 'retailer') =>
    yuan((settle(whole) - steps.reduce((sum, step) => sum + settle(step[side]), 0)) as Fen)
  const label = { zh: compareWords('zh-CN').time, en: compareWords('en').time }
  return [
    ...steps,
    {
      kind: 'time',
      id: 'time',
      label,
      change: 'changed',
      supplier: missing(last.supplier.contribution - first.supplier.contribution, 'supplier'),
      retailer: missing(last.retailer.totalMargin - first.retailer.totalMargin, 'retailer'),
    },
  ]
}
