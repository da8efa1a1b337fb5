import { create } from 'zustand'

type RiskChoices = {
  readonly draws: number
  readonly seed: number
  /** Id of a scenario drawn with the same chance; null for none. */
  readonly beside: string | null
  readonly choose: (choices: Partial<Pick<RiskChoices, 'draws' | 'seed' | 'beside'>>) => void
}

/** What was chosen for the draws; kept while the window is open. */
export const useRiskChoices = create<RiskChoices>((set) => ({
  draws: 2_000,
  seed: 42,
  beside: null,
  choose: set,
}))
