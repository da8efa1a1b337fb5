import type { SheetTask, writeTermSheet } from '../pdf/termSheetPaper.ts'
import { workInThread } from './workInThread.ts'

const limits = { seconds: 120, megabytes: 1_024 } as const

type Written = Awaited<ReturnType<typeof writeTermSheet>>

/** Writes a term sheet in a thread of its own. @throws Error when the thread gives none, saying why */
export function writeTermSheetAside(program: string): typeof writeTermSheet {
  return async (task: SheetTask) => {
    const written = await workInThread<SheetTask, Written>(program, task, limits)
    if (!written.ok) throw new Error(`the term sheet was not written: ${written.error}`)
    return written.value
  }
}
