import type { ChoiceLimits } from './choiceProgram.ts'
import type { Invoice } from './options.ts'

/** Options of a group that are tried in turn; of more an even choice. */
const MOST_OPTIONS = 200
const MOST_MOVES = 200

type Sums = { readonly cost: number; readonly gain: number; readonly points: number }

/**
 * A choice made cheaper while it keeps within the limits, by moving one term or two at a time until no such move helps.
 * What comes out need not be the best.
 */
export function improvedOptions(
  invoice: Invoice,
  start: readonly number[],
  limits: ChoiceLimits,
): readonly number[] {
  const { groups } = invoice
  const options = [...start]
  const effect = (place: number, option: number): Sums => {
    const [group, now] = [groups[place], options[place] as number]
    const change = (column: 'cost' | 'gain' | 'points') =>
      group === undefined ? 0 : (group[column][option] as number) - (group[column][now] as number)
    return { cost: change('cost'), gain: change('gain'), points: change('points') }
  }
  const sumOf = (column: 'cost' | 'gain' | 'points') =>
    groups.reduce((sum, group, place) => sum + (group[column][options[place] as number] as number), 0)
  const holds = (gain: number, points: number) =>
    gain >= limits.gainMin && points >= limits.pointsMin && points <= limits.pointsMax
  const tried = groups.map(({ count }) => {
    const step = Math.max(1, Math.ceil(count / MOST_OPTIONS))
    return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step)
  })

  /** Makes the first move found that helps. */
  function moves(): boolean {
    const [gain, points] = [sumOf('gain'), sumOf('points')]
    for (let one = 0; one < groups.length; one++) {
      for (const a of tried[one] ?? []) {
        const first = effect(one, a)
        for (let other = one; other < groups.length; other++) {
          for (const b of other === one ? [a] : (tried[other] ?? [])) {
            const second = other === one ? { cost: 0, gain: 0, points: 0 } : effect(other, b)
            if (first.cost + second.cost > -1e-6) continue
            if (!holds(gain + first.gain + second.gain, points + first.points + second.points)) continue
            options[one] = a
            if (other !== one) options[other] = b
            return true
          }
        }
      }
    }
    return false
  }

  let turns = 0
  while (turns < MOST_MOVES && moves()) turns += 1
  return options
}
