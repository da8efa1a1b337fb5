import loadHighs from 'highs'
import type { ChoiceSolver } from '../../domain/packages/choiceProgram.ts'

/** Branches after which the solver stops with what it has: a count and not a time, so that every machine answers alike. */
const MOST_BRANCHES = 2_000

/** Loads the solver that finds packages where a grid is too large to go through. */
export async function solveWithHighs(): Promise<ChoiceSolver> {
  const highs = await loadHighs()
  return (program) => {
    const solution = highs.solve(program, {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-3,
      mip_feasibility_tolerance: 1e-9,
      mip_max_nodes: MOST_BRANCHES,
    })
    const isProven = solution.Status === 'Optimal'
    const isUnsolved = solution.Status === 'Infeasible' || Object.keys(solution.Columns).length === 0
    if (isUnsolved) return null
    const values = Object.entries(solution.Columns).map(([name, column]): [string, number] => [
      name,
      'Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0,
    ])
    return { values: new Map(values), isProven }
  }
}
