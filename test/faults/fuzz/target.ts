import type { Dice } from './dice.ts'

/** One kind of file somebody else made: how a hostile one is made from good ones, and what has to hold of it. */
export type Target = {
  /** A file worse than good. */
  readonly make: (dice: Dice) => Promise<Uint8Array>
  /** Reads it as the product does and answers how it ended, in a word. Throws what may not be. */
  readonly attempt: (file: Uint8Array, folder: string) => Promise<string>
}

/** Throws with the sentence unless it holds. */
export function mustHold(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence)
}
