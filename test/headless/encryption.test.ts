import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { unlockStore } from '../../db/encryption/unlockStore.ts'
import { importNegotiation, listNegotiations } from '../../db/negotiations.ts'
import { negotiation } from '../support/negotiations.ts'
import { instant, opened } from '../support/stores.ts'
import { deal, folder } from './runDeal.ts'

const program = new URL('../../electron/headless/deal.ts', import.meta.url).pathname
const PASSPHRASE = '正确的马 电池 staple'

/** Runs a command with lines on its standard input; `temporary` is where the system would have its temporary files. */
function dealTyping(lines: readonly string[], words: readonly string[], temporary?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    input: `${lines.join('\n')}\n`,
    env: { ...process.env, ...(temporary === undefined ? {} : { TMPDIR: temporary }) },
  })
  for (const line of lines) expect(stdout + stderr).not.toContain(line)
  return { exit: status, stdout, stderr }
}

/** A store with the sample in it that was encrypted by the command line. */
function encryptedSample() {
  const at = folder()
  const db = at.path('deal.db')
  const negotiation = deal('seed-demo', '--db', db).stdout.trim()
  const done = dealTyping([PASSPHRASE], ['encrypt', '--db', db, '--key-stdin', '--plain-copies', 'delete'])
  expect(done).toMatchObject({ exit: 0 })
  return { at, db, negotiation, recoveryCode: done.stdout.trim() }
}

test('an encrypted store answers the same figures as before, and without its passphrase nothing but why', () => {
  const at = folder()
  const db = at.path('deal.db')
  const negotiation = deal('seed-demo', '--db', db).stdout.trim()
  const words = ['simulate', '--db', db, '--negotiation', negotiation, '--json']
  const before = deal(...words)
  const made = dealTyping([PASSPHRASE], ['encrypt', '--db', db, '--key-stdin', '--json'])
  expect(made.exit).toBe(0)
  const { recoveryCode, keyFile, plainCopies } = JSON.parse(made.stdout)
  expect(recoveryCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/u)
  expect(plainCopies).toEqual([at.path('deal.set-aside-1.db')])
  expect(existsSync(keyFile)).toBe(true)

  const refused = deal(...words)
  expect(refused).toMatchObject({ exit: 2, stdout: '' })
  expect(refused.stderr).toContain('--key-stdin reads it from standard input; nothing was changed')
  for (const typed of [PASSPHRASE, recoveryCode, recoveryCode.toLowerCase().replaceAll('-', ' ')]) {
    expect(dealTyping([typed], [...words, '--key-stdin'])).toEqual(before)
  }
  expect(dealTyping(['another one'], [...words, '--key-stdin'])).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('found another passphrase'),
  })
  expect(
    dealTyping(
      [`0${recoveryCode.slice(1)}`.replace(/^0/u, recoveryCode[0] === '0' ? '1' : '0')],
      [...words, '--key-stdin'],
    ).exit,
  ).toBe(2)
})

test('check, copy and restore work with the key alone, and the copy goes along with its key file', () => {
  const { at, db, recoveryCode } = encryptedSample()
  expect(readdirSync(at.at).filter((name) => name.includes('set-aside'))).toEqual([])
  expect(deal('doctor', '--db', db)).toMatchObject({ exit: 2 })
  expect(dealTyping([PASSPHRASE], ['doctor', '--db', db, '--key-stdin', '--deep'])).toMatchObject({ exit: 0 })
  const elsewhere = folder()
  const copy = elsewhere.path('copy.db')
  expect(deal('backup', db, '--out', copy)).toMatchObject({ exit: 2 })
  expect(existsSync(copy)).toBe(false)
  expect(dealTyping([PASSPHRASE], ['backup', db, '--out', copy, '--key-stdin'])).toMatchObject({ exit: 0 })
  expect(readdirSync(elsewhere.at)).toHaveLength(2)
  rmSync(at.at, { recursive: true })

  const other = folder()
  const there = other.path('deal.db')
  expect(deal('restore', there, '--from', copy)).toMatchObject({ exit: 2 })
  const restored = dealTyping([recoveryCode], ['restore', there, '--from', copy, '--key-stdin', '--json'])
  expect(JSON.parse(restored.stdout)).toEqual({ from: copy, setAside: null, encryption: 'now-on' })
  expect(dealTyping([PASSPHRASE], ['doctor', '--db', there, '--key-stdin'])).toMatchObject({ exit: 0 })
  writeFileSync(copy, readFileSync(copy).fill(7, 9000, 9100))
  expect(dealTyping([PASSPHRASE], ['restore', there, '--from', copy, '--key-stdin'])).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('found a damaged store'),
  })
})

test('another passphrase and another recovery code open the store from then on, the former ones no more', () => {
  const { db, recoveryCode } = encryptedSample()
  const opens = (typed: string) => dealTyping([typed], ['doctor', '--db', db, '--key-stdin']).exit
  expect(dealTyping([PASSPHRASE, '1234567'], ['rekey', '--db', db, '--key-stdin'])).toMatchObject({ exit: 2 })
  expect(opens(PASSPHRASE)).toBe(0)
  expect(dealTyping([recoveryCode, 'a wholly new one'], ['rekey', '--db', db, '--key-stdin']).exit).toBe(0)
  expect([opens(PASSPHRASE), opens('a wholly new one'), opens(recoveryCode)]).toEqual([2, 0, 0])
  const renewed = dealTyping(['a wholly new one'], ['rekey', '--db', db, '--key-stdin', '--recovery-code'])
  expect([opens(recoveryCode), opens(renewed.stdout.trim()), opens('a wholly new one')]).toEqual([2, 0, 0])
})

