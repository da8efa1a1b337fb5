import { type App, dialog } from 'electron'
import { fillBlanks } from '../../domain/negotiation/fault.ts'
import type { Log } from './answer.ts'
import { breakdownWords } from './locale/breakdownWords.ts'

/** What may end the program, by the words it ends with. */
type Ending = 'ended' | 'notStarted' | 'refusedSwitch'

/**
 * Ends the program with words in both languages instead of a stack trace: a bug in main leaves nothing in memory that
 * may be trusted, while the store keeps what was booked.
 */
export function endWithWords(app: App, ending: Ending, blanks: Readonly<Record<string, string>>): void {
  const [chinese, english] = (['zh-CN', 'en'] as const).map((language) => breakdownWords(language)[ending])
  if (chinese === undefined || english === undefined) return
  const text = [chinese.text, english.title, english.text].map((each) => fillBlanks(each, blanks))
  dialog.showErrorBox(chinese.title, text.join('\n\n'))
  app.exit(1)
}

/** Notes every process of the program that breaks down, and ends it when main itself does. */
export function watchBreakdowns(app: App, log: Log, logFile: string): void {
  process.on('uncaughtException', (cause) => {
    log('main', cause)
    endWithWords(app, 'ended', { file: logFile })
  })
  process.on('unhandledRejection', (cause) => log('main, a promise', cause))
  // Chromium starts its helpers for drawing and storage again by itself.
  app.on('child-process-gone', (_event, { type, reason }) => log('child-process-gone', `${type} ${reason}`))
}
