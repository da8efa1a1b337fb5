import { simulate } from '../engine/simulate.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { termWithValues } from '../packages/leverGrid.ts'
import type { Lever } from '../packages/question.ts'
import { withVolume } from '../scenarios/withVolume.ts'

/** A term's rate and how much more is sold, each at its steps, and what every pair contributes. */
export type WhatIfGrid = {
  readonly term: string
  readonly rates: readonly number[]
  /** Share by which volume differs from the plan: 0.1 is a tenth more. */
  readonly volumes: readonly number[]
  /** Yuan; a row for each rate, a column for each volume. */
  readonly contribution: readonly (readonly number[])[]
}

/** Contribution on a grid of one percent term's rate by volume, each cell a full evaluation. */
export function whatIfGrid(
  negotiation: Negotiation,
  scenario: Scenario,
  { term, rates, volumes }: Pick<WhatIfGrid, 'term' | 'rates' | 'volumes'>,
): WhatIfGrid {
  const lever: Lever = { term, field: 'rate', min: 0, max: 1, step: 1 }
  const contribution = rates.map((rate) => {
    const terms = scenario.terms.map((each) => termWithValues(each, [lever], { [term]: rate }))
    return volumes.map(
      (volume) => simulate(negotiation, withVolume({ ...scenario, terms }, 1 + volume)).supplier.contribution,
    )
  })
  return { term, rates, volumes, contribution }
}

const LEAST_FACTOR = 0.05
const MOST_FACTOR = 4
const HALVINGS = 60
const CLOSE_YUAN = 0.005

/**
 * How much more or less has to be sold for a scenario to contribute so much: a share of the plan's volume, 0.1 for a
 * tenth more. Null where neither 5 % nor four times the volume lie on both sides of it. Full evaluations, halved
 * between; where tiers make several volumes right, one of them.
 */
export function volumeFor(negotiation: Negotiation, scenario: Scenario, contribution: number): number | null {
  const shortOf = (factor: number) =>
    simulate(negotiation, withVolume(scenario, factor)).supplier.contribution - contribution
  let [low, high] = [LEAST_FACTOR, MOST_FACTOR]
  const atLow = shortOf(low)
  if (Math.sign(atLow) === Math.sign(shortOf(high))) return null
  for (let turn = 0; turn < HALVINGS; turn++) {
    const middle = (low + high) / 2
    const short = shortOf(middle)
    if (Math.abs(short) < CLOSE_YUAN) return middle - 1
    if (Math.sign(short) === Math.sign(atLow)) low = middle
    else high = middle
  }
  return high - 1
}
