import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { headOfFile } from '../../db/encryption/encryptedHeader.ts'
import { deletePlainCopies } from '../../db/encryption/plainCopies.ts'
import { encryptStore } from '../../db/encryption/turnEncryption.ts'
import { type ChannelName, channels } from '../../electron/contract/channels.ts'
import { unlockChannels } from '../../electron/contract/unlockChannels.ts'
import { axeFinds } from '../support/axe.ts'
import { filesWith, madeKey, PASSPHRASE } from '../support/encryptedStores.ts'
import { migrationsFolder } from '../support/stores.ts'
import { appFolder, forget, launchApp, picture, type RunningApp } from './support/launchApp.ts'
import { closedPreferences, preferencesOfPages, reloadedBy } from './support/mainWindow.ts'
import { ask, bookPrice } from './support/stores.ts'

const folders: string[] = []
const running: RunningApp[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close().catch(() => {})))
  await Promise.all(folders.splice(0).map(forget))
})

async function launch(folder: string): Promise<RunningApp> {
  const app = await launchApp(folder)
  running.push(app)
  return app
}

/** A store whose first product costs 61.25, encrypted while no app ran, without any plain copy unless they are kept. */
async function lockedStore({ arePlainCopiesKept = false } = {}) {
  const folder = await appFolder()
  folders.push(folder)
  const first = await launch(folder)
  const { product } = await bookPrice(first, 61.25)
  const list = await ask(first, 'negotiation:list', {})
  const account = list.ok ? (list.value[0]?.accountName ?? '') : ''
  await first.close()
  const store = path.join(folder, 'dealtable.db')
  const made = madeKey()
  expect(encryptStore(store, made, { migrationsFolder })).toMatchObject({ ok: true })
  if (!arePlainCopiesKept) deletePlainCopies(store)
  return { folder, store, product, account, recoveryCode: made.recoveryCode }
}

const fieldOf = (page: Page) => page.getByLabel(/^(口令或恢复码|Passphrase or recovery code)$/)

/** Enter, which may close the page before the key is let go. */
async function pressed(page: Page): Promise<void> {
  await page.keyboard.press('Enter').catch(() => {})
}

/** Types into the field that asks and answers the app's own window. */
async function unlock(app: RunningApp, typed: string): Promise<RunningApp> {
  const opening = app.electron.waitForEvent('window', { timeout: 60_000 })
  await fieldOf(app.page).fill(typed)
  await pressed(app.page)
  const page = await opening
  page.setDefaultTimeout(60_000)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return { ...app, page }
}

async function refusal(app: RunningApp, typed: string): Promise<string> {
  await fieldOf(app.page).fill(typed)
  await app.page.keyboard.press('Enter')
  await app.page.locator('[aria-invalid="true"]').waitFor()
  const said = await app.page.getByRole('alert').textContent()
  await fieldOf(app.page).fill('')
  return said ?? ''
}

async function price(app: RunningApp, product: string): Promise<unknown> {
  const list = await ask(app, 'negotiation:list', {})
  const opened = await ask(app, 'negotiation:open', { negotiation: list.ok ? (list.value[0]?.id ?? '') : '' })
  return opened.ok ? opened.value.workspace.products.find(({ id }) => id === product)?.listPrice : opened
}

const sumOf = (file: string) => spawnSync('sha256sum', [file]).stdout.toString()

