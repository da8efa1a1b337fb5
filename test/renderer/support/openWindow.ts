/// <reference types="node" />
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { ChannelName, Request } from '../../../electron/contract/channels.ts'
import type { Desk } from '../../../electron/main/handlers/desk.ts'
import { openBrowser } from '../../support/browser.ts'
import { type TestDesk, testDesk } from '../../support/desk.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}

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

/** Builds the window as the product is built and serves it to a browser of this machine. */
async function windowMaker(): Promise<WindowMaker> {
  const folder = await mkdtemp(join(tmpdir(), 'dealtable-window-'))
  await build({
    root: fileURLToPath(new URL('../../../renderer', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: folder, target: 'chrome114', emptyOutDir: true, chunkSizeWarningLimit: 4_000 },
  })
  const server = await serve(folder)
  const browser = await openBrowser()
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    open: (size, changed) => openPage(browser, address, { size, changed }),
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function serve(folder: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const name = path === '/' ? '/index.html' : path
    const content = await readFile(join(folder, name)).catch(() => null)
    response.writeHead(content === null ? 404 : 200, {
      'content-type': MEDIA_TYPES[extname(name)] ?? 'text/plain',
    })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
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
