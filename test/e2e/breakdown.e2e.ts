import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { launch } from './support/inTest.ts'
import type { RunningApp } from './support/launchApp.ts'
import {
  closedPreferences,
  inWindow,
  pictureByMain,
  preferencesOfPages,
  reloadedBy,
  textWith,
} from './support/mainWindow.ts'
import { ask, bookPrice, storedPrice } from './support/stores.ts'
import { figures, openSample, saved, typeRebate } from './support/workbench.ts'

/** Waits for what comes in its time: a busy machine needs more than a moment. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 60_000 })

/** The terms of the sample with 5 % of rebate typed in and saved: work that has to be there afterwards. */
async function atWork(): Promise<RunningApp> {
  const app = await launch()
  await openSample(app)
  await typeRebate(app, '5')
  await eventually(() => figures(app)).toMatchObject({ rate: '5.00%' })
  await saved(app)
  return app
}

const addressNow = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())

test('a window whose page dies comes back to the same place, with the work, and says so', async () => {
  const app = await atWork()
  const place = app.page.url()
  expect(place).toMatch(/#\/negotiation\/.+\/terms$/)
  await reloadedBy(app, 'crash')
  const text = await textWith(app, '意外关闭，已回到原处')
  await textWith(app, '5.00%')
  expect(text).toContain('已保存的内容都在')
  expect(await addressNow(app)).toBe(place)
  expect(await preferencesOfPages(app)).toEqual([closedPreferences])
  await pictureByMain(app, 'page-revived')
  expect(readFileSync(path.join(app.folder, 'dealtable.log'), 'utf8')).toContain('render-process-gone: ')
})

test('a page that dies twice in a row leaves words and a way back, never a white window', async () => {
  const app = await atWork()
  const place = app.page.url()
  await reloadedBy(app, 'crash')
  await app.electron.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const other = new Promise<void>((resolve) => {
      electronApp.once('browser-window-created', (_event, window) =>
        window.webContents.once('did-finish-load', () => resolve()),
      )
    })
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    await other
  })
  expect(await textWith(app, '窗口接连两次意外关闭')).toContain('没有丢')
  expect(await preferencesOfPages(app)).toEqual([closedPreferences])
  expect(await inWindow(app, '"bridge" in globalThis')).toBe(false)
  await pictureByMain(app, 'page-died-twice')
  const opening = app.electron.waitForEvent('window')
  await inWindow(app, 'document.querySelector("a").click()')
  const page = await opening
  await page.getByRole('grid', { name: '条款' }).waitFor()
  expect(page.url()).toBe(place)
  await eventually(() => figures({ ...app, page })).toMatchObject({ rate: '5.00%' })
  expect(await ask({ ...app, page }, 'negotiation:list', {})).toMatchObject({ ok: true })
})

test('a page that hangs is waited for or opened anew, as the person says', async () => {
  const app = await atWork()
  const place = app.page.url()
  await app.electron.evaluate(({ dialog }) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked, answerNow: 0 })
    dialog.showMessageBox = (async (_window: unknown, question: unknown) => {
      const { signal: _, ...words } = question as { signal: unknown }
      asked.push(words)
      return { response: (globalThis as unknown as { answerNow: number }).answerNow }
    }) as never
  })
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'))
  expect(await figures(app)).toMatchObject({ rate: '5.00%' })
  void app.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {})
  await app.electron.evaluate(() => Object.assign(globalThis, { answerNow: 1 }))
  await reloadedBy(app, 'unresponsive')
  await textWith(app, '5.00%')
  expect(await addressNow(app)).toBe(place)
  const asked = await app.electron.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)
  expect(asked).toEqual([
    expect.objectContaining({ message: '窗口没有反应', buttons: ['再等等', '重新打开窗口'] }),
    expect.objectContaining({ message: '窗口没有反应', defaultId: 0, cancelId: 0 }),
  ])
})

