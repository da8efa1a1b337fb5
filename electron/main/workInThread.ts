import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '../../domain/result.ts'

/** Null seconds: work of our own that takes as long as a disk and a file need. */
export type ThreadLimits = { readonly seconds: number | null; readonly megabytes: number }

/** What a thread posts to say how far it is, before its answer. */
export type StepOfThread<Step> = { readonly step: Step }

/**
 * Has one piece of work done in a thread of its own, so that the window and its store go on meanwhile. The thread gets
 * `task` as its data and posts one answer; an error says why there is none: too long, too much memory, a bug. One whose
 * steps are listened to may post those before, each in an object of its own.
 */
export function workInThread<Task, Answer>(
  program: string,
  task: Task,
  { seconds, megabytes }: ThreadLimits,
  onStep?: (step: never) => void,
): Promise<Result<Answer, string>> {
  return new Promise((resolve) => {
    const thread = new Worker(program, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    const finish = (answer: Result<Answer, string>) => {
      clearTimeout(deadline)
      void thread.terminate()
      resolve(answer)
    }
    const deadline =
      seconds === null
        ? undefined
        : setTimeout(() => finish(err(`no answer within ${seconds} s`)), seconds * 1000)
    thread.on('message', (said: Answer | StepOfThread<never>) => {
      if (onStep !== undefined && isStep(said)) onStep(said.step)
      else finish(ok(said as Answer))
    })
    thread.once('error', (cause) => finish(err(String(cause))))
    thread.once('exit', (code) => finish(err(`ended without an answer (${code})`)))
  })
}

function isStep(said: unknown): said is StepOfThread<never> {
  return typeof said === 'object' && said !== null && 'step' in said
}
