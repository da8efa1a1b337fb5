import { create } from 'zustand'
import type { Expression } from '../../../domain/terms/expression.ts'

type Chosen = ReadonlyMap<string, Expression>

type ExpressionsState = {
  /** By negotiation, then by term; a term that is not named is said as its clause says it. */
  readonly chosen: ReadonlyMap<string, Chosen>
  readonly say: (negotiation: string, terms: readonly string[], way: Expression) => void
}

export const NOTHING_CHOSEN: Chosen = new Map()

/** 表达方式: how each term is said on the screen while the window is open. The contract knows nothing of it. */
export const useExpressions = create<ExpressionsState>((set) => ({
  chosen: new Map(),
  say: (negotiation, terms, way) =>
    set(({ chosen }) => {
      const own = new Map(chosen.get(negotiation))
      for (const term of terms) own.set(term, way)
      return { chosen: new Map(chosen).set(negotiation, own) }
    }),
}))
