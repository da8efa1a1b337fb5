import { err } from '../../domain/result.ts'
import type { readDealFile } from '../dealFile/readDealFile.ts'
import type { writeDealFile } from '../dealFile/writeDealFile.ts'
import { workInThread } from './workInThread.ts'

const limits = { seconds: 120, megabytes: 2_048 } as const

/** What the thread that works on packages is given. */
export type DealFileTask =
  | { readonly kind: 'read'; readonly of: Parameters<typeof readDealFile> }
  | { readonly kind: 'write'; readonly of: Parameters<typeof writeDealFile> }

type Written = ReturnType<typeof writeDealFile>

/** Packages read and written where the window need not wait, and a stranger's file can be stopped. */
export type DealFiles = {
  readonly read: typeof readDealFile
  readonly write: (...of: Parameters<typeof writeDealFile>) => Promise<Written>
}

/**
 * Works on packages in threads of their own. A file that takes too long or too much memory counts as damaged.
 * @throws Error when our own content cannot be written in time
 */
export function dealFilesAside(program: string): DealFiles {
  return {
    read: async (...of) => {
      type Read = Awaited<ReturnType<typeof readDealFile>>
      const read = await workInThread<DealFileTask, Read>(program, { kind: 'read', of }, limits)
      return read.ok ? read.value : err({ kind: 'damaged' })
    },
    write: async (...of) => {
      const written = await workInThread<DealFileTask, Written>(program, { kind: 'write', of }, limits)
      if (!written.ok) throw new Error(`The package was not written: ${written.error}`)
      return written.value
    },
  }
}
