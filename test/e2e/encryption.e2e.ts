import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../../db/driver.ts'
import { headOfFile } from '../../db/encryption/encryptedHeader.ts'
import { plainCopies } from '../../db/encryption/plainCopies.ts'
import { encryptStore } from '../../db/encryption/turnEncryption.ts'
import { unlockStore } from '../../db/encryption/unlockStore.ts'
import { importNegotiation } from '../../db/negotiations.ts'
import type { Bridge } from '../../electron/contract/channels.ts'
import { axeFinds } from '../support/axe.ts'
import { filesWith, keyBehind, madeKey, PASSPHRASE } from '../support/encryptedStores.ts'
import { negotiation, product as productOf } from '../support/negotiations.ts'
import { instant, migrationsFolder, newStore } from '../support/stores.ts'
import { appFolder, forget, launchApp, picture, type RunningApp } from './support/launchApp.ts'
import { ask, bookPrice } from './support/stores.ts'

const folders: string[] = []
const running: RunningApp[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close().catch(() => {})))
  await Promise.all(folders.splice(0).map(forget))
})

async function freshFolder() {
  const folder = await appFolder()
  folders.push(folder)
  return { folder, store: path.join(folder, 'dealtable.db') }
}

async function launch(folder: string): Promise<RunningApp> {
  const app = await launchApp(folder)
  running.push(app)
  return app
}

/** Types what opens the data file, and answers the window that comes. */
async function unlocked(folder: string, typed: string): Promise<RunningApp> {
  const app = await launch(folder)
  await app.page.getByLabel(/^(口令或恢复码|Passphrase or recovery code)$/).fill(typed)
  const opening = app.electron.waitForEvent('window', { timeout: 60_000 })
  // The page may be gone before the key is let go.
  await app.page.keyboard.press('Enter').catch(() => {})
  const page = await opening
  page.setDefaultTimeout(60_000)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return { ...app, page }
}

/** What the save dialog answers from now on. */
async function saveTo(app: RunningApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, file)
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

/** The groups of the recovery code that is shown. */
async function groupsIn(setting: Locator): Promise<readonly string[]> {
  const groups = setting.getByRole('list', { name: /^(恢复码|Recovery code)$/ }).getByRole('listitem')
  await groups.first().waitFor()
  return groups.allTextContents()
}

/** From the first press to the recovery code: its groups, and fields into which two of them are to be copied. */
async function toRecoveryCode(setting: Locator) {
  await setting.getByRole('button', { name: '开启加密' }).click()
  await setting.getByLabel(/^新口令/).fill(PASSPHRASE)
  await setting.getByLabel('再输一遍新口令').fill(PASSPHRASE)
  await setting.page().keyboard.press('Enter')
  const groups = await groupsIn(setting)
  const labels = await setting.locator('label').allTextContents()
  const asked = setting.getByLabel(/^抄下后填回第/)
  const copyBack = async () => {
    for (const [at, label] of labels.entries()) {
      const group = Number(/第 (\d) 组/u.exec(label)?.[1])
      await asked.nth(at).fill((groups[group - 1] ?? '').toLowerCase())
    }
    await setting.page().keyboard.press('Enter')
  }
  return { groups, asked, copyBack }
}

