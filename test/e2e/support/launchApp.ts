import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { electronRuntime } from '../../../scripts/electronRuntime.ts'
import { projectFolder } from '../../../scripts/run.ts'

/** The running product with a folder of its own for all it keeps. */
export type RunningApp = {
  readonly electron: ElectronApplication
  readonly page: Page
  /** Where it keeps its store. */
  readonly folder: string
  readonly store: string
  /** What the page complained about: console errors and uncaught exceptions. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Nothing is waited for by the clock; this only ends a wait for what never comes, on the slowest machine too. */
const LONGEST_WAIT_MS = 60_000

/** A new empty folder for one app's store and settings. */
export function appFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'dealtable-e2e-'))
}

type Launching = {
  /** A program that starts Electron in its turn, given Electron's own. */
  readonly through?: (executable: string) => string
  readonly environment?: Readonly<Record<string, string>>
  /** The app to start: a folder, or an archive of one; the one built here when left out. */
  readonly app?: string
  /** Switches of Electron itself. */
  readonly switches?: readonly string[]
  /** Files to open with it. */
  readonly files?: readonly string[]
}

/** Starts the built app on `folder`, or on a new one. */
export async function launchApp(folder?: string, launching: Launching = {}): Promise<RunningApp> {
  const own = folder ?? (await appFolder())
  const { executable, switches, environment } = await electronRuntime()
  const electron = await _electron.launch({
    executablePath: launching.through?.(executable) ?? executable,
    args: [
      ...switches,
      ...(launching.switches ?? []),
      `--user-data-dir=${own}`,
      launching.app ?? projectFolder,
      ...(launching.files ?? []),
    ],
    env: { ...(process.env as Record<string, string>), ...environment, ...launching.environment },
    timeout: LONGEST_WAIT_MS,
  })
  const page = await electron.firstWindow({ timeout: LONGEST_WAIT_MS })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (cause) => complaints.push(cause.message))
  page.setDefaultTimeout(LONGEST_WAIT_MS)
  await page.waitForLoadState()
  return {
    electron,
    page,
    folder: own,
    store: path.join(own, 'dealtable.db'),
    complaints,
    close: () => electron.close(),
  }
}

/** Removes what an app kept. */
export async function forget(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** A picture of the page for people to look at, under test-results/. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(projectFolder, 'test-results', 'screens', `${name}.png`) })
}
