const MOST_HELD = 8

/** Values main holds for the window between two calls, each under a token; the oldest goes when there are too many. */
export type Held<Value> = {
  readonly hold: (value: Value) => string
  /** Null for a token that is not held, or not any more. */
  readonly of: (token: string) => Value | null
  readonly drop: (token: string) => void
}

/** Nothing of it is written anywhere; it ends with the program. */
export function holdValues<Value>(newId: () => string): Held<Value> {
  const held = new Map<string, Value>()
  return {
    hold: (value) => {
      const token = newId()
      held.set(token, value)
      const [oldest] = held.keys()
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest)
      return token
    },
    of: (token) => held.get(token) ?? null,
    drop: (token) => void held.delete(token),
  }
}
