import { useCallback, useMemo } from 'react'
import { setRows } from '../../../domain/actions/rowChanges.ts'
import type { Fault } from '../../../domain/negotiation/fault.ts'
import { parseTerm } from '../../../domain/negotiation/parseRows.ts'
import { scenarioContext } from '../../../domain/negotiation/rules/scenarioContext.ts'
import type {
  GrowthRule,
  InterpolatedRule,
  Term,
  Tier,
  TieredRule,
} from '../../../domain/negotiation/term.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'

export type LadderTerm = Term & { readonly rule: TieredRule | GrowthRule | InterpolatedRule }

/** Whether a term has thresholds. */
export function isLadder(term: Term): term is LadderTerm {
  return term.rule.kind === 'tiered' || term.rule.kind === 'growth' || term.rule.kind === 'interpolated'
}

/** The steps of a ladder, whatever its rule calls them. */
export function stepsOf({ rule }: LadderTerm): readonly Tier[] {
  return rule.kind === 'interpolated' ? rule.points.map(([from, rate]) => ({ from, rate })) : rule.tiers
}

/** The ladder with other steps. */
export function withSteps(term: LadderTerm, steps: readonly Tier[]): LadderTerm {
  const { rule } = term
  if (rule.kind === 'interpolated') {
    return { ...term, rule: { ...rule, points: steps.map(({ from, rate }) => [from, rate] as const) } }
  }
  return { ...term, rule: { ...rule, tiers: steps } }
}

/** Ways to change a ladder: shown while it moves, taken over when it stands; what may not be is answered as a fault. */
export function useTierEdits() {
  const { workspace, picked } = useSession()
  const price = useShownPrice()
  const { act, preview } = useOpenNegotiation.getState()
  const context = useMemo(
    () => (price === null ? null : scenarioContext(workspace, price.scenario)),
    [workspace, price],
  )
  const changesOf = useCallback(
    (term: Term) => setRows(workspace, picked, 'term', [term]),
    [workspace, picked],
  )
  const take = useCallback(
    (term: Term): Fault | null => {
      if (context === null) return null
      const parsed = parseTerm(term, context)
      if (!parsed.ok) return parsed.error[0] ?? null
      act({ key: 'action.editTerm', values: { name: term.name } }, changesOf(parsed.value))
      return null
    },
    [context, act, changesOf],
  )
  const show = useCallback(
    (term: Term | null) => {
      if (term === null) return preview(null)
      if (context !== null && parseTerm(term, context).ok) preview(changesOf(term))
    },
    [context, preview, changesOf],
  )
  return { take, show }
}