test('from the first run on: the settings encrypt the data file, keep its recovery code, change the passphrase, and turn it off again, with the same figures', async () => {
  const { folder, store } = await freshFolder()
  const first = await launch(folder)
  await first.page.getByText('数据文件存在这台电脑里，默认不加密。').waitFor()
  const { product } = await bookPrice(first, 61.25)
  const list = await ask(first, 'negotiation:list', {})
  const account = list.ok ? (list.value[0]?.accountName ?? '') : ''
  await first.page.getByRole('link', { name: '加密数据文件' }).click()
  const setting = first.page.getByRole('region', { name: '数据加密' })
  await setting.getByText(/^未加密/).waitFor()
  await setting.getByRole('button', { name: '开启加密' }).click()
  await setting.getByLabel(/^新口令/).fill('短口令')
  await setting.getByText('口令至少 8 个字。').waitFor()
  await setting.getByRole('button', { name: '取消' }).click()

  // Another program has the file: nothing is turned, that is said, and the window goes on with the file as it was.
  const abandoned = await toRecoveryCode(setting)
  const other = openDatabase(store, {})
  other.exec('BEGIN IMMEDIATE')
  await abandoned.copyBack()
  await first.page.getByText('没有完成：另一个程序正占用数据文件。数据文件还是原来的。').waitFor()
  other.close()
  await setting.getByText(/^未加密/).waitFor()
  expect(await price(first, product)).toBe(61.25)

  const { groups, asked, copyBack } = await toRecoveryCode(setting)
  expect(groups).toHaveLength(8)
  await saveTo(first, path.join(folder, '没有这个文件夹', '恢复码.txt'))
  await setting.getByRole('button', { name: '存为文件' }).click()
  await first.page.getByText('恢复码没有存成文件，换个位置再试，或直接抄下来。').waitFor()
  const codeFile = path.join(folder, '恢复码.txt')
  await saveTo(first, codeFile)
  await setting.getByRole('button', { name: '存为文件' }).click()
  await first.page.getByText('恢复码已存为 恢复码.txt。收好后从电脑里删掉。').waitFor()
  for (const at of [0, 1]) await asked.nth(at).fill('ZZZZ')
  await first.page.keyboard.press('Enter')
  await setting.getByText(/^和恢复码对不上/).waitFor()
  await setting.scrollIntoViewIfNeeded()
  await picture(first.page, 'encryption-code')
  expect(await axeFinds(first.page)).toEqual([])
  await copyBack()
  await first.page.getByText(/^数据文件已加密，全部内容已核对/).waitFor()
  expect(await price(first, product)).toBe(61.25)
  await setting.getByText(/^已加密，密钥 [0-9a-f]{8}/).waitFor()
  await setting.getByText('这台电脑没有可靠的系统密钥库，每次启动都要输入口令。').waitFor()
  await setting.getByText(/^还有 \d 份加密前的副本/).waitFor()
  await setting.scrollIntoViewIfNeeded()
  await picture(first.page, 'encryption-on')
  expect(await axeFinds(first.page)).toEqual([])
  await setting.getByRole('button', { name: '全部加密' }).click()
  await first.page.getByText(/^已加密 \d 份副本/).waitFor()
  await setting.getByText(/^还有 \d 份加密前的副本/).waitFor({ state: 'hidden' })
  await setting.getByRole('button', { name: '更换口令' }).click()
  await setting.getByLabel('现在的口令或恢复码').fill('不是这个口令')
  await setting.getByLabel(/^新口令/).fill('另一个口令 second')
  await setting.getByLabel('再输一遍新口令').fill('另一个口令 second')
  await first.page.keyboard.press('Enter')
  await setting.getByText('口令或恢复码不对，没有改动。').waitFor()
  await setting.getByLabel('现在的口令或恢复码').fill(PASSPHRASE)
  await first.page.keyboard.press('Enter')
  await first.page.getByText('口令已更换。').waitFor()
  expect(first.complaints).toEqual([])
  await first.close()
  expect(headOfFile(store)?.kind).toBe('encrypted')
  expect(filesWith(folder, account)).toEqual([])
  expect(filesWith(folder, PASSPHRASE)).toEqual([])
  expect(filesWith(folder, groups.join('-'))).toEqual(['恢复码.txt'])

  const code = readFileSync(codeFile, 'utf8')
    .split('\r\n')
    .find((line) => /^\w{4}(-\w{4}){7}$/u.test(line))
  const again = await unlocked(folder, code ?? 'no code in the file')
  expect(await price(again, product)).toBe(61.25)
  const last = await settingOf(again.page)
  await last.getByRole('button', { name: '关闭加密' }).click()
  await last.getByLabel('现在的口令或恢复码').fill('另一个口令 second')
  await again.page.keyboard.press('Enter')
  await again.page.getByText(/^数据文件已改为不加密/).waitFor()
  expect(await price(again, product)).toBe(61.25)
  await again.page.evaluate(() => localStorage.clear())
  await again.close()
  expect(headOfFile(store)?.kind).toBe('plain')
})

