import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { headOfFile } from '../../db/encryption/encryptedHeader.ts'
import { filesWith, PASSPHRASE } from '../support/encryptedStores.ts'
import { appFolder, forget, launchApp, picture, type RunningApp } from './support/launchApp.ts'
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

/** Presses Enter where the keyboard is, and answers the window that opens. */
async function next(app: RunningApp): Promise<RunningApp> {
  const opening = app.electron.waitForEvent('window', { timeout: 60_000 })
  // The page may be gone before the key is let go.
  await app.page.keyboard.press('Enter').catch(() => {})
  const page = await opening
  page.setDefaultTimeout(60_000)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return { ...app, page }
}

async function unlocked(folder: string, typed: string): Promise<RunningApp> {
  const app = await launch(folder)
  await app.page.getByLabel('口令或恢复码').fill(typed)
  return next(app)
}

async function settingOf(page: Page) {
  await page.getByRole('link', { name: '设置' }).click()
  return page.getByRole('region', { name: '数据加密' })
}

async function price(app: RunningApp, product: string): Promise<unknown> {
  const list = await ask(app, 'negotiation:list', {})
  const opened = await ask(app, 'negotiation:open', { negotiation: list.ok ? (list.value[0]?.id ?? '') : '' })
  return opened.ok ? opened.value.workspace.products.find(({ id }) => id === product)?.listPrice : opened
}

async function obstacles(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('the settings encrypt the data file, change what opens it, and turn it off again, with the same figures', async () => {
  const folder = await appFolder()
  folders.push(folder)
  const store = path.join(folder, 'dealtable.db')
  const first = await launch(folder)
  const { product } = await bookPrice(first, 61.25)
  const list = await ask(first, 'negotiation:list', {})
  const account = list.ok ? (list.value[0]?.accountName ?? '') : ''
  const off = await settingOf(first.page)
  await off.getByText(/^未加密/).waitFor()
  await off.getByRole('button', { name: '开启加密' }).click()
  await off.getByLabel(/^新口令/).fill('短口令')
  await off.getByText('口令至少 8 个字。').waitFor()
  await off.getByLabel(/^新口令/).fill(PASSPHRASE)
  await off.getByLabel('再输一遍新口令').fill(PASSPHRASE)
  await first.page.keyboard.press('Enter')
  const groups = await off.getByRole('list', { name: '恢复码' }).getByRole('listitem').allTextContents()
  expect(groups).toHaveLength(8)
  const asked = off.getByLabel(/^抄下后填回第/)
  const labels = await off.locator('label').allTextContents()
  for (const [at, label] of labels.entries()) await asked.nth(at).fill(`${label.length}ZZZ`)
  await first.page.keyboard.press('Enter')
  await off.getByText(/^和恢复码对不上/).waitFor()
  await off.scrollIntoViewIfNeeded()
  await picture(first.page, 'encryption-code')
  expect(await obstacles(first.page)).toEqual([])
  for (const [at, label] of labels.entries()) {
    const group = Number(/第 (\d) 组/u.exec(label)?.[1])
    await asked.nth(at).fill((groups[group - 1] ?? '').toLowerCase())
  }
  const on = await next(first)
  await on.page.getByText(/^数据文件已加密，全部内容已核对/).waitFor()
  expect(await price(on, product)).toBe(61.25)
  const setting = await settingOf(on.page)
  await setting.getByText(/^已加密，密钥 [0-9a-f]{8}/).waitFor()
  await setting.getByText('这台电脑没有可靠的系统密钥库，每次启动都要输入口令。').waitFor()
  await setting.getByText(/^还有 \d 份加密前的副本/).waitFor()
  await setting.scrollIntoViewIfNeeded()
  await picture(on.page, 'encryption-on')
  expect(await obstacles(on.page)).toEqual([])
  await setting.getByRole('button', { name: '全部加密' }).click()
  await on.page.getByText(/^已加密 \d 份副本/).waitFor()
  await setting.getByText(/^还有 \d 份加密前的副本/).waitFor({ state: 'hidden' })
  await setting.getByRole('button', { name: '更换口令' }).click()
  await setting.getByLabel('现在的口令或恢复码').fill('不是这个口令')
  await setting.getByLabel(/^新口令/).fill('另一个口令 second')
  await setting.getByLabel('再输一遍新口令').fill('另一个口令 second')
  await on.page.keyboard.press('Enter')
  await setting.getByText('口令或恢复码不对，没有改动。').waitFor()
  await setting.getByLabel('现在的口令或恢复码').fill(PASSPHRASE)
  await on.page.keyboard.press('Enter')
  await on.page.getByText('口令已更换。').waitFor()
  await on.close()
  expect(headOfFile(store)?.kind).toBe('encrypted')
  expect(filesWith(folder, account)).toEqual([])
  expect(filesWith(folder, PASSPHRASE)).toEqual([])
  expect(filesWith(folder, groups.join('-'))).toEqual([])

  const again = await unlocked(folder, groups.join(' '))
  expect(await price(again, product)).toBe(61.25)
  const last = await settingOf(again.page)
  await last.getByRole('button', { name: '关闭加密' }).click()
  await last.getByLabel('现在的口令或恢复码').fill('另一个口令 second')
  const plain = await next(again)
  await plain.page.getByText(/^数据文件已改为不加密/).waitFor()
  expect(await price(plain, product)).toBe(61.25)
  await plain.page.evaluate(() => localStorage.clear())
  await plain.close()
  expect(headOfFile(store)?.kind).toBe('plain')
})
