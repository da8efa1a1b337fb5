import { createChance, streamOf } from '../../../domain/risk/chance.ts'

/** Chance of one case: the same seed and case throw the same. */
export type Dice = {
  /** A whole number from 0 to `count` − 1. */
  readonly below: (count: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
}

export function diceOf(seed: number, place: number): Dice {
  const chance = createChance(seed)
  const stream = streamOf('fuzz', String(place))
  let throws = 0
  const below = (count: number) => {
    throws += 1
    return Math.min(count - 1, Math.floor(chance(throws, stream) * count))
  }
  return {
    below,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from')
      return items[below(items.length)] as (typeof items)[number]
    },
  }
}
