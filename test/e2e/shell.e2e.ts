import { afterAll, beforeAll, expect, test } from 'vitest'
import { forget, launchApp, type RunningApp } from './support/launchApp.ts'

let app: RunningApp

beforeAll(async () => {
  app = await launchApp()
})
afterAll(async () => {
  await app.close()
  await forget(app.folder)
})

test('the page runs without Node, isolated and sandboxed', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { contextIsolation, sandbox, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
    return { contextIsolation, sandbox, nodeIntegration, webviewTag }
  })
  expect(preferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  expect(await app.electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
    false,
  )
  const seen = await app.page.evaluate(() => ({
    process: typeof (globalThis as Record<string, unknown>).process,
    require: typeof (globalThis as Record<string, unknown>).require,
    bridge: Object.keys((globalThis as unknown as { bridge: object }).bridge),
    origin: location.origin,
    secure: isSecureContext,
  }))
  expect(seen).toEqual({
    process: 'undefined',
    require: 'undefined',
    bridge: ['invoke'],
    origin: 'app://dealtable',
    secure: true,
  })
})

test('the page cannot go elsewhere, by link, by script or by a new window', async () => {
  const before = app.page.url()
  await app.page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await app.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'file:///etc/passwd'
    document.body.append(link)
    link.click()
    link.remove()
  })
  expect(await app.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  expect(await app.page.evaluate(() => window.open('app://dealtable/index.html') === null)).toBe(true)
  expect(app.page.url()).toBe(before)
  expect(app.electron.windows()).toHaveLength(1)
})

test('no request leaves the machine, from the page or by main’s own session', async () => {
  const refused = await app.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  )
  expect(refused).toBe('refused')
  const reason = await app.electron.evaluate(({ net }) =>
    net.fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      (cause: Error) => cause.message,
    ),
  )
  expect(reason).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('every permission is denied, asked for or looked up', async () => {
  const states = await app.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
    ] as PermissionName[]
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return found.map(({ state }) => state)
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
  expect(await app.page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

test('pages are served from the app’s folder only, with the policy on every answer', async () => {
  const answers = await app.page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main/main.cjs',
      '/..%5cmain%5cmain.cjs',
      '/',
    ]
    const replies = await Promise.all(paths.map((path) => fetch(path)))
    return replies.map((reply) => [reply.status, reply.headers.get('content-security-policy')?.slice(0, 19)])
  })
  expect(answers[0]).toEqual([200, "default-src 'none';"])
  expect(answers.slice(1).map(([status]) => status)).toEqual([404, 404, 404, 200])
})

test('script written into the page is not run', async () => {
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ranInline = true'
    document.head.append(script)
    return 'ranInline' in globalThis
  })
  expect(ran).toBe(false)
})
