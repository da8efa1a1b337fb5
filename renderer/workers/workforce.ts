import type { Asked, JobKind, Jobs, Posted } from './job.ts'

/** A job was given up by the person who started it. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
}

/** Workers that do jobs side by side until they are sent home. */
export type Workforce = {
  /** Waits for a free worker. Rejects with `GivenUp` after `end`, or with what the worker threw. */
  readonly ask: <Kind extends JobKind>(kind: Kind, asks: Jobs[Kind]['asks']) => Promise<Jobs[Kind]['answers']>
  /** Ends every worker at once, whatever it is doing. */
  readonly end: () => void
}

const MOST_WORKERS = 8

/** As many workers as the machine has cores to spare, each made when it is first needed. */
export function createWorkforce(
  size = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency)),
): Workforce {
  const idle: Worker[] = []
  const busy = new Map<Worker, (cause: Error) => void>()
  const waiting: { readonly start: (worker: Worker) => void; readonly giveUp: (cause: Error) => void }[] = []
  let isOver = false

  const free = (worker: Worker) => {
    const next = waiting.shift()
    if (next !== undefined) return next.start(worker)
    busy.delete(worker)
    idle.push(worker)
  }
  const freeWorker = (): Promise<Worker> => {
    const found = idle.pop() ?? (busy.size < size ? makeWorker() : undefined)
    if (found === undefined) return new Promise((start, giveUp) => waiting.push({ start, giveUp }))
    // Taken at once, so that nobody else takes it before its job is posted.
    busy.set(found, () => {})
    return Promise.resolve(found)
  }

  return {
    ask: async (kind, asks) => {
      if (isOver) throw new GivenUp()
      const asked = { kind, ...asks } as Asked
      const chosen = await freeWorker()
      if (isOver) throw new GivenUp()
      return new Promise((resolve, reject) => {
        busy.set(chosen, reject)
        chosen.onmessage = ({ data }: MessageEvent<Posted>) => {
          free(chosen)
          if ('answer' in data) resolve(data.answer as never)
          else reject(new Error(data.failed))
        }
        chosen.onerror = ({ message }) => {
          free(chosen)
          reject(new Error(message))
        }
        chosen.postMessage(asked)
      })
    },
    end: () => {
      isOver = true
      for (const each of [...idle, ...busy.keys()]) each.terminate()
      for (const giveUp of busy.values()) giveUp(new GivenUp())
      for (const { giveUp } of waiting.splice(0)) giveUp(new GivenUp())
      busy.clear()
    },
  }
}

function makeWorker(): Worker {
  return new Worker(new URL('./work.worker.ts', import.meta.url), { type: 'module' })
}
