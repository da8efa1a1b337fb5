/// <reference types="node" />
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Browser } from 'playwright'
import { build } from 'vite'
import { openBrowser } from '../../../support/browser.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

export type OpenHarness = {
  readonly browser: Browser
  /** The address of the page, for query strings to be added to. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Builds the page as the product is built, serves it on this machine and opens a browser beside it. */
export async function openHarness(): Promise<OpenHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-grid-'))
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, target: 'chrome114', emptyOutDir: true },
  })
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
  const browser = await openBrowser()
  return {
    browser,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
