import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { launch, newFolder } from './support/inTest.ts'
import { picture, type RunningApp } from './support/launchApp.ts'
import { ask, bookPrice, storedPrice } from './support/stores.ts'

const backupsIn = (folder: string) => readdirSync(path.join(folder, 'dealtable-backups'))

/** A closed store whose first product costs 61.25, with the backup that closing made. */
async function closedStore() {
  const folder = await newFolder()
  const app = await launch(folder)
  const { product } = await bookPrice(app, 61.25)
  await app.close()
  return { folder, product, store: path.join(folder, 'dealtable.db') }
}

/** Takes an offer of the window that says why the store was not opened, and waits for the app's own window. */
async function take(app: RunningApp, offer: RegExp): Promise<RunningApp> {
  const opening = app.electron.waitForEvent('window', { timeout: 60_000 })
  await app.page.getByRole('link', { name: offer }).click()
  const page = await opening
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { ...app, page }
}

test('closing leaves a backup of what was edited, and a start that edits nothing leaves no second one', async () => {
  const { folder, product } = await closedStore()
  const [backup, ...more] = backupsIn(folder)
  expect(more).toEqual([])
  expect(storedPrice(path.join(folder, 'dealtable-backups', backup ?? ''), product)).toBe(61.25)
  const again = await launch(folder)
  await again.close()
  expect(backupsIn(folder)).toEqual([backup])
})

test('a damaged store is not opened; its backup is offered with its time and restored on a click, the old file kept', async () => {
  const { folder, product, store } = await closedStore()
  const broken = readFileSync(store).fill(0x5a, 8_192, 60_000)
  writeFileSync(store, broken)
  const refused = await launch(folder)
  const text = await refused.page.evaluate(() => document.body.textContent)
  expect(text).toContain('该文件已损坏。')
  expect(text).toContain('The file is damaged.')
  expect(text).toMatch(/恢复 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d 的备份/)
  await picture(refused.page, 'store-damaged')
  expect(readFileSync(store).equals(broken)).toBe(true)
  const restored = await take(refused, /^恢复/)
  await restored.page.getByText(/原文件保留为 .*dealtable\.set-aside-1\.db/).waitFor()
  expect(restored.electron.windows()).toHaveLength(1)
  expect(await ask(restored, 'negotiation:list', {})).toMatchObject({ ok: true, value: [{ isSample: true }] })
  await picture(restored.page, 'store-restored')
  await restored.close()
  expect(storedPrice(store, product)).toBe(61.25)
  expect(readFileSync(path.join(folder, 'dealtable.set-aside-1.db')).equals(broken)).toBe(true)
})

test('a store that vanished is missed, not silently begun anew; its backup comes back', async () => {
  const { folder, product, store } = await closedStore()
  rmSync(store)
  const refused = await launch(folder)
  expect(await refused.page.evaluate(() => document.body.textContent)).toContain('数据文件不见了')
  const restored = await take(refused, /^Restore the backup of/)
  await restored.close()
  expect(storedPrice(store, product)).toBe(61.25)
})

test('whoever wants to begin anew without the vanished store can, and its backups stay', async () => {
  const { folder, product, store } = await closedStore()
  rmSync(store)
  const before = backupsIn(folder)
  const anew = await take(await launch(folder), /^不恢复/)
  await anew.close()
  expect(storedPrice(store, product)).not.toBe(61.25)
  expect(backupsIn(folder)).toEqual(expect.arrayContaining(before))
})

test('a store in a folder that is synchronised opens with a warning that names the service', async () => {
  const folder = path.join(await newFolder(), '我的坚果云')
  mkdirSync(folder)
  const app = await launch(folder)
  await app.page.getByText(/数据文件在 坚果云 的同步文件夹/).waitFor()
  await picture(app.page, 'store-in-cloud-folder')
})

test('a copy chosen in the settings takes the store’s place; the store as it was is a copy that brings it back', async () => {
  const { folder, product, store } = await closedStore()
  const app = await launch(folder)
  await bookPrice(app, 71.5)
  const restore = async (from: RunningApp, name: RegExp) => {
    await from.page.getByRole('link', { name: '设置' }).click()
    const row = from.page.getByRole('row').filter({ hasText: name })
    await row.getByRole('button', { name: /^恢复/ }).click()
    const opening = from.electron.waitForEvent('window', { timeout: 60_000 })
    await row.getByRole('button', { name: '恢复这一份' }).click()
    const page = await opening
    await page.getByText(/^已恢复 .* 的备份，原文件保留为 .*set-aside-\d\.db。/).waitFor()
    expect(from.electron.windows()).toHaveLength(1)
    return { ...from, page }
  }
  const before = await restore(app, /自动或手动备份/)
  const price = async (of: RunningApp) => {
    const list = await ask(of, 'negotiation:list', {})
    const opened = await ask(of, 'negotiation:open', {
      negotiation: list.ok ? (list.value[0]?.id ?? '') : '',
    })
    return opened.ok ? opened.value.workspace.products.find(({ id }) => id === product)?.listPrice : null
  }
  expect(await price(before)).toBe(61.25)
  await picture(before.page, 'settings-restored')
  const after = await restore(before, /恢复前的数据文件/)
  expect(await price(after)).toBe(71.5)
  await after.close()
  expect(storedPrice(store, product)).toBe(71.5)
})
