import { BrowserWindow } from 'electron'
import type { Language } from '../../domain/locale/language.ts'
import { breakdownWords } from './locale/breakdownWords.ts'
import { pageOrigin } from './pageFile.ts'
import { pagePreferences } from './security.ts'
import { wordsPage } from './wordsPage.ts'

const againAddress = `${pageOrigin}/again`
const quitAddress = `${pageOrigin}/quit`

/** Says that the app's window broke down twice and that the work is safe, and opens it again when the person asks. */
export function openBrokenPageWindow(
  language: Language,
  ways: { readonly again: () => void; readonly quit: () => void },
): void {
  const { title, safe, again, quit } = breakdownWords(language).page
  const window = new BrowserWindow({
    width: 640,
    height: 320,
    title: '谈判桌 DealTable',
    webPreferences: pagePreferences,
  })
  window.removeMenu()
  window.webContents.on('will-navigate', (_event, address) => {
    if (address === quitAddress) ways.quit()
    if (address !== againAddress) return
    ways.again()
    window.destroy()
  })
  const links = [
    { address: againAddress, label: again },
    { address: quitAddress, label: quit },
  ]
  void window.loadURL(wordsPage([{ language, title, sentences: [safe], links }]))
}
