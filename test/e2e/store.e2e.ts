import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ChannelName } from '../../electron/contract/channels.ts'
import { launch, newFolder } from './support/inTest.ts'
import { closedPreferences, preferencesOfPages } from './support/mainWindow.ts'
import { ask, bookPrice, storedPrice } from './support/stores.ts'

test('a first start has the sample ready, and a second start has it once', async () => {
  const folder = await newFolder()
  const first = await launch(folder)
  const list = await ask(first, 'negotiation:list', {})
  expect(list.ok && list.value.map(({ isSample, scenarios }) => [isSample, scenarios.length])).toEqual([
    [true, 5],
  ])
  await first.close()
  const second = await launch(folder)
  expect(await ask(second, 'negotiation:list', {})).toEqual(list)
})

test('an edit that was answered as saved is in the file after the power went', async () => {
  const app = await launch(await newFolder())
  const { product, booked } = await bookPrice(app, 61.25)
  expect(booked.ok).toBe(true)
  const gone = new Promise((resolve) => app.electron.process().once('exit', resolve))
  app.electron.process().kill('SIGKILL')
  await gone
  expect(storedPrice(app.store, product)).toBe(61.25)
})

test('after a restart the edit is there and can still be undone', async () => {
  const folder = await newFolder()
  const first = await launch(folder)
  const { id } = await bookPrice(first, 62.5)
  await first.close()
  const second = await launch(folder)
  const opened = await ask(second, 'negotiation:open', { negotiation: id })
  expect(opened).toMatchObject({ ok: true, value: { revision: 1, undo: { key: 'action.editProduct' } } })
  const undone = await ask(second, 'negotiation:undo', { negotiation: id, revision: 1 })
  expect(undone).toMatchObject({ ok: true, value: { revision: 2, undo: null } })
})

test('main refuses calls of the wrong shape over the real bridge, and knows no other call', async () => {
  const app = await launch(await newFolder())
  const wrong = [{}, null, { negotiation: 7 }, { negotiation: 'x', path: '/etc/passwd' }, ['x'], 'x']
  for (const request of wrong) {
    const reply = await ask(app, 'negotiation:open', request as { negotiation: string })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid-request' } })
  }
  const unknown = ask(app, 'file:read' as ChannelName, { path: '/etc/passwd' } as never)
  await expect(unknown).rejects.toThrow('No handler registered')
})

test('a frame inside the page is not heard', async () => {
  const app = await launch(await newFolder())
  const heard = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, request: unknown) => unknown> }
    )._invokeHandlers
    const inside = { parent: {}, url: 'app://dealtable/index.html' }
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    return handlers.get('negotiation:list')?.({ senderFrame: inside, sender }, {})
  })
  expect(heard).toMatchObject({ ok: false, error: { kind: 'invalid-request' } })
})

test('a file that is no store of ours is left alone, and the window says so in both languages', async () => {
  const folder = await newFolder()
  const store = path.join(folder, 'dealtable.db')
  writeFileSync(store, 'not a database, but somebody’s letter '.repeat(50))
  const before = spawnSync('sha256sum', [store]).stdout.toString()
  const app = await launch(folder)
  const text = await app.page.evaluate(() => document.body.textContent)
  expect(text).toContain('该文件不是谈判桌的数据文件。')
  expect(text).toContain('The file is not a data file of DealTable.')
  expect(await app.page.evaluate(() => 'bridge' in globalThis)).toBe(false)
  expect(await preferencesOfPages(app)).toEqual([closedPreferences])
  await app.close()
  expect(spawnSync('sha256sum', [store]).stdout.toString()).toBe(before)
})

test('a second start on the same store steps back for the first', async () => {
  const folder = await newFolder()
  const first = await launch(folder)
  await expect(launch(folder)).rejects.toThrow()
  expect(await ask(first, 'negotiation:list', {})).toMatchObject({ ok: true })
})
