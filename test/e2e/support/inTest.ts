import { onTestFinished } from 'vitest'
import { appFolder, forget, launchApp, type RunningApp } from './launchApp.ts'

/** A new empty folder for what apps of one test keep; gone after it, once they are closed. */
export async function newFolder(): Promise<string> {
  const folder = await appFolder()
  onTestFinished(() => forget(folder))
  return folder
}

/** Starts the built app on a folder, or on a new one; closed after the test where it still runs. */
export async function launch(
  folder?: string,
  launching?: Parameters<typeof launchApp>[1],
): Promise<RunningApp> {
  const app = await launchApp(folder ?? (await newFolder()), launching)
  onTestFinished(() => app.close().catch(() => {}))
  return app
}
