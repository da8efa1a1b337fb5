import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { openParts } from '../../../electron/dealFile/container.ts'
import { MARKED, MARKS, privateDeal } from '../../domain/documents/privateDeal.ts'
import { granted, type TestDesk, testDesk } from '../../support/desk.ts'

const PASSPHRASE = 'two listings for 0.3'
let desk: TestDesk
let opened: string | null
let negotiation: string

beforeEach(async () => {
  opened = null
  desk = testDesk({
    openedFile: () => {
      const file = opened
      opened = null
      return file
    },
  })
  negotiation = granted(await desk.ask('negotiation:openSample', { action: 'sample' })).id
})

afterEach(() => {
  expect(desk.logged).toEqual([])
  desk.close()
})

test('a package opened by a double click is handed on, asks for its passphrase, and then stands beside what is here', async () => {
  const file = path.join(desk.folder, 'received.deal')
  desk.choose(file)
  granted(await desk.ask('dealFile:pack', { negotiation, shown: null, passphrase: PASSPHRASE }))
  opened = file
  const handed = await desk.ask('negotiation:importOpened', { action: 'a' })
  if (handed.ok || handed.error.kind !== 'package-received') throw new Error('it was not handed on')
  const { token } = handed.error
  const asked = await desk.ask('dealFile:look', { passphrase: null, again: token })
  if (asked.ok || asked.error.kind !== 'passphrase-asked') throw new Error('no passphrase was asked for')
  expect(asked.error).toMatchObject({ fileName: 'received.deal', isWrong: false })
  const look = granted(await desk.ask('dealFile:look', { passphrase: PASSPHRASE, again: asked.error.token }))
  const { isBeside } = granted(await desk.ask('dealFile:open', { action: 'b', token: look.token }))
  expect(isBeside).toBe(true)
  expect(granted(await desk.ask('negotiation:list', {}))).toHaveLength(2)
})

test('the edition for the retailer that the window packs holds no private word or figure in any byte', async () => {
  const source = path.join(desk.folder, 'private.json')
  writeFileSync(source, serializeNegotiation(privateDeal(MARKED)))
  desk.choose(source)
  const { id } = granted(await desk.ask('negotiation:importFile', { action: 'private' }))
  const file = path.join(desk.folder, 'for-them.deal')
  desk.choose(file)
  granted(await desk.ask('dealFile:pack', { negotiation: id, shown: 'open', passphrase: null }))
  const bytes = readFileSync(file)
  const opened = openParts(bytes, null)
  if (!opened.ok) throw new Error(opened.error.kind)
  const texts = [bytes, ...opened.value.parts.map(({ content }) => Buffer.from(content))].flatMap(
    (content) => [content.toString('utf8'), content.toString('utf16le')],
  )
  expect(texts.join('')).toContain('乙零售')
  for (const mark of MARKS) for (const text of texts) expect(text.includes(mark), mark).toBe(false)
  const ours = path.join(desk.folder, 'ours.deal')
  desk.choose(ours)
  granted(await desk.ask('dealFile:pack', { negotiation: id, shown: null, passphrase: null }))
  const whole = openParts(readFileSync(ours), null)
  const all = whole.ok ? whole.value.parts.map(({ content }) => Buffer.from(content).toString('utf8')) : []
  expect(all.join('')).toContain(MARKED.text)
})

test('a token nobody was given opens nothing', async () => {
  const gone = { ok: false, error: { kind: 'look-gone' } }
  expect(await desk.ask('dealFile:look', { passphrase: null, again: 'x' })).toEqual(gone)
  expect(await desk.ask('dealFile:open', { action: 'a', token: 'x' })).toEqual(gone)
  expect(await desk.ask('dealFile:compare', { negotiation, token: 'x' })).toEqual(gone)
})
