import { BrowserWindow } from 'electron'
import type { StoreRefusal } from '../../db/open.ts'
import { fillBlanks } from '../../domain/negotiation/fault.ts'
import { mainWords } from './locale/mainWords.ts'

/**
 * Says why the store was not opened, in both languages since nothing is known of the person yet. The app does nothing
 * else then: going on without the data would invite work that is lost.
 */
export function openRefusalWindow(file: string, refusal: StoreRefusal): BrowserWindow {
  const window = new BrowserWindow({
    width: 720,
    height: 420,
    title: '谈判桌 DealTable',
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  })
  window.removeMenu()
  void window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page(file, refusal))}`)
  return window
}

function page(file: string, refusal: StoreRefusal): string {
  const parts = (['zh-CN', 'en'] as const).map((language) => {
    const { store } = mainWords(language)
    const reason = fillBlanks(store.reasons[refusal.kind], blanksOf(refusal))
    const untouched = fillBlanks(store.untouched, { file })
    return `<section lang="${language}"><h1>${escaped(store.title)}</h1>
      <p>${escaped(reason)}</p><p>${escaped(untouched)}</p></section>`
  })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>谈判桌 DealTable</title>
    <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>body { font: 15px/1.6 system-ui, sans-serif; margin: 2rem; overflow-wrap: anywhere }
      h1 { font-size: 18px }</style></head><body><main>${parts.join('')}</main></body></html>`
}

function blanksOf(refusal: StoreRefusal): Record<string, string | number> {
  const values = Object.entries(refusal).filter(([, value]) => typeof value !== 'object')
  return Object.fromEntries(values) as Record<string, string | number>
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
