/** What a scenario leaves to each side, yuan of the year. */
export type BothSides = { readonly id: string; readonly supplier: number; readonly retailer: number }

/**
 * The scenarios that no other beats: none leaves one side more without leaving the other less. In ascending order of
 * what is left to the supplier; of several that leave both sides the same, each is on the edge.
 */
export function efficientEdge(scenarios: readonly BothSides[]): readonly BothSides[] {
  return scenarios
    .filter((one) => !scenarios.some((other) => beats(other, one)))
    .sort((a, b) => a.supplier - b.supplier || b.retailer - a.retailer)
}

function beats(other: BothSides, one: BothSides): boolean {
  const isNoWorse = other.supplier >= one.supplier && other.retailer >= one.retailer
  return isNoWorse && (other.supplier > one.supplier || other.retailer > one.retailer)
}
