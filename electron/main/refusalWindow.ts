import { BrowserWindow } from 'electron'
import type { StoreRefusal } from '../../db/open.ts'
import type { GoodBackup } from '../../db/restore.ts'
import { troubleOfCode } from '../../db/storeFault.ts'
import type { Language } from '../../domain/locale/language.ts'
import { fillBlanks } from '../../domain/negotiation/fault.ts'
import { type MainWords, mainWords } from './locale/mainWords.ts'
import { pageOrigin } from './pageFile.ts'

/** Why the store was not opened, or that it is not there while its backups are. */
export type StoreTrouble = StoreRefusal | { readonly kind: 'gone' }

/** What the window can do about it. */
export type WaysOut = {
  /** The newest sound copy, where the trouble is one a copy can mend. */
  readonly backup: GoodBackup | null
  /** Puts it in place and goes on; answers what stood in the way. */
  readonly restore: () => StoreTrouble | null
  readonly beginAnew: () => void
}

const restoreAddress = `${pageOrigin}/restore`
const beginAnewAddress = `${pageOrigin}/begin-anew`
const mendable: readonly StoreTrouble['kind'][] = [
  'gone',
  'damaged',
  'truncated',
  'empty-file',
  'orphaned-journal',
]

/** Whether a copy put in the store's place would help. */
export function canBeMended({ kind }: StoreTrouble): boolean {
  return mendable.includes(kind)
}

/**
 * Says why the store was not opened, in both languages since nothing is known of the person yet, and offers the newest
 * sound backup. The app does nothing else then: going on without the data would invite work that is lost. The window
 * has no bridge: its two links are heard as the navigations they ask for, which never happen.
 */
export function openRefusalWindow(file: string, trouble: StoreTrouble, ways: WaysOut): BrowserWindow {
  const window = new BrowserWindow({
    width: 760,
    height: 560,
    title: '谈判桌 DealTable',
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  })
  window.removeMenu()
  const show = (notRestored: StoreTrouble | null) => {
    const content = encodeURIComponent(page(file, trouble, ways.backup, notRestored))
    void window.loadURL(`data:text/html;charset=utf-8,${content}`)
  }
  window.webContents.on('will-navigate', (_event, address) => {
    if (address === restoreAddress && ways.backup !== null) {
      const refused = ways.restore()
      if (refused === null) window.destroy()
      else show(refused)
    } else if (address === beginAnewAddress && trouble.kind === 'gone') {
      ways.beginAnew()
      window.destroy()
    }
  })
  show(null)
  return window
}

function page(
  file: string,
  trouble: StoreTrouble,
  backup: GoodBackup | null,
  notRestored: StoreTrouble | null,
): string {
  const parts = (['zh-CN', 'en'] as const).map((language) => {
    const { store } = mainWords(language)
    const sentences = [
      reasonText(trouble, language),
      ...(trouble.kind === 'gone' ? [file] : [fillBlanks(store.untouched, { file })]),
      ...(notRestored === null
        ? []
        : [fillBlanks(store.notRestored, { reason: reasonText(notRestored, language) })]),
    ]
    return `<section lang="${language}"><h1>${escaped(store.title)}</h1>
      ${sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('')}
      ${canBeMended(trouble) ? waysOut(trouble, backup, language) : ''}</section>`
  })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>谈判桌 DealTable</title>
    <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>body { font: 15px/1.6 system-ui, sans-serif; margin: 2rem; overflow-wrap: anywhere }
      h1 { font-size: 18px } section + section { margin-top: 2rem }
      a { display: inline-block; margin-right: 1rem; padding: 4px 12px; border: 1px solid #1554ad;
        border-radius: 4px; color: #1554ad; text-decoration: none }
      a:focus-visible { outline: 2px solid #1554ad; outline-offset: 2px }</style></head>
    <body><main>${parts.join('')}</main></body></html>`
}

function waysOut(trouble: StoreTrouble, backup: GoodBackup | null, language: Language): string {
  const { store } = mainWords(language)
  if (backup === null) return `<p>${escaped(store.noBackup)}</p>`
  const at = new Date(backup.at).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
  const restore = `<a href="${restoreAddress}">${escaped(fillBlanks(store.restore, { at }))}</a>`
  return trouble.kind === 'gone'
    ? `<p>${restore}<a href="${beginAnewAddress}">${escaped(store.beginAnew)}</a></p>`
    : `<p>${restore}</p><p>${escaped(store.restoreHint)}</p>`
}

function reasonText(trouble: StoreTrouble, language: Language): string {
  const words = mainWords(language)
  return fillBlanks(words.store.reasons[trouble.kind], {
    ...blanksOf(trouble),
    ...diskReason(trouble, words),
  })
}

/** Why the disk refused, in words: a code of the system tells a person nothing. */
function diskReason(trouble: StoreTrouble, { disk }: MainWords): { readonly reason?: string } {
  if (trouble.kind === 'backup-failed') return { reason: disk[trouble.reason] }
  if (trouble.kind === 'unreadable') return { reason: disk[troubleOfCode(trouble.reason) ?? 'other'] }
  return {}
}

function blanksOf(trouble: StoreTrouble): Record<string, string | number> {
  const values = Object.entries(trouble).filter(([, value]) => typeof value !== 'object')
  return Object.fromEntries(values) as Record<string, string | number>
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