test('an encrypted store is asked for by name, each mistake is told in its own words, and nothing is touched by them', async () => {
  const { folder, store, recoveryCode } = await lockedStore()
  const before = sumOf(store)
  const app = await launch(folder)
  await app.page.getByRole('heading', { name: '数据文件已加密' }).waitFor()
  await app.page.getByText(store).waitFor()
  expect(await fieldOf(app.page).getAttribute('type')).toBe('password')
  await picture(app.page, 'unlock')
  expect(await axeFinds(app.page)).toEqual([])
  expect(await preferencesOfPages(app)).toEqual([closedPreferences])

  expect(await refusal(app, '不是这个口令')).toBe('口令不对。核对大小写和输入法后再试。')
  const [first = '', second = '', ...rest] = recoveryCode.split('-')
  const slipped = [first, second.slice(0, 3) + (second.endsWith('0') ? '2' : '0'), ...rest].join('-')
  expect(await refusal(app, slipped)).toBe('恢复码第 2 组抄错了，核对这四位。')
  expect(await refusal(app, madeKey().recoveryCode)).toMatch(/^这是一个恢复码，但不是这个文件的/)
  expect(await axeFinds(app.page)).toEqual([])
  await picture(app.page, 'unlock-refused')

  const keyFiles = readdirSync(folder).filter((name) => name.endsWith('.key.json'))
  for (const name of keyFiles) renameSync(path.join(folder, name), path.join(folder, `${name}.away`))
  rmSync(path.join(folder, 'dealtable-backups'), { recursive: true, force: true })
  expect(await refusal(app, PASSPHRASE)).toMatch(/^找不到这个文件的密钥文件/)
  for (const name of keyFiles) {
    const sound = readFileSync(path.join(folder, `${name}.away`))
    writeFileSync(path.join(folder, name), sound.subarray(0, sound.length - 9))
    expect(await refusal(app, PASSPHRASE)).toMatch(/^密钥文件已损坏，口令无从核对。/)
  }
  for (const name of keyFiles) renameSync(path.join(folder, `${name}.away`), path.join(folder, name))
  expect(app.page.url()).toBe('app://dealtable/index.html#/unlock')
  expect(app.electron.windows()).toHaveLength(1)
  await app.close()
  expect(sumOf(store)).toBe(before)
})

test('the passphrase opens it with the figures there were; edits, a reload, a crash and the copies stay under the key', async () => {
  const { folder, store, product, account } = await lockedStore()
  const opened = await unlock(await launch(folder), PASSPHRASE)
  expect(opened.electron.windows()).toHaveLength(1)
  expect(await price(opened, product)).toBe(61.25)
  await bookPrice(opened, 73.5)
  await reloadedBy(opened, 'crash')
  const examined = opened.electron.evaluate(async ({ BrowserWindow }) => {
    const call = (name: string) => `window.bridge.invoke('${name}', {})`
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return [
      await contents?.executeJavaScript(call('store:examine')),
      await contents?.executeJavaScript(call('store:backup')),
      await contents?.executeJavaScript(call('store:place')),
    ]
  })
  expect(await examined).toMatchObject([
    { ok: true, value: { problems: [], altered: [] } },
    { ok: true },
    { ok: true, value: { backups: [{ isSound: true }] } },
  ])
  await opened.close()
  const backups = readdirSync(path.join(folder, 'dealtable-backups')).filter((name) => name.endsWith('.db'))
  const copies = backups.map((name) => path.join(folder, 'dealtable-backups', name))
  expect(copies.length).toBeGreaterThan(0)
  expect([store, ...copies].map((file) => headOfFile(file)?.kind)).toEqual(
    [store, ...copies].map(() => 'encrypted'),
  )
  expect(account).not.toBe('')
  expect(filesWith(folder, account)).toEqual([])
  expect(filesWith(folder, PASSPHRASE)).toEqual([])

  const again = await unlock(await launch(folder), PASSPHRASE)
  expect(await price(again, product)).toBe(73.5)
})

test('by keys alone and in English, the recovery code opens it too', async () => {
  const { folder, product, recoveryCode } = await lockedStore()
  const app = await launch(folder)
  await fieldOf(app.page).waitFor()
  await app.page.keyboard.press('Shift+Tab')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('heading', { name: 'The data file is encrypted' }).waitFor()
  await app.page.keyboard.press('Tab')
  await app.page.keyboard.type(recoveryCode.toLowerCase().replaceAll('-', ' '))
  await app.page.keyboard.press('Tab')
  await app.page.keyboard.press('Enter')
  expect(await fieldOf(app.page).getAttribute('type')).toBe('text')
  await app.page.getByRole('button', { name: 'Hide' }).waitFor()
  await picture(app.page, 'unlock-en')
  expect(await axeFinds(app.page)).toEqual([])
  const opening = app.electron.waitForEvent('window', { timeout: 60_000 })
  await app.page.keyboard.press('Tab')
  await pressed(app.page)
  const page = await opening
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await price({ ...app, page }, product)).toBe(61.25)
})