test('written plain again it opens without a key, and a key where none belongs is refused', () => {
  const { db } = encryptedSample()
  expect(deal('decrypt', '--db', db)).toMatchObject({ exit: 2 })
  expect(dealTyping([PASSPHRASE], ['decrypt', '--db', db, '--key-stdin'])).toMatchObject({ exit: 0 })
  expect(deal('doctor', '--db', db)).toMatchObject({ exit: 0 })
  expect(dealTyping([PASSPHRASE], ['doctor', '--db', db, '--key-stdin'])).toMatchObject({ exit: 2 })
  expect(dealTyping(['1234567'], ['encrypt', '--db', db, '--key-stdin'])).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('allowed 8 characters or more'),
  })
  expect(deal('encrypt', '--db', db)).toMatchObject({ exit: 2 })
})

test('a lost, a damaged and a strange key file are told apart from a damaged store', () => {
  const { at, db } = encryptedSample()
  const keyFile = at.path(readdirSync(at.at).find((name) => name.endsWith('.key.json')) ?? '')
  const kept = at.path('kept')
  copyFileSync(keyFile, kept)
  const said = () => dealTyping([PASSPHRASE], ['doctor', '--db', db, '--key-stdin']).stderr
  rmSync(keyFile)
  expect(said()).toContain('found an encrypted store without its key file')
  const other = encryptedSample()
  const strange = readdirSync(other.at.at).find((name) => name.endsWith('.key.json')) ?? ''
  copyFileSync(other.at.path(strange), at.path(strange))
  expect(said()).toContain('found the key file of another store')
  writeFileSync(keyFile, readFileSync(kept, 'utf8').replace('"check": "', '"check": "0'))
  expect(said()).toContain('found a damaged key file')
  copyFileSync(kept, keyFile)
  writeFileSync(db, readFileSync(db).fill(7, 9000, 9100))
  const damaged = dealTyping([PASSPHRASE], ['doctor', '--db', db, '--key-stdin'])
  expect(damaged).toMatchObject({ exit: 1, stderr: expect.stringContaining('found a damaged store') })
})

test('while one program has an encrypted store open, another reads and edits it, and neither turns it', () => {
  const { db } = encryptedSample()
  const key = unlockStore(db, { typed: PASSPHRASE })
  if (!key.ok) throw new Error(key.error.kind)
  const store = opened(db, key.value)
  const names = () => listNegotiations(store).map(({ id }) => id)
  const before = names()
  const arrival = { id: 'ours', action: 'ours', at: instant(1) }
  importNegotiation(store, arrival, negotiation({ name: 'ours' }))
  const words = ['--db', db, '--key-stdin']
  const asked = dealTyping([PASSPHRASE], ['simulate', ...words, '--negotiation', 'ours', '--json'])
  expect(asked.exit).toBe(0)
  expect(dealTyping([PASSPHRASE], ['decrypt', ...words])).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('found the store in use'),
  })
  expect(names()).toEqual(expect.arrayContaining([...before, 'ours']))
  store.close()
  expect(dealTyping([PASSPHRASE], ['decrypt', ...words]).exit).toBe(0)
  expect(deal('simulate', '--db', db, '--negotiation', 'ours', '--json')).toEqual(asked)
})

test('nothing that can be read is left among temporary files while a store is checked, copied and edited', () => {
  const { at, db, negotiation } = encryptedSample()
  const temporary = folder()
  const name = JSON.parse(
    dealTyping([PASSPHRASE], ['simulate', '--db', db, '--negotiation', negotiation, '--key-stdin', '--json'])
      .stdout,
  )
  expect(Object.keys(name).length).toBeGreaterThan(0)
  dealTyping([PASSPHRASE], ['seed-demo', '--db', db, '--key-stdin'], temporary.at)
  dealTyping([PASSPHRASE], ['doctor', '--db', db, '--key-stdin', '--deep'], temporary.at)
  dealTyping([PASSPHRASE], ['backup', db, '--out', at.path('copy.db'), '--key-stdin'], temporary.at)
  expect(readdirSync(temporary.at)).toEqual([])
  for (const file of readdirSync(at.at).filter((each) => each.endsWith('.db'))) {
    expect(readFileSync(path.join(at.at, file)).includes('CREATE TABLE')).toBe(false)
  }
})

test('an encrypted store that lost the name of its key, or its end, is put right by the copy its passphrase opens', () => {
  const { at, db } = encryptedSample()
  const copy = at.path('deal.copy.db')
  expect(dealTyping([PASSPHRASE], ['backup', '--db', db, '--out', copy, '--key-stdin']).exit).toBe(0)
  const whole = readFileSync(db)
  writeFileSync(db, whole.subarray(0, whole.length - 8_192))
  const cut = dealTyping([PASSPHRASE], ['doctor', '--db', db, '--key-stdin'])
  expect(cut).toMatchObject({ exit: 1, stderr: expect.stringContaining('found a damaged store') })
  writeFileSync(db, Buffer.from(whole).fill(0x5a, 0, 16))
  const lost = dealTyping([PASSPHRASE], ['doctor', '--db', db, '--key-stdin'])
  expect(lost).toMatchObject({ exit: 2, stderr: expect.stringContaining('Where its beginning is destroyed') })
  expect(dealTyping([PASSPHRASE], ['restore', '--db', db, '--key-stdin'])).toMatchObject({ exit: 0 })
  expect(dealTyping([PASSPHRASE], ['doctor', '--db', db, '--key-stdin']).exit).toBe(0)
})
