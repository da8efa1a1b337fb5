import { buildIfStale } from '../../../scripts/build.ts'
import { electronRuntime } from '../../../scripts/electronRuntime.ts'
import { ensureDisplay } from '../../../scripts/virtualDisplay.ts'

/** Once before all end-to-end tests: the built app, an Electron to run it, and a display to show it on. */
export default async function prepare(): Promise<() => void> {
  await buildIfStale()
  await electronRuntime()
  return ensureDisplay()
}
