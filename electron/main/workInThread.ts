import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '../../domain/result.ts'

export type ThreadLimits = { readonly seconds: number; readonly megabytes: number }

/**
 * Has one piece of work done in a thread of its own, so that the window and its store go on meanwhile. The thread gets
 * `task` as its data and posts one answer; an error says why there is none: too long, too much memory, a bug.
 */
export function workInThread<Task, Answer>(
  program: string,
  task: Task,
  { seconds, megabytes }: ThreadLimits,
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
    const deadline = setTimeout(() => finish(err(`no answer within ${seconds} s`)), seconds * 1000)
    thread.once('message', (answer: Answer) => finish(ok(answer)))
    thread.once('error', (cause) => finish(err(String(cause))))
    thread.once('exit', (code) => finish(err(`ended without an answer (${code})`)))
  })
}
