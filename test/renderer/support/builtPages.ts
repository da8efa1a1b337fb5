/// <reference types="node" />
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the window's pages are served. */
    readonly windowAddress: string
    /** Where a page is served that has nothing but a sheet. */
    readonly sheetAddress: string
  }
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}

/** Once for all tests of a run: the pages they look at, each built when the first of them asks for it. */
export default async function servePages(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dealtable-pages-'))
  const window = await serve('../../../renderer', join(folder, 'window'))
  const sheet = await serve('../sheetGrid/harness', join(folder, 'sheet'))
  project.provide('windowAddress', addressOf(window))
  project.provide('sheetAddress', addressOf(sheet))
  return async () => {
    for (const server of [window, sheet]) {
      server.closeAllConnections()
      server.close()
    }
    await rm(folder, { recursive: true, force: true })
  }
}

/** @throws Error with what the builder said when the pages at an address do not build */
export async function builtAt(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(await answer.text())
  return address
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

async function serve(source: string, folder: string): Promise<Server> {
  let building: Promise<unknown> | undefined
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname === '/' ? '/index.html' : pathname
    building ??= buildPages(source, folder)
    const failure = await building.then(
      () => null,
      (cause: unknown) => String(cause),
    )
    const content = failure ?? (await readFile(join(folder, name)).catch(() => null))
    response.writeHead(failure !== null ? 500 : content === null ? 404 : 200, {
      'content-type': MEDIA_TYPES[extname(name)] ?? 'text/plain',
    })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** Builds pages as the product is built. */
async function buildPages(source: string, folder: string): Promise<void> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  await build({
    root: fileURLToPath(new URL(source, import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: folder, target: 'chrome114', emptyOutDir: true, chunkSizeWarningLimit: 4_000 },
  })
}