test('a vanished store comes back from its encrypted copy, restored and copied under the same key', async () => {
  const { folder, store, product, account } = await lockedStore()
  const opened = await unlock(await launch(folder), PASSPHRASE)
  await bookPrice(opened, 88.25)
  await opened.close()
  rmSync(store)
  const app = await launch(folder)
  await app.page.getByText('数据文件不见了').waitFor()
  expect(await refusal(app, '不是这个口令')).toMatch(/^口令不对/)
  await picture(app.page, 'unlock-restore')
  expect(await axeFinds(app.page)).toEqual([])
  const restored = await unlock(app, PASSPHRASE)
  await restored.page.getByText(/^已恢复 .* 的备份/).waitFor()
  expect(await price(restored, product)).toBe(88.25)
  await restored.close()
  expect(headOfFile(store)?.kind).toBe('encrypted')
  expect(filesWith(folder, account)).toEqual([])
})

test('whoever has neither passphrase nor code goes on with an older plain copy, or begins anew, and the encrypted copies stay', async () => {
  const { folder, store, product } = await lockedStore({ arePlainCopiesKept: true })
  const opened = await unlock(await launch(folder), PASSPHRASE)
  await bookPrice(opened, 88.25)
  await opened.close()
  rmSync(store)
  const copied = await appFolder()
  folders.push(copied)
  cpSync(folder, copied, { recursive: true, preserveTimestamps: true })
  const before = readdirSync(path.join(folder, 'dealtable-backups'))

  /** Presses a button of the page that asks, in one of the two folders, and answers the window that comes. */
  const wayOut = async (place: string, name: RegExp | string) => {
    const app = await launch(place)
    const opening = app.electron.waitForEvent('window', { timeout: 60_000 })
    await app.page.getByRole('button', { name }).focus()
    await picture(app.page, 'unlock-ways-out')
    expect(await axeFinds(app.page)).toEqual([])
    await pressed(app.page)
    const page = await opening
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    return { ...app, page }
  }
  const older = await wayOut(folder, /^改用 .+ 未加密的备份$/)
  await older.page.getByText(/^已恢复 .* 的备份/).waitFor()
  expect(await price(older, product)).toBe(61.25)
  await older.close()
  const anew = await wayOut(copied, '不恢复，从头开始')
  expect(await price(anew, product)).not.toBe(61.25)
  await anew.close()
  for (const place of [folder, copied]) {
    expect(headOfFile(path.join(place, 'dealtable.db'))?.kind).toBe('plain')
    expect(readdirSync(path.join(place, 'dealtable-backups'))).toEqual(expect.arrayContaining(before))
  }
})

test('the page that asks has no call but its own, refuses wrong shapes, and no other window is heard with them', async () => {
  const { folder } = await lockedStore()
  const app = await launch(folder)
  await fieldOf(app.page).waitFor()
  const shapes = [
    null,
    7,
    'x',
    [],
    { typed: '' },
    { typed: 7 },
    { typed: 'x', file: '/etc/passwd' },
    { way: 'x' },
  ]
  for (const name of Object.keys(unlockChannels)) {
    for (const shape of shapes) {
      const reply = await ask(app, name as ChannelName, shape as never)
      expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid-request' } })
    }
  }
  const withoutOffer = await ask(app, 'unlock:without' as ChannelName, { way: 'begin-anew' } as never)
  expect(withoutOffer).toEqual({ ok: false, error: { kind: 'not-offered' } })
  const [known] = Object.keys(channels)
  await expect(ask(app, known as ChannelName, {} as never)).rejects.toThrow('No handler registered')

  const opening = app.electron.waitForEvent('window')
  const preload = path.join(import.meta.dirname, '../../out/preload/preload.cjs')
  const foreign = await app.electron.evaluate(({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ webPreferences: { preload: file } })
    void window.loadURL('app://dealtable/index.html#/unlock')
    return window.id
  }, preload)
  const stranger = { ...app, page: await opening }
  await stranger.page.waitForLoadState()
  const heard = await ask(stranger, 'unlock:try' as ChannelName, { typed: PASSPHRASE } as never)
  expect(heard).toEqual({ ok: false, error: { kind: 'invalid-request', detail: 'not our window' } })
  await app.electron.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.destroy(), foreign)

  const opened = await unlock(app, PASSPHRASE)
  await expect(ask(opened, 'unlock:try' as ChannelName, { typed: PASSPHRASE } as never)).rejects.toThrow(
    'No handler registered',
  )
})
