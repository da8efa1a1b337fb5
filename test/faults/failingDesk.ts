import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { ChannelName, Reply, Request } from '../../electron/contract/channels.ts'
import { keyBehind } from '../support/encryptedStores.ts'
import { opened } from '../support/stores.ts'

/** Calls to the system that can be made to fail, as `failingDisk.c` numbers them. */
const CALLS = {
  sync: 1,
  write: 2,
  truncate: 4,
  open: 8,
  rename: 16,
  read: 32,
  torn: 64 | 2,
  any: 1 | 2 | 4 | 16,
} as const

export type FailingCall = keyof typeof CALLS

/** What a failing call answers; `killed` ends the program in its place. */
const CODES = { EIO: 5, EACCES: 13, ENOSPC: 28, EROFS: 30, killed: -9 } as const

/** How the disk fails: which call, with which error, after how many that pass, and how often (for good unless said). */
export type Failure = {
  readonly call: FailingCall
  readonly code: keyof typeof CODES
  readonly after?: number
  readonly times?: number
}

const CONTROL_BYTES = 24
const program = fileURLToPath(new URL('deskProcess.ts', import.meta.url))
const source = fileURLToPath(new URL('failingDisk.c', import.meta.url))

let library: string | undefined

/** The library that stands between a program and its disk, made once for all tests of a file. */
function compiled(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'failing-disk-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const made = path.join(folder, 'failingDisk.so')
  execFileSync('gcc', ['-x', 'c', '-shared', '-fPIC', '-O1', '-w', '-o', made, source, '-ldl'])
  return made
}

/** A disk that can be told to fail, for programs started with `environment`. Needs the C compiler the tests install. */
export function failingDisk(watched: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'failing-'))
  library ??= compiled()
  const control = path.join(folder, 'control')
  const descriptor = openSync(control, 'w+')
  writeSync(descriptor, Buffer.alloc(CONTROL_BYTES), 0, CONTROL_BYTES, 0)
  onTestFinished(() => {
    closeSync(descriptor)
    rmSync(folder, { recursive: true, force: true })
  })
  const counted = (at: number) => {
    const state = Buffer.alloc(CONTROL_BYTES)
    readSync(descriptor, state, 0, CONTROL_BYTES, 0)
    return state.readInt32LE(at)
  }
  const set = (calls: number, code: number, after: number, times: number) => {
    const state = Buffer.alloc(16)
    for (const [index, value] of [calls, code, after, times].entries()) state.writeInt32LE(value, index * 4)
    writeSync(descriptor, state, 0, state.length, 0)
  }
  return {
    environment: { LD_PRELOAD: library, FAILING_CONTROL: control, FAILING_PATH: watched },
    fail: ({ call, code, after = 0, times = -1 }: Failure) => set(CALLS[call], CODES[code], after, times),
    mend: () => set(0, 0, 0, 0),
    /** Calls that failed so far. */
    failed: () => counted(16),
    /** Syncs that went through so far. */
    synced: () => counted(20),
  }
}

/** What a desk's machine allows: variables, how many blocks of 512 bytes a file may have; and whether its store is encrypted. */
type DeskMachine = {
  readonly isEncrypted?: boolean
  readonly environment?: Readonly<Record<string, string>>
  readonly largestFileBlocks?: number | undefined
}

/** Main without a window in a process of its own, on a disk that can be told to fail, asked as the window asks. */
export async function failingDesk({ isEncrypted, environment = {}, largestFileBlocks }: DeskMachine = {}) {
  const disk = failingDisk('dealtable-desk-')
  const limit = largestFileBlocks === undefined ? '' : `ulimit -f ${largestFileBlocks}; `
  const kind = isEncrypted === true ? 'encrypted' : 'plain'
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$1" "$2"`, process.execPath, program, kind], {
    env: { ...process.env, ...disk.environment, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (part) => {
    complaint += String(part)
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const line = await lines.next()
    if (line.done === true) throw new Error(`the desk ended: ${complaint}`)
    return JSON.parse(line.value)
  }
  const folder: string = await next()
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(async () => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    ...disk,
    folder,
    store: path.join(folder, 'dealtable.db'),
    /** Opens the store, or a copy in its folder, once the desk is gone. */
    opened: (name = 'dealtable.db') => {
      const file = path.join(folder, name)
      return opened(file, isEncrypted === true ? keyBehind(file) : undefined)
    },
    ask: async <C extends ChannelName>(name: C, request: Request<C>): Promise<Reply<C>> => {
      child.stdin.write(`${JSON.stringify([name, request])}\n`)
      return next()
    },
    kill,
  }
}

export type FailingDesk = Awaited<ReturnType<typeof failingDesk>>
