import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { applyAction } from '../../db/actions.ts'
import { openNegotiation } from '../../db/negotiations.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { granted } from '../support/desk.ts'
import { encryptedStore, keyBehind, PASSPHRASE } from '../support/encryptedStores.ts'
import { instant, migrationsFolder, ONE, opened, storeWithOne, temporaryFolder } from '../support/stores.ts'
import { type FailingDesk, failingDesk, failingDisk } from './failingDesk.ts'
import { smallDisk } from './smallDisk.ts'

const FILLER_BYTES = 400_000
const BLOCKS_OF_A_MEGABYTE = 2_048
const deal = fileURLToPath(new URL('../../electron/headless/deal.ts', import.meta.url))
const saver = fileURLToPath(new URL('toBeKilled.ts', import.meta.url))

/** Edits one price after another until the store refuses; how many were saved, and the edit that was not. */
async function editUntilRefused(desk: FailingDesk, id: string) {
  for (let saved = 0; ; saved += 1) {
    const { revision, workspace } = granted(await desk.ask('negotiation:open', { negotiation: id }))
    const changes = [
      ...setProductFields(workspace, workspace.products[0]?.id ?? '', { listPrice: 100 + saved }),
    ]
    const edit = {
      negotiation: id,
      revision,
      action: { id: `price-${saved}`, label: { key: 'price' }, changes },
    }
    const reply = await desk.ask('negotiation:apply', edit)
    if (!reply.ok) return { saved, edit, error: reply.error }
  }
}

function closedStore(isEncrypted: boolean): string {
  if (isEncrypted) return encryptedStore().file
  const store = storeWithOne()
  store.close()
  return store.file
}

test.each([false, true])(
  'a disk that runs full (store encrypted: %s) refuses one edit in words, keeps all before it, and takes it once there is room',
  async (isEncrypted) => {
    const disk = smallDisk(3)
    if (disk !== null) writeFileSync(path.join(disk, 'filler'), Buffer.alloc(FILLER_BYTES))
    const desk = await failingDesk(
      disk === null
        ? { isEncrypted, largestFileBlocks: BLOCKS_OF_A_MEGABYTE }
        : { isEncrypted, environment: { TMPDIR: disk } },
    )
    const { id } = granted(await desk.ask('negotiation:openSample', { action: 'open-sample' }))
    const { saved, edit, error } = await editUntilRefused(desk, id)
    expect(saved).toBeGreaterThan(5)
    // A file that may not grow is another refusal of the system than a full disk.
    expect(error).toEqual({ kind: 'not-saved', reason: disk === null ? 'disk-failed' : 'disk-full' })
    expect(granted(await desk.ask('negotiation:open', { negotiation: id })).revision).toBe(saved)
    await desk.kill()
    if (disk !== null) rmSync(path.join(disk, 'filler'))

    const store = desk.opened()
    const found = openNegotiation(store, id)
    expect(found).toMatchObject({ ok: true, value: { revision: saved } })
    const action = edit.action as Parameters<typeof applyAction>[1]['action']
    const again = { negotiation: id, revision: saved, at: instant(1), action }
    expect(applyAction(store, again)).toMatchObject({ ok: true, value: { revision: saved + 1 } })
    expect(applyAction(store, again)).toMatchObject({ ok: true, value: { revision: saved + 1 } })
    store.close()
  },
  120_000,
)

test.each([false, true])(
  'a store (encrypted: %s) in a folder that cannot be written to is refused in words, and nothing is left beside it',
  (isEncrypted) => {
    const file = closedStore(isEncrypted)
    const folder = path.dirname(file)
    const before = readdirSync(folder)
    const disk = failingDisk(folder)
    disk.fail({ call: 'open', code: 'EROFS' })
    const words = ['seed-demo', '--db', file, ...(isEncrypted ? ['--key-stdin'] : [])]
    const { status, stdout, stderr } = spawnSync(process.execPath, [deal, ...words], {
      encoding: 'utf8',
      input: `${PASSPHRASE}\n`,
      env: { ...process.env, ...disk.environment },
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(
      /^.*deals\.db: cannot be read: (?:it cannot be opened there|no permission to write there)\n$/u,
    )
    expect(readdirSync(folder)).toEqual(before)
    disk.mend()
    opened(file, isEncrypted ? keyBehind(file) : undefined)
  },
)

test.each([false, true])(
  'every save in a store (encrypted: %s) reaches the disk before it is answered, with one sync of the log',
  (isEncrypted) => {
    const file = closedStore(isEncrypted)
    const trace = path.join(temporaryFolder(), 'trace')
    const watched = ['-f', '-y', '-s', '16', '-e', 'trace=fsync,fdatasync,write', '-o', trace]
    const saves = [saver, 'saving', file, migrationsFolder, ONE, '', '20']
    execFileSync('strace', [...watched, process.execPath, ...saves], { encoding: 'utf8' })
    const calls = execFileSync('grep', ['-E', 'deals.db-wal|write\\(1<', trace], { encoding: 'utf8' })
    const steps = calls.split('\n').flatMap((line) => {
      if (/f(?:data)?sync\(\d+<[^>]*deals\.db-wal>/u.test(line)) return ['sync']
      const answer = /write\(1<[^>]*>, "(\d+)\\n"/u.exec(line)?.[1]
      return answer === undefined ? [] : [answer]
    })
    const first = steps.indexOf('1')
    const each = Array.from({ length: 19 }, (_, at) => ['sync', String(at + 2)]).flat()
    expect(steps.slice(first + 1, first + 1 + each.length)).toEqual(each)
  },
)
