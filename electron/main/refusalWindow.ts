import { BrowserWindow } from 'electron'
import type { GoodBackup } from '../../db/restore.ts'
import { troubleOfCode } from '../../db/storeFault.ts'
import type { Language } from '../../domain/locale/language.ts'
import { fillBlanks } from '../../domain/negotiation/fault.ts'
import { type MainWords, mainWords } from './locale/mainWords.ts'
import { pageOrigin } from './pageFile.ts'
import { pagePreferences } from './security.ts'
import { canBeMended, type StoreTrouble } from './storeTrouble.ts'
import { type PageWords, wordsPage } from './wordsPage.ts'

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

/**
 * Says why the store was not opened and offers the newest sound backup. The app does nothing else then: going on
 * without the data would invite work that is lost. The window has no bridge, and a page that dies is shown again.
 */
export function openRefusalWindow(file: string, trouble: StoreTrouble, ways: WaysOut): BrowserWindow {
  const window = new BrowserWindow({
    width: 760,
    height: 560,
    title: '谈判桌 DealTable',
    webPreferences: pagePreferences,
  })
  window.removeMenu()
  const show = (notRestored: StoreTrouble | null) => {
    void window.loadURL(page(file, trouble, ways.backup, notRestored))
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
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) show(null)
  })
  show(null)
  return window
}

/** Said in both languages, since nothing is known of the person yet. */
function page(
  file: string,
  trouble: StoreTrouble,
  backup: GoodBackup | null,
  notRestored: StoreTrouble | null,
): string {
  return wordsPage(
    (['zh-CN', 'en'] as const).map((language) => {
      const { store } = mainWords(language)
      return {
        language,
        title: store.title,
        sentences: [
          reasonText(trouble, language),
          trouble.kind === 'gone' ? file : fillBlanks(store.untouched, { file }),
          ...(notRestored === null
            ? []
            : [fillBlanks(store.notRestored, { reason: reasonText(notRestored, language) })]),
        ],
        ...(canBeMended(trouble) ? waysOut(trouble, backup, language) : { links: [] }),
      }
    }),
  )
}

function waysOut(
  trouble: StoreTrouble,
  backup: GoodBackup | null,
  language: Language,
): Pick<PageWords, 'links' | 'hint'> {
  const { store } = mainWords(language)
  const beginAnew = { address: beginAnewAddress, label: store.beginAnew }
  if (backup === null) return { links: [], hint: store.noBackup }
  const at = new Date(backup.at).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
  const restore = { address: restoreAddress, label: fillBlanks(store.restore, { at }) }
  return trouble.kind === 'gone'
    ? { links: [restore, beginAnew] }
    : { links: [restore], hint: store.restoreHint }
}

/** Why the store was not opened, in words of each language. */
export function reasonTexts(trouble: StoreTrouble): Readonly<Record<Language, string>> {
  return { 'zh-CN': reasonText(trouble, 'zh-CN'), en: reasonText(trouble, 'en') }
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
