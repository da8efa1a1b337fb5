import { watch } from 'node:fs'
import path from 'node:path'
import { build } from './build.ts'
import { electronRuntime } from './electronRuntime.ts'
import { projectFolder, run, say } from './run.ts'

const PAUSE_MS = 300

/** Opens the window and rebuilds after every change of a source; reload the window to see it. Ends with the window. */
async function develop(): Promise<void> {
  await build()
  const { executable, switches, environment } = await electronRuntime()
  let timer: NodeJS.Timeout | undefined
  const rebuild = () => {
    build().then(
      () => say('Built. Reload the window (Ctrl+R); restart for changes in electron/main.'),
      (cause: Error) => say(cause.message),
    )
  }
  const watchers = ['domain', 'db', 'electron', 'renderer'].map((folder) =>
    watch(path.join(projectFolder, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(rebuild, PAUSE_MS)
    }),
  )
  await run(executable, [...switches, projectFolder], { env: environment })
  for (const watcher of watchers) watcher.close()
  clearTimeout(timer)
}

develop().catch((cause: Error) => {
  say(cause.message)
  process.exitCode = 1
})
