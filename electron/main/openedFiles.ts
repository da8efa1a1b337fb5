import path from 'node:path'
import type { App } from 'electron'

/** Negotiation files a person opened from outside, such as by a double click, in the order they came. */
export type OpenedFiles = {
  /** Whether one is waiting. */
  readonly isWaiting: () => boolean
  /** The first one waiting, which then waits no longer. */
  readonly take: () => string | null
  /** Told of every one that comes from now on. */
  readonly tell: (came: () => void) => void
}

/** The negotiation files among a program's arguments, as absolute paths. */
export function dealFiles(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((each) => !each.startsWith('-') && /\.deal$/iu.test(each))
    .map((each) => path.resolve(folder, each))
}

/**
 * Listens for the three ways a system asks to open a file: an argument of this start, of a second one, or the Finder's
 * event. Before the app is ready, or the Finder is not heard.
 */
export function hearOpenedFiles(app: App, args: readonly string[]): OpenedFiles {
  const waiting = [...dealFiles(args, process.cwd())]
  let tellCame = () => {}
  const come = (files: readonly string[]) => {
    if (files.length === 0) return
    waiting.push(...files)
    tellCame()
  }
  app.on('second-instance', (_event, others, folder) => come(dealFiles(others.slice(1), folder)))
  app.on('open-file', (event, file) => {
    event.preventDefault()
    come([file])
  })
  return {
    isWaiting: () => waiting.length > 0,
    take: () => waiting.shift() ?? null,
    tell: (came) => {
      tellCame = came
    },
  }
}
