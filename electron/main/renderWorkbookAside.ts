import type { renderWorkbook } from '../spreadsheet/renderWorkbook.ts'
import { workInThread } from './workInThread.ts'

const limits = { seconds: 120, megabytes: 2_048 } as const

/** What the thread that writes a workbook is given. */
export type WorkbookTask = Parameters<typeof renderWorkbook>
type Rendered = Awaited<ReturnType<typeof renderWorkbook>>

/**
 * Writes a workbook in a thread of its own.
 * @throws Error when it takes too long: our own data cannot be at fault
 */
export function renderWorkbookAside(program: string): typeof renderWorkbook {
  return async (...task: WorkbookTask) => {
    const rendered = await workInThread<WorkbookTask, Rendered>(program, task, limits)
    if (!rendered.ok) throw new Error(`The workbook was not written: ${rendered.error}`)
    return rendered.value
  }
}
