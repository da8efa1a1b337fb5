import type { EncryptionTask, EncryptionWork } from './encryptionWork.ts'
import { workInThread } from './workInThread.ts'

/** A store of any size is written in pages; what grows with it lies outside the thread's own memory. */
const limits = { seconds: null, megabytes: 2_048 } as const

/**
 * Does what takes long about encryption in a thread of its own, so that the window goes on answering.
 * @throws Error when the thread ends without an answer; what it was about is whole then, as after a kill
 */
export function encryptionAside(program: string): EncryptionWork {
  return async (work, of, told) => {
    const done = await workInThread<EncryptionTask, never>(program, { work, of }, limits, told)
    if (!done.ok) throw new Error(`${work} did not come to an end: ${done.error}`)
    return done.value
  }
}
