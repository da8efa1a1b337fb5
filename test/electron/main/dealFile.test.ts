import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('a token nobody was given opens nothing', async () => {
  const gone = { ok: false, error: { kind: 'look-gone' } }
  expect(await desk.ask('dealFile:look', { passphrase: null, again: 'x' })).toEqual(gone)
  expect(await desk.ask('dealFile:open', { action: 'a', token: 'x' })).toEqual(gone)
  expect(await desk.ask('dealFile:compare', { negotiation, token: 'x' })).toEqual(gone)
})
