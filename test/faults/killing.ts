import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { migrationsFolder } from '../support/stores.ts'
import { type Dice, diceOf } from './fuzz/dice.ts'

const program = fileURLToPath(new URL('toBeKilled.ts', import.meta.url))

/** How many programs are killed in all, and by which chance; `npm run faults` asks for more. */
export const KILLS_OF_EACH = Math.ceil(Number(process.env.DEALTABLE_KILLS ?? 25) / 5)
const SEED = Number(process.env.DEALTABLE_FAULT_SEED ?? 20261128)

/** The chance of one kill. */
export function diceOfKill(work: string, kill: number): Dice {
  return diceOf(SEED, kill + work.length * 100_003)
}

/**
 * Has a program work on a store, kills it at a moment within `latestMs` after it began, and gives what it had answered.
 * A program that ended by itself before is a failure of the program.
 */
export async function killedWhile(
  work:
    | 'writing'
    | 'importing'
    | 'migrating'
    | 'backingUp'
    | 'restoring'
    | 'encrypting'
    | 'decrypting'
    | 'encryptingCopies',
  file: string,
  {
    given = '',
    typed = '',
    delayMs = null,
    until = null,
    environment = {},
  }: {
    readonly given?: string
    /** What opens the store where it is encrypted. */
    readonly typed?: string
    /** Null where something else ends it, or it ends by itself. */
    readonly delayMs?: number | null
    /** Killed once this has come about. */
    readonly until?: Promise<void> | null
    readonly environment?: Readonly<Record<string, string>>
  },
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, work, file, migrationsFolder, given, typed], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (part) => {
    complaint += String(part)
  })
  const said: string[] = []
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve()
      else said.push(line)
    })
  })
  await Promise.race([ready, ended])
  if (delayMs !== null) await setTimeout(delayMs)
  await Promise.race([until, ended])
  if (delayMs !== null || until !== null) child.kill('SIGKILL')
  await ended
  if (complaint !== '') throw new Error(complaint)
  return said
}
