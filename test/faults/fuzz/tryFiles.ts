import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Which files are tried: the same ones for the same numbers. */
export type Trial = {
  readonly target: 'negotiation' | 'workbook' | 'csv' | 'paper'
  readonly seed: number
  readonly first: number
  readonly count: number
}

/** A file that broke a rule. */
export type Broken = Trial & {
  readonly place: number
  readonly broken: string
  readonly bytes: string | null
}

/** What came of a trial: how often files ended how, and those that broke a rule. */
export type Tried = { readonly endings: Readonly<Record<string, number>>; readonly broken: readonly Broken[] }

/** So long may one file take; on a machine that does much else it is not ended before it had half of that for itself. */
const DEADLINE_MS = 30_000
const MOST_WAITS = 10
const TICKS_PER_SECOND = 100
const MEGABYTES = 768
const program = fileURLToPath(new URL('fuzzProcess.ts', import.meta.url))

/** Seconds a processor gave a program so far; where the system does not say, as many as anybody may have. */
function workedSeconds(pid: number | undefined): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
    return (user + system) / TICKS_PER_SECOND
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/**
 * Tries files in a process with little memory, which is ended where one file takes longer than the deadline: a hang, a
 * crash and too much memory are broken rules like any other.
 */
export function tryFiles(trial: Trial): Promise<Tried> {
  const { target, seed, first, count } = trial
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${MEGABYTES}`, program, target, String(seed), String(first), String(count)],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const broken: Broken[] = []
    let endings: Tried['endings'] | null = null
    let place = first
    let complaint = ''
    let isHanging = false
    let workedBefore = 0
    let waits = 0
    const look = () => {
      waits += 1
      const hasWorked = workedSeconds(child.pid) - workedBefore >= DEADLINE_MS / 2000
      if (hasWorked || waits >= MOST_WAITS) {
        isHanging = true
        child.kill('SIGKILL')
      } else deadline = setTimeout(look, DEADLINE_MS)
    }
    let deadline = setTimeout(look, DEADLINE_MS)
    child.stderr.on('data', (part) => {
      complaint = `${complaint}${part}`.slice(-4_000)
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(deadline)
      waits = 0
      workedBefore = workedSeconds(child.pid)
      deadline = setTimeout(look, DEADLINE_MS)
      const said = JSON.parse(line)
      if ('begins' in said) place = said.begins
      if ('broken' in said)
        broken.push({ ...trial, place: said.case, broken: said.broken, bytes: said.bytes })
      if ('endings' in said) endings = said.endings
    })
    child.on('close', () => {
      clearTimeout(deadline)
      if (endings === null) {
        const what = isHanging ? `longer than ${DEADLINE_MS} ms` : `the process ended: ${complaint}`
        broken.push({ ...trial, place, broken: what, bytes: null })
      }
      resolve({ endings: endings ?? {}, broken })
    })
  })
}
