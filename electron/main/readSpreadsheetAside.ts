import { Worker } from 'node:worker_threads'
import { err } from '../../domain/result.ts'
import type { TextEncoding } from '../spreadsheet/decodeText.ts'
import type { readSpreadsheet } from '../spreadsheet/readSpreadsheet.ts'

type Read = Awaited<ReturnType<typeof readSpreadsheet>>

const LIMIT_SECONDS = 30
const MOST_MEMORY_MEGABYTES = 1_024

/**
 * Reads a stranger's list in a thread of its own. One that takes too long or too much memory is ended and counts as
 * damaged; the window and its store go on.
 */
export function readSpreadsheetAside(worker: string): typeof readSpreadsheet {
  return (bytes: Uint8Array, name: string, encoding: TextEncoding = 'auto') =>
    new Promise<Read>((resolve) => {
      const thread = new Worker(worker, {
        workerData: { bytes, name, encoding },
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MEGABYTES },
      })
      const finish = (read: Read) => {
        clearTimeout(deadline)
        void thread.terminate()
        resolve(read)
      }
      const deadline = setTimeout(() => finish(err({ kind: 'damaged' })), LIMIT_SECONDS * 1000)
      thread.once('message', finish)
      thread.once('error', () => finish(err({ kind: 'damaged' })))
      thread.once('exit', () => finish(err({ kind: 'damaged' })))
    })
}
