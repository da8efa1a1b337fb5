import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { applyAction } from '../../db/actions.ts'
import { doctor } from '../../db/doctor.ts'
import { toWorkspace } from '../../domain/scenarios/toWorkspace.ts'
import { negotiation, product } from '../support/negotiations.ts'
import { instant, migrationsFolder, ONE, one, opened, storeWithOne } from '../support/stores.ts'
import { edit } from './writerEdit.ts'

const KILLS = 24
const writer = fileURLToPath(new URL('writerProcess.ts', import.meta.url))

/** Lets another process save until it has answered so many times more, kills it at once, and gives its last answer. */
function killAfter(file: string, answers: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, file, migrationsFolder, ONE], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let complaint = ''
    const lines = () => said.split('\n').slice(0, -1)
    child.stderr.on('data', (part) => {
      complaint += String(part)
    })
    child.stdout.on('data', (part) => {
      said += String(part)
      if (lines().length >= answers) child.kill('SIGKILL')
    })
    child.on('close', () => {
      const last = lines().at(-1)
      if (last === undefined) reject(new Error(complaint))
      else resolve(Number(last))
    })
  })
}

test('a program killed in the middle of saving has lost nothing it had answered, and a retry books once', async () => {
  const first = storeWithOne({ products: [product('P1', { listPrice: 0 }), product('P2')] })
  const { file } = first
  first.close()
  for (let kill = 0; kill < KILLS; kill += 1) {
    const answered = await killAfter(file, 1 + (kill % 7))
    expect(doctor(file, { migrationsFolder })).toMatchObject({ ok: true })

    const store = opened(file)
    const found = one(store)
    expect(found.revision).toBeGreaterThanOrEqual(answered)
    expect(found.workspace.products[0]?.listPrice).toBe(found.revision)

    const wasNext = edit(
      toWorkspace(negotiation({ products: [product('P1', { listPrice: answered })] })),
      answered,
    )
    const retried = applyAction(store, {
      negotiation: ONE,
      revision: answered,
      action: wasNext,
      at: instant(5),
    })
    expect(retried).toMatchObject({ ok: true, value: { revision: answered + 1 } })
    const after = one(store)
    expect(after.revision).toBe(Math.max(found.revision, answered + 1))
    expect(after.workspace.products[0]?.listPrice).toBe(after.revision)
    const booked = store.sqlite
      .prepare('SELECT count(*), count(DISTINCT id), max(revision) FROM actions')
      .raw()
      .get()
    expect(booked).toEqual([after.revision, after.revision, after.revision])
    store.close()
  }
}, 120_000)
