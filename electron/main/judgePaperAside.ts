import type { Verdict } from '../../domain/signature/verdict.ts'
import type { judgePaper } from '../signature/judgePaper.ts'
import { type ThreadLimits, workInThread } from './workInThread.ts'

const LIMITS: ThreadLimits = { seconds: 60, megabytes: 1_024 }

/** What the thread that judges a paper is given. */
export type JudgingTask = Parameters<typeof judgePaper>

/** Judges a stranger's paper in a thread of its own. One that takes too long or too much memory counts as not valid. */
export function judgePaperAside(program: string, limits = LIMITS): typeof judgePaper {
  return async (...task: JudgingTask) => {
    const judged = await workInThread<JudgingTask, Verdict>(program, task, limits)
    return judged.ok ? judged.value : { valid: false, signatures: [], problems: [{ kind: 'too-costly' }] }
  }
}
