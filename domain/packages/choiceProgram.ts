/** One option's figures in each group of a choice. */
export type ChoiceGroup = {
  readonly cost: ArrayLike<number>
  readonly gain: ArrayLike<number>
  readonly points: ArrayLike<number>
}

/** What the chosen options must come to together. */
export type ChoiceLimits = {
  readonly gainMin: number
  readonly pointsMin: number
  readonly pointsMax: number
}

/** Solves a linear program in the LP text format; answers each variable's value, and whether the optimum is proven. */
export type ChoiceSolver = (
  program: string,
) => { readonly values: ReadonlyMap<string, number>; readonly isProven: boolean } | null

/** The place of the chosen option of each group. */
export type Choice = { readonly options: readonly number[]; readonly isProven: boolean }

/**
 * The cheapest option of each group under the limits, by a program of one yes-or-no variable for each option: tiers,
 * caps and roundings are in the options' figures, so the program is linear whatever the terms are. Null where the
 * solver finds none. Its answer is a proposal, to be evaluated in full. Source: docs/calculation.md §11.
 */
export function solveChoice(
  groups: readonly ChoiceGroup[],
  limits: ChoiceLimits,
  solve: ChoiceSolver,
): Choice | null {
  if (groups.length === 0) {
    const isMet = limits.gainMin <= 0 && limits.pointsMin <= 0 && limits.pointsMax >= 0
    return isMet ? { options: [], isProven: true } : null
  }
  const solved = solve(choiceProgram(groups, limits))
  if (solved === null) return null
  const options = groups.map(({ cost }, group) => {
    let chosen = 0
    for (let option = 1; option < cost.length; option++) {
      const [now, before] = [option, chosen].map((each) => solved.values.get(variable(group, each)) ?? 0)
      if ((now ?? 0) > (before ?? 0)) chosen = option
    }
    return chosen
  })
  return { options, isProven: solved.isProven }
}

/** Points are compared to a billionth, which a solver takes for nothing: they are told ten thousand times as large. */
const POINT_SCALE = 1e4

function choiceProgram(groups: readonly ChoiceGroup[], limits: ChoiceLimits): string {
  const sum = (of: keyof ChoiceGroup) => {
    const scale = of === 'points' ? POINT_SCALE : 1
    const terms = groups.flatMap((group, g) =>
      Array.from(group[of], (figure, option) => `${signed(figure * scale)} ${variable(g, option)}`),
    )
    return terms.join('\n ')
  }
  const rows = [
    ...(limits.gainMin > Number.NEGATIVE_INFINITY ? [`gain: ${sum('gain')} >= ${limits.gainMin}`] : []),
    ...(limits.pointsMin > Number.NEGATIVE_INFINITY
      ? [`least: ${sum('points')} >= ${limits.pointsMin * POINT_SCALE}`]
      : []),
    ...(limits.pointsMax < Number.POSITIVE_INFINITY
      ? [`most: ${sum('points')} <= ${limits.pointsMax * POINT_SCALE}`]
      : []),
    ...groups.map(
      ({ cost }, g) => `one${g}: ${Array.from(cost, (_, o) => variable(g, o)).join('\n + ')} = 1`,
    ),
  ]
  const variables = groups.flatMap(({ cost }, g) => Array.from(cost, (_, option) => variable(g, option)))
  return `Minimize\n obj: ${sum('cost')}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${variables.join('\n ')}\nEnd\n`
}

function variable(group: number, option: number): string {
  return `x${group}_${option}`
}

function signed(figure: number): string {
  return figure < 0 ? `- ${-figure}` : `+ ${figure}`
}
