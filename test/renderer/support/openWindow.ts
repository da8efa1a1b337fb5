/// <reference types="node" />
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import type { ChannelName, Request } from '../../../electron/contract/channels.ts'
import type { Desk } from '../../../electron/main/handlers/desk.ts'
import { openBrowser } from '../../support/browser.ts'
import { type TestDesk, testDesk } from '../../support/desk.ts'
import { builtAt } from './builtPages.ts'

export type OpenWindow = {
  readonly page: Page
  readonly desk: TestDesk
  /** What the page threw or logged as an error. */
  readonly troubles: readonly string[]
  readonly close: () => Promise<void>
}

type Size = { readonly width: number; readonly height: number }

type WindowMaker = {
  readonly open: (size: Size, changed: Partial<Desk>) => Promise<OpenWindow>
  readonly close: () => Promise<void>
}

/**
 * Gives every test of the file that calls it a fresh store and a fresh page that asks it through the real handlers, and
 * fails the test after which the page or a handler has anything to complain about. `begin` is told of each window;
 * `changed` is what the desk behind it works with otherwise.
 */
export function inFreshWindow(
  begin: (fresh: OpenWindow) => unknown,
  size: Size = { width: 1440, height: 900 },
  changed: Partial<Desk> = {},
): void {
  let maker: WindowMaker
  let opened: OpenWindow
  beforeAll(async () => {
    maker = await windowMaker()
  }, 240_000)
  afterAll(() => maker.close())
  beforeEach(async () => {
    opened = await maker.open(size, changed)
    await begin(opened)
  })
  afterEach(async () => {
    const { troubles, desk } = opened
    const logged = [...desk.logged]
    await opened.close()
    expect(troubles).toEqual([])
    expect(logged).toEqual([])
  })
}

/** A browser of this machine before the pages of the window. */
async function windowMaker(): Promise<WindowMaker> {
  const address = await builtAt(inject('windowAddress'))
  const browser = await openBrowser()
  return {
    open: (size, changed) => openPage(browser, address, { size, changed }),
    close: () => browser.close(),
  }
}

async function openPage(
  browser: Browser,
  address: string,
  { size, changed }: { readonly size: Size; readonly changed: Partial<Desk> },
): Promise<OpenWindow> {
  const desk = testDesk(changed)
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (failure) => troubles.push(String(failure)))
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  await page.exposeFunction('__invoke', (name: ChannelName, request: Request<ChannelName>) =>
    desk.ask(name, request as never),
  )
  await page.addInitScript('window.bridge = { invoke: (name, request) => window.__invoke(name, request) }')
  await page.goto(address)
  return {
    page,
    desk,
    troubles,
    close: async () => {
      await context.close()
      desk.close()
    },
  }
}
