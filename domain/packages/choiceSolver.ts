import type { ChoiceSolver } from './choiceProgram.ts'

/** Branches after which the solver stops with what it has: a count and not a time, so that every machine answers alike. */
const MOST_BRANCHES = 2_000

/** What is asked of the HiGHS library, whichever place it was loaded in. */
export type LinearSolver = {
  readonly solve: (
    program: string,
    options: Readonly<Record<string, boolean | number>>,
  ) => {
    readonly Status: string
    readonly Columns: Readonly<Record<string, unknown>>
  }
}

/** The way to ask a loaded HiGHS for a choice. */
export function choiceSolver(highs: LinearSolver): ChoiceSolver {
  return (program) => {
    const solution = highs.solve(program, {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-3,
      mip_feasibility_tolerance: 1e-9,
      mip_max_nodes: MOST_BRANCHES,
    })
    const isUnsolved = solution.Status === 'Infeasible' || Object.keys(solution.Columns).length === 0
    if (isUnsolved) return null
    const values = Object.entries(solution.Columns).map(([name, column]): [string, number] => [
      name,
      primalOf(column),
    ])
    return { values: new Map(values), isProven: solution.Status === 'Optimal' }
  }
}

function primalOf(column: unknown): number {
  const isColumn = typeof column === 'object' && column !== null && 'Primal' in column
  return isColumn && typeof column.Primal === 'number' ? column.Primal : 0
}
