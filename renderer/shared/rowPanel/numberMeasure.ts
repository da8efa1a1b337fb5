/** What a number of a panel counts. */
export type NumberMeasure = 'rate' | 'yuan' | 'days' | 'units' | 'plain'

/** The most a number of a measure may be. */
export function mostOf(measure: NumberMeasure): number {
  if (measure === 'rate') return 1
  return measure === 'days' ? 365 : 1e12
}
