import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs'
import type { Log } from './answer.ts'

const LARGEST_BYTES = 1_000_000

/**
 * Notes bugs in a file beside the store: when, where, what was thrown. Never what a person typed: requests are not
 * logged, and a message is cut. One older file is kept. A log that cannot be written stops nobody.
 */
export function openLog(file: string): Log {
  return (where, cause) => {
    try {
      if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, `${new Date().toISOString()} ${where}: ${told(cause)}\n`)
    } catch {
      // Nothing to be done, and the person's work matters more than the log.
    }
  }
}

function told(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause).slice(0, 500)
  const frames = (cause.stack ?? '').split('\n').slice(1, 6).join('\n')
  return `${cause.name}: ${cause.message.slice(0, 300)}\n${frames}`
}