/** Moves on by the tabulator until the keyboard is on something of that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  while (passed.length < 80) {
    await page.keyboard.press('Tab')
    const at = page.locator(':focus')
    const said = (await at.getAttribute('aria-label')) ?? (await at.textContent()) ?? ''
    if (name.test(said)) return
    passed.push(said)
  }
  throw new Error(`not reached: ${name}; passed ${passed.join(' | ')}`)
}

test('by the keyboard alone and in English: a new recovery code ends the old one, and older plain copies are deleted while encrypted ones stay', async () => {
  const { folder, store } = await freshFolder()
  const first = await launch(folder)
  await bookPrice(first, 61.25)
  await ask(first, 'preferences:set', { language: 'en', moneyUnit: 'yuan' })
  await first.close()
  const made = madeKey()
  expect(encryptStore(store, made, { migrationsFolder })).toMatchObject({ ok: true })
  const plain = plainCopies(store)
  // What the restart before wrote, and the file as it was before it was encrypted.
  expect(plain.length).toBeGreaterThan(1)

  const app = await unlocked(folder, PASSPHRASE)
  await bookPrice(app, 73.5)
  expect(await ask(app, 'store:backup', {})).toMatchObject({ ok: true })
  const backups = path.join(folder, 'dealtable-backups')
  const encrypted = readdirSync(backups).filter(
    (name) => headOfFile(path.join(backups, name))?.kind === 'encrypted',
  )
  expect(encrypted).toHaveLength(1)
  const { page } = app
  await tabTo(page, /^Settings/)
  await page.keyboard.press('Enter')
  const setting = page.getByRole('region', { name: 'Encryption' })
  await setting.getByText(/^Encrypted, key/).waitFor()
  await tabTo(page, /^New recovery code$/)
  await page.keyboard.press('Enter')
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  const groups = await groupsIn(setting)
  await setting.scrollIntoViewIfNeeded()
  await picture(page, 'encryption-new-code-en')
  expect(await axeFinds(page)).toEqual([])
  await tabTo(page, /^Written down$/)
  await page.keyboard.press('Enter')
  expect(unlockStore(store, { typed: made.recoveryCode })).toEqual({
    ok: false,
    error: { kind: 'wrong-recovery-code' },
  })
  expect(unlockStore(store, { typed: groups.join('-') })).toMatchObject({ ok: true })

  await tabTo(page, /^Delete them all$/)
  await page.keyboard.press('Enter')
  await setting.getByText(/^Delete these \d copies\?/).waitFor()
  await picture(page, 'encryption-delete-en')
  expect(await axeFinds(page)).toEqual([])
  expect(plainCopies(store)).toEqual(plain)
  await page.keyboard.press('Enter')
  await page.getByText(`${plain.length} copies are deleted.`).waitFor()
  await setting.getByText(/copies from before/).waitFor({ state: 'hidden' })
  // The list of copies above it knows.
  await expect.poll(() => page.getByText('Sound, can be restored').count()).toBe(1)
  expect(plainCopies(store)).toEqual([])
  expect(readdirSync(backups).filter((name) => name.endsWith('.db'))).toEqual(encrypted)
  expect(await ask(app, 'store:place', {})).toMatchObject({
    ok: true,
    value: { backups: [{ isSound: true }] },
  })
  await page.evaluate(() => localStorage.clear())
})

test('while a large data file is encrypted the window answers, and an edit made meanwhile is saved into the encrypted one', async () => {
  const { folder, store } = await freshFolder()
  const large = newStore(store)
  const products = Array.from({ length: 400 }, (_, at) =>
    productOf(`P${at + 1}`, { name: `花生油 ${at}`.repeat(8) }),
  )
  for (const id of Array.from({ length: 60 }, (_, at) => `N${at + 1}`)) {
    importNegotiation(large, { id, action: id, at: instant(0) }, negotiation({ products }))
  }
  large.close()
  const app = await launch(folder)
  const opened = await ask(app, 'negotiation:open', { negotiation: 'N1' })
  const prepared = await ask(app, 'encryption:prepare', { passphrase: PASSPHRASE })
  if (!opened.ok || !prepared.ok) throw new Error('not opened')
  const before = opened.value.workspace.products[0]
  if (before === undefined) throw new Error('no product')
  const { recoveryCode, askedBack } = prepared.value
  const groups = askedBack.map((group) => recoveryCode.split('-')[group - 1] ?? '')
  const edit = {
    negotiation: 'N1',
    revision: opened.value.revision,
    action: {
      id: 'meanwhile',
      label: { key: 'action.editProduct' },
      changes: [{ of: 'product', id: before.id, before, after: { ...before, listPrice: 73.5 }, at: 0 }],
    },
  } as const
  const told = await app.page.evaluate(
    async ([turning, editing]) => {
      const { bridge } = globalThis as unknown as { bridge: Bridge }
      const order: string[] = []
      const noted = async <Reply>(call: Promise<Reply>, name: string) => {
        const reply = await call
        order.push(name)
        return reply
      }
      const turned = noted(bridge.invoke('encryption:turnOn', turning), 'turned')
      const booked = noted(bridge.invoke('negotiation:apply', editing), 'booked')
      const steps: string[] = []
      while (!order.includes('turned')) {
        const progress = await bridge.invoke('encryption:progress', {})
        if (progress.ok && progress.value?.kind === 'turn') {
          steps.push(progress.value.step)
          order.push('answered')
        }
      }
      return { turned: await turned, booked: await booked, order, steps }
    },
    [{ groups }, edit] as const,
  )
  expect(told.turned).toMatchObject({ ok: true, value: { kind: 'encrypted' } })
  expect(told.booked).toMatchObject({ ok: true, value: { revision: edit.revision + 1 } })
  expect(told.order[0]).toBe('answered')
  expect(told.order.filter((name) => name !== 'answered')).toEqual(['turned', 'booked'])
  // Not only before it began: while whole files are read and written.
  expect(told.steps.some((step) => ['copying', 'writing', 'checking'].includes(step))).toBe(true)
  await app.close()
  const turnedStore = newStore(store, keyBehind(store))
  const saved = turnedStore.sqlite.prepare(
    "SELECT list_price_yuan FROM products WHERE negotiation_id = 'N1' AND position = 0",
  )
  expect(saved.pluck().get()).toBe(73.5)
  turnedStore.close()
})
