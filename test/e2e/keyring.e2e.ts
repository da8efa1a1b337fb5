import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { keyFileName } from '../../db/encryption/keyFile.ts'
import { encryptStore } from '../../db/encryption/turnEncryption.ts'
import { axeFinds } from '../support/axe.ts'
import { filesWith, madeKey, PASSPHRASE } from '../support/encryptedStores.ts'
import { migrationsFolder } from '../support/stores.ts'
import { keyringSwitch, keyringsOf, logIn, type Session } from './support/keyring.ts'
import { appFolder, forget, launchApp, picture, type RunningApp } from './support/launchApp.ts'
import { ask, bookPrice } from './support/stores.ts'

const folders: string[] = []
const running: RunningApp[] = []
const sessions: Session[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close().catch(() => {})))
  await Promise.all(sessions.splice(0).map((session) => session.end()))
  await Promise.all(folders.splice(0).map(forget))
})

async function freshFolder(): Promise<string> {
  const folder = await appFolder()
  folders.push(folder)
  return folder
}

/** Starts the app where a person is logged in. */
async function launchIn({ environment }: Session, folder: string): Promise<RunningApp> {
  const app = await launchApp(folder, { environment, switches: [keyringSwitch] })
  running.push(app)
  return app
}

/** Logs a person in, does something in their session, and logs them out. */
async function loggedIn<Done>(
  home: string,
  password: string | null,
  act: (session: Session) => Promise<Done>,
): Promise<Done> {
  const session = await logIn(home, password)
  sessions.push(session)
  const done = await act(session)
  await Promise.all(running.splice(0).map((app) => app.close()))
  sessions.splice(0)
  await session.end()
  return done
}

async function unlocked(app: RunningApp): Promise<RunningApp> {
  await app.page.getByLabel('口令或恢复码').fill(PASSPHRASE)
  const opening = app.electron.waitForEvent('window', { timeout: 60_000 })
  // The page may be gone before the key is let go.
  await app.page.keyboard.press('Enter').catch(() => {})
  const page = await opening
  page.setDefaultTimeout(60_000)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return { ...app, page }
}

async function price(app: RunningApp): Promise<unknown> {
  const list = await ask(app, 'negotiation:list', {})
  const opened = await ask(app, 'negotiation:open', { negotiation: list.ok ? (list.value[0]?.id ?? '') : '' })
  return opened.ok ? opened.value.workspace.products[0]?.listPrice : opened
}

const isAskedFor = async ({ page }: RunningApp) => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page.url().endsWith('#/unlock')
}

async function settingOf(page: Page) {
  await page.getByRole('link', { name: '设置' }).click()
  return page.getByRole('region', { name: '数据加密' })
}

test('the keyring of a Linux desktop keeps the key: nothing is asked where its person is logged in, and the passphrase is asked of anybody else, where the keyring is locked, and once it is emptied', async () => {
  const [folder, person, another] = [await freshFolder(), await freshFolder(), await freshFolder()]
  const store = path.join(folder, 'dealtable.db')
  const first = await launchApp(folder)
  running.push(first)
  await bookPrice(first, 61.25)
  await first.close()
  const made = madeKey()
  expect(encryptStore(store, made, { migrationsFolder })).toMatchObject({ ok: true })

  await loggedIn(person, 'her password', async (session) => {
    const app = await unlocked(await launchIn(session, folder))
    const setting = await settingOf(app.page)
    const kept = setting.getByRole('checkbox', { name: /^在这台电脑上记住/ })
    expect(await kept.isChecked()).toBe(false)
    await kept.check()
    await setting
      .getByText(/这台电脑的系统/)
      .first()
      .waitFor()
    await setting.scrollIntoViewIfNeeded()
    await picture(app.page, 'encryption-kept')
    expect(await axeFinds(app.page)).toEqual([])
  })
  // Sealed by the keyring's key, not by the one that stands in Chromium's source.
  const { wrappings } = JSON.parse(readFileSync(keyFileName(store, made.key.id), 'utf8'))
  const { sealed } = wrappings.find(({ kind }: { kind: string }) => kind === 'system')
  expect(Buffer.from(sealed, 'base64').toString('latin1')).toMatch(/^v11/u)
  for (const text of [made.key.secret().toString('base64'), made.key.secret().toString('hex'), PASSPHRASE]) {
    expect([...filesWith(folder, text), ...filesWith(keyringsOf(person), text)]).toEqual([])
  }

  const opensUnasked = (home: string, password: string | null) =>
    loggedIn(home, password, async (session) => {
      const app = await launchIn(session, folder)
      if (await isAskedFor(app))
        return (await price(await unlocked(app))) === 61.25 ? 'asked' : 'other figures'
      return (await price(app)) === 61.25 ? 'unasked' : 'other figures'
    })
  expect(await opensUnasked(person, 'her password')).toBe('unasked')
  expect(await opensUnasked(another, 'his password')).toBe('asked')
  expect(await opensUnasked(person, null)).toBe('asked')
  expect(await opensUnasked(person, 'her password')).toBe('unasked')
  rmSync(keyringsOf(person), { recursive: true })
  await loggedIn(person, 'her password', async (session) => {
    const app = await launchIn(session, folder)
    expect(await isAskedFor(app)).toBe(true)
    const opened = await unlocked(app)
    // The settings do not say it is kept when the keyring does not give it back.
    const setting = await settingOf(opened.page)
    await setting.getByText(/^已加密，密钥/).waitFor()
    expect(await setting.getByRole('checkbox', { name: /^在这台电脑上记住/ }).isChecked()).toBe(false)
  })
})
