import { err } from '../../domain/result.ts'
import type { readSpreadsheet } from '../spreadsheet/readSpreadsheet.ts'
import { workInThread } from './workInThread.ts'

const limits = { seconds: 30, megabytes: 1_024 } as const

/** What the thread that reads a list is given. */
export type ReadTask = Parameters<typeof readSpreadsheet>
type Read = Awaited<ReturnType<typeof readSpreadsheet>>

/** Reads a stranger's list in a thread of its own. One that takes too long or too much memory is refused. */
export function readSpreadsheetAside(program: string): typeof readSpreadsheet {
  return async (...task: ReadTask) => {
    const read = await workInThread<ReadTask, Read>(program, task, limits)
    return read.ok ? read.value : err({ kind: 'too-costly' })
  }
}
