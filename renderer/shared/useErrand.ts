import { useCallback, useEffect, useRef, useState } from 'react'
import { createWorkforce, GivenUp, type Workforce } from '../workers/workforce.ts'

export type Errand<Answer> =
  | { readonly phase: 'none' }
  | { readonly phase: 'running'; readonly share: number }
  | { readonly phase: 'done'; readonly answer: Answer; readonly milliseconds: number }
  | { readonly phase: 'failed' }

/**
 * Long work on the side: started, followed, given up, and ended with the page. What `subject` names is what the answer
 * is about; when it changes a running errand goes on being wanted, a finished one is told to be of before.
 */
export function useErrand<Answer>(subject: unknown) {
  const [errand, setErrand] = useState<Errand<Answer>>({ phase: 'none' })
  const [answered, setAnswered] = useState<unknown>(null)
  const force = useRef<Workforce | null>(null)
  const end = useCallback(() => {
    force.current?.end()
    force.current = null
  }, [])
  useEffect(() => end, [end])
  const start = useCallback(
    async (work: (force: Workforce, onProgress: (share: number) => void) => Promise<Answer>) => {
      end()
      const own = createWorkforce()
      force.current = own
      const isWanted = () => force.current === own
      setErrand({ phase: 'running', share: 0 })
      const began = performance.now()
      try {
        const answer = await work(own, (share) => isWanted() && setErrand({ phase: 'running', share }))
        if (!isWanted()) return
        setErrand({ phase: 'done', answer, milliseconds: performance.now() - began })
        setAnswered(subject)
      } catch (cause) {
        if (cause instanceof GivenUp || !isWanted()) return
        setErrand({ phase: 'failed' })
      } finally {
        if (isWanted()) end()
      }
    },
    [end, subject],
  )
  const giveUp = useCallback(() => {
    end()
    setErrand({ phase: 'none' })
  }, [end])
  return { errand, start, giveUp, isOutdated: errand.phase === 'done' && answered !== subject }
}
