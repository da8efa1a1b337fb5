import loadHighs from 'highs'
import runtime from 'highs/runtime?url'
import { choiceSolver } from '../../domain/packages/choiceSolver.ts'
import { doJob } from './doJob.ts'
import type { Asked, Posted } from './job.ts'

const loadSolver = async () => choiceSolver(await loadHighs({ locateFile: () => runtime }))

/** One job after the other; whoever no longer wants the answer ends the worker. */
self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const post = (message: Posted) => self.postMessage(message)
  try {
    post({ answer: await doJob(data, loadSolver) })
  } catch (cause) {
    post({ failed: cause instanceof Error ? cause.message : String(cause) })
  }
}
