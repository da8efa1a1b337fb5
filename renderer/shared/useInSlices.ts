import { useEffect, useState } from 'react'

/** How long work may go on before the window is looked after again. */
const SLICE_MILLISECONDS = 12

/**
 * Works something out of each id, from the first, in slices between frames: each may take a year's pricing, and a list
 * may be long. `work` must stay the same as long as its answers do; what was known stays until it is known anew.
 */
export function useInSlices<Answer>(
  ids: readonly string[],
  work: (id: string) => Answer | null,
): ReadonlyMap<string, Answer> {
  const [known, setKnown] = useState<ReadonlyMap<string, Answer>>(new Map())
  useEffect(() => {
    const waiting = [...ids]
    const found = new Map<string, Answer>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const slice = () => {
      const until = performance.now() + SLICE_MILLISECONDS
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const answer = work(id)
        if (answer !== null) found.set(id, answer)
        if (performance.now() > until) break
      }
      setKnown((before) => new Map([...before, ...found]))
      if (waiting.length > 0) timer = setTimeout(slice)
    }
    if (waiting.length > 0) slice()
    return () => clearTimeout(timer)
  }, [ids, work])
  return known
}
