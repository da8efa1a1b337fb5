/** Lets calls through, or keeps them waiting while what they would ask is shut. */
export type CallGate = {
  /** Makes the call as soon as the gate is open. */
  readonly through: <Answer>(call: () => Promise<Answer>) => Promise<Answer>
  /**
   * Waits for the calls that are under way, works while no other one is, and opens the gate at the end, whatever became
   * of it. Asked again meanwhile, it works after that.
   */
  readonly shutWhile: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
}

/** A gate that stands open. */
export function callGate(): CallGate {
  const underWay = new Set<Promise<unknown>>()
  let shut: Promise<unknown> | null = null
  return {
    through: async (call) => {
      while (shut !== null) await shut
      const answer = call()
      underWay.add(answer)
      try {
        return await answer
      } finally {
        underWay.delete(answer)
      }
    },
    shutWhile: async (work) => {
      while (shut !== null) await shut
      const done = Promise.allSettled([...underWay]).then(work)
      const opening = done.then(
        () => {},
        () => {},
      )
      shut = opening
      try {
        return await done
      } finally {
        if (shut === opening) shut = null
      }
    },
  }
}
