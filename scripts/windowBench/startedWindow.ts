import { _electron, type ElectronApplication, type Page } from 'playwright'
import { electronRuntime } from '../electronRuntime.ts'

const LONGEST_WAIT_MS = 120_000

/** An application in a real Electron window, its things in a folder of its own. */
export type StartedWindow = { readonly electron: ElectronApplication; readonly page: Page }

/** Starts an application's folder with the Electron at hand. */
export async function startWindow(applicationFolder: string, userFolder: string): Promise<StartedWindow> {
  const { executable, switches, environment } = await electronRuntime()
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...switches, `--user-data-dir=${userFolder}`, applicationFolder],
    env: { ...(process.env as Record<string, string>), ...environment },
    timeout: LONGEST_WAIT_MS,
  })
  const page = await electron.firstWindow({ timeout: LONGEST_WAIT_MS })
  page.setDefaultTimeout(LONGEST_WAIT_MS)
  return { electron, page }
}
