import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'

/** Each test starts processes of its own, several of them while other tests do too. */
vi.setConfig({ testTimeout: 60_000 })

const program = new URL('../../electron/headless/deal.ts', import.meta.url).pathname
const cases = new URL('../fixtures/cases/', import.meta.url)

/** How a command ended and what it said. */
export type Ended = { readonly exit: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the real command line in a process of its own. */
export function deal(...words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  return { exit: status, stdout, stderr }
}

/** A folder for one test, gone afterwards; `file` writes into it and gives the path. */
export function folder() {
  const at = mkdtempSync(path.join(tmpdir(), 'deal-'))
  onTestFinished(() => rmSync(at, { recursive: true, force: true }))
  return {
    at,
    path: (name: string) => path.join(at, name),
    file: (name: string, content: string | Uint8Array) => {
      writeFileSync(path.join(at, name), content)
      return path.join(at, name)
    },
  }
}

/** A published case: the negotiation as text and the exact answer. */
export function publishedCase(file: string) {
  const { negotiation, expected } = JSON.parse(readFileSync(new URL(file, cases), 'utf8'))
  return { text: JSON.stringify(negotiation), negotiation, expected }
}
