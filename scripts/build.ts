import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { projectFolder, runNode, say } from './run.ts'

const sources = ['domain', 'db', 'electron', 'renderer', 'electron.vite.config.ts', 'package-lock.json']
const products = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Builds the app into `out/` unless what is there is newer than every source. @throws Error when it does not build */
export async function buildIfStale(): Promise<void> {
  const built = Math.min(...products.map((file) => changedAt(path.join(projectFolder, file), 0)))
  const changed = Math.max(...sources.map((source) => newest(path.join(projectFolder, source))))
  if (built > changed) return
  say('Building the app …')
  await build()
}

/** Builds main, preload and the window's pages into `out/`. @throws Error with what the builder said */
export async function build(): Promise<void> {
  const built = await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build'], { quiet: true })
  if (built.code !== 0) throw new Error(`The app does not build:\n${built.output.slice(-3000)}`)
}

function newest(entry: string): number {
  if (!existsSync(entry)) return 0
  if (!statSync(entry).isDirectory()) return changedAt(entry, 0)
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce((latest, one) => Math.max(latest, changedAt(path.join(one.parentPath, one.name), 0)), 0)
}

function changedAt(file: string, otherwise: number): number {
  return existsSync(file) ? statSync(file).mtimeMs : otherwise
}

if (import.meta.main) {
  await build().catch((cause: Error) => {
    say(cause.message)
    process.exitCode = 1
  })
}
