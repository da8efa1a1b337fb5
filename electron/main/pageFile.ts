import path from 'node:path'

/** Where the window's pages live; its origin is `app://dealtable`. */
export const pageOrigin = 'app://dealtable'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

export type PageFile = { readonly file: string; readonly contentType: string }

/**
 * The file inside `folder` an address of ours stands for, or null when it stands for none: another host, another kind
 * of file, a path that leaves the folder in any spelling, or one that Windows would read as a stream of another file.
 */
export function pageFile(folder: string, address: string): PageFile | null {
  const asked = decodedPath(address)
  if (asked === null || /[\0\\:]/u.test(asked)) return null
  const file = path.resolve(folder, `.${asked === '/' ? '/index.html' : asked}`)
  if (!file.startsWith(path.resolve(folder) + path.sep)) return null
  const contentType = contentTypes[path.extname(file)]
  return contentType === undefined ? null : { file, contentType }
}

function decodedPath(address: string): string | null {
  try {
    const url = new URL(address)
    return url.protocol === 'app:' && url.host === 'dealtable' ? decodeURIComponent(url.pathname) : null
  } catch {
    return null
  }
}