test('a page that answers again closes the question about it', async () => {
  const app = await launch()
  const closed = await app.electron.evaluate(async ({ dialog, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const question = new Promise<AbortSignal>((resolve) => {
      dialog.showMessageBox = ((_window: unknown, { signal }: { signal: AbortSignal }) => {
        resolve(signal)
        return new Promise((answer) => {
          signal.addEventListener('abort', () => answer({ response: 0 }))
        })
      }) as never
    })
    window?.emit('unresponsive')
    const signal = await question
    window?.emit('responsive')
    return signal.aborted
  })
  expect(closed).toBe(true)
  expect(await ask(app, 'negotiation:list', {})).toMatchObject({ ok: true })
})

/** Kills one helper process of Electron and waits until Electron has noticed. */
function killed({ electron }: RunningApp, kind: 'GPU' | 'Utility'): Promise<string> {
  return electron.evaluate(async ({ app }, type) => {
    const left = new Promise<string>((resolve) => {
      app.once('child-process-gone', (_event, details) => resolve(details.type))
    })
    const one = app.getAppMetrics().find((each) => each.type === type)
    if (one === undefined) return 'none was running'
    process.kill(one.pid, 'SIGKILL')
    return left
  }, kind)
}

/** What becomes of a request that wants out. */
const outwards = ({ electron }: RunningApp) =>
  electron.evaluate(({ net }) =>
    net.fetch('http://127.0.0.1:9/').then(String, (cause: Error) => cause.message),
  )

test('when the process that draws or the one that stores is killed, the window goes on, as closed as before', async () => {
  const app = await atWork()
  for (const [kind, page, sheet] of [
    ['GPU', 'products', '单品'],
    ['Utility', 'terms', '条款'],
  ] as const) {
    expect(await killed(app, kind)).toBe(kind)
    await app.page.evaluate((name) => {
      location.hash = location.hash.replace(/[^/]+$/u, name)
    }, page)
    await app.page.getByRole('grid', { name: sheet }).waitFor()
    expect((await app.page.screenshot()).length).toBeGreaterThan(10_000)
    expect(await app.page.evaluate(() => fetch('/index.html').then(({ status }) => status))).toBe(200)
    expect(await outwards(app)).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_FAILED/u)
    expect(await ask(app, 'negotiation:list', {})).toMatchObject({ ok: true })
  }
  expect(await figures(app)).toMatchObject({ rate: '5.00%' })
  const log = readFileSync(path.join(app.folder, 'dealtable.log'), 'utf8')
  expect(log).toMatch(/child-process-gone: GPU .*\n.*child-process-gone: Utility /u)
})

test('a bug in main ends the program with words in both languages, and the next start has everything saved', async () => {
  const app = await launch()
  const { product, booked } = await bookPrice(app, 61.25)
  expect(booked.ok).toBe(true)
  const exit = once(app.electron.process(), 'exit')
  const heard: string[] = []
  app.electron.process().stdout?.on('data', (chunk) => heard.push(String(chunk)))
  await app.electron
    .evaluate(({ dialog }) => {
      dialog.showErrorBox = (title, text) => process.stdout.write(`${title}\n${text}\n`)
      setImmediate(() => {
        throw new Error('the drawer "底价 kept-secret" is stuck')
      })
    })
    .catch(() => {})
  expect(await exit).toEqual([1, null])
  const words = heard.join('')
  expect(words).toContain('谈判桌遇到故障，需要关闭')
  expect(words).toContain('DealTable met a fault and has to close')
  expect(words).not.toMatch(/error|stuck|\bat /i)
  const log = readFileSync(path.join(app.folder, 'dealtable.log'), 'utf8')
  expect(log).toContain('main: Error: the drawer "…" is stuck')
  expect(log).not.toContain('kept-secret')
  expect(storedPrice(app.store, product)).toBe(61.25)
  const next = await launch(app.folder)
  expect(await ask(next, 'negotiation:list', {})).toMatchObject({ ok: true })
  await next.close()
  expect(readdirSync(path.join(app.folder, 'dealtable-backups'))).toHaveLength(1)
})
