import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { pageFile } from './pageFile.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  // The solver of packages is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  // antd writes its styles into the page as it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Makes `app:` a scheme with an origin of its own. Before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers `app:` from the files of one folder, and nothing else. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const page = request.method === 'GET' ? pageFile(folder, request.url) : null
    if (page === null) return new Response('not found', { status: 404 })
    try {
      return new Response(await readFile(page.file), {
        headers: {
          'content-type': page.contentType,
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}
