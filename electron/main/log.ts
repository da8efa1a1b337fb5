import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs'
import type { Log } from './answer.ts'

const LARGEST_BYTES = 1_000_000
const LONGEST_NOTE = 2_000

/**
 * Notes bugs in a file beside the store: when, where, what was thrown. Never what a person typed: requests are not
 * logged, and of a message only its own words are kept. One older file is kept, both are bounded. A log that cannot be
 * written stops nobody.
 */
export function openLog(file: string): Log {
  return (where, cause) => {
    try {
      if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, `${new Date().toISOString()} ${where}: ${told(cause).slice(0, LONGEST_NOTE)}\n`)
    } catch {
      // Nothing to be done, and the person's work matters more than the log.
    }
  }
}

function told(cause: unknown): string {
  if (!(cause instanceof Error)) return ownWords(String(cause))
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return [`${cause.name}: ${ownWords(cause.message)}`, ...frames.slice(0, 5)].join('\n')
}

/** What a program quotes, and what is not ASCII, may be what a person typed: a password, a note, a file's name. */
function ownWords(message: string): string {
  return message
    .slice(0, 300)
    .replace(/(["'`])[\s\S]*?(?:\1|$)/gu, '$1…$1')
    .replace(/[^\n -~…]+/gu, '…')
}
