import type { RuleKind } from '../../../../domain/negotiation/term.ts'
import type { NumberMeasure } from '../../../shared/rowPanel/numberMeasure.ts'

export type ChoiceWords = 'period' | 'boundary' | 'method' | 'pays' | 'paysOn' | 'per' | 'from' | 'metricOf'

/** One field of a rule: its path in the term, what it counts or may say, whether it may stay empty. */
export type RuleField =
  | {
      readonly kind: 'number'
      readonly path: string
      readonly measure: NumberMeasure
      readonly isOptional?: boolean
    }
  | {
      readonly kind: 'choice'
      readonly path: string
      readonly words: ChoiceWords
      readonly options: readonly string[]
    }
  | { readonly kind: 'months'; readonly path: string; readonly isOptional?: boolean }
  | { readonly kind: 'expression'; readonly path: string }

const number = (path: string, measure: NumberMeasure, isOptional = false): RuleField => ({
  kind: 'number',
  path,
  measure,
  isOptional,
})
const choice = (path: string, words: ChoiceWords, options: readonly string[]): RuleField => ({
  kind: 'choice',
  path,
  words,
  options,
})

const PERIODS = ['month', 'quarter', 'year']
const period = choice('rule.period', 'period', PERIODS)
const boundary = choice('rule.boundary', 'boundary', ['atLeast', 'moreThan'])
const metric = choice('rule.metric.of', 'metricOf', ['basis', 'units'])

/** The fields of every kind of rule, but for tables of tiers, which have their own editor. */
export const RULE_FIELDS: Readonly<Record<RuleKind, readonly RuleField[]>> = {
  percent: [number('rule.rate', 'rate'), choice('rule.settle', 'period', PERIODS)],
  tiered: [
    choice('rule.method', 'method', ['wholeAmount', 'marginal', 'cappedSum', 'fullSum']),
    boundary,
    metric,
    choice('rule.pays', 'pays', ['rate', 'perUnit', 'lump']),
    period,
  ],
  growth: [
    choice('rule.paysOn', 'paysOn', ['all', 'growth', 'bands']),
    boundary,
    number('rule.lastYear', 'yuan', true),
  ],
  everyStep: [
    number('rule.step', 'plain'),
    number('rule.amount', 'yuan'),
    number('rule.max', 'plain', true),
    metric,
    period,
  ],
  interpolated: [metric, period],
  fixed: [number('rule.amount', 'yuan'), { kind: 'months', path: 'rule.months' }],
  count: [
    number('rule.amount', 'yuan'),
    choice('rule.per', 'per', ['store', 'newStore', 'product', 'newProduct', 'storeProduct']),
    number('rule.quantity', 'units', true),
    { kind: 'months', path: 'rule.months', isOptional: true },
  ],
  formula: [{ kind: 'expression', path: 'rule.expression' }, period],
  paymentDays: [number('rule.days', 'days'), choice('rule.from', 'from', ['receipt', 'invoice', 'monthEnd'])],
  marginGuarantee: [number('rule.rate', 'rate'), number('rule.share', 'rate'), period],
  serviceLevel: [
    number('rule.target', 'rate'),
    number('rule.expected', 'rate'),
    number('rule.penaltyRate', 'rate'),
    period,
  ],
}
