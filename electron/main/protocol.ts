import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { pageFile } from './pageFile.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  // The solver of packages is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  // antd writes its styles into the page as it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Engines that know it refuse a page's peer connections as well.
  "webrtc 'block'",
].join('; ')

/** Makes `app:` a scheme with an origin of its own. Before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
} as const

/** Answers `app:` from the files of one folder, and nothing else; every answer carries the policy. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const page = request.method === 'GET' ? pageFile(folder, request.url) : null
    if (page === null) return notFound()
    try {
      return new Response(await readFile(page.file), {
        headers: { ...headers, 'content-type': page.contentType },
      })
    } catch {
      return notFound()
    }
  })
}

function notFound(): Response {
  return new Response('not found', { status: 404, headers })
}
