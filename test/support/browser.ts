import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'

// The shell draws no window of its own around a page, which costs the others a quarter of their time.
const systemPrograms = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/**
 * A Chromium of this machine without a window: the one `DEALTABLE_CHROMIUM` names, the system's, Playwright's own, an
 * installed Chrome or Edge.
 * @throws Error saying what to install when there is none
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.DEALTABLE_CHROMIUM
  const programs = named === undefined ? [...systemPrograms, chromium.executablePath()] : [named]
  const executablePath = programs.find((program) => existsSync(program))
  if (executablePath !== undefined) return chromium.launch({ executablePath, args })
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel, args }).catch(() => null)
    if (browser !== null) return browser
  }
  throw new Error(
    'These tests need a Chromium: install the system’s (Debian: apt-get install chromium-headless-shell), run "npx playwright install chromium", or name one with DEALTABLE_CHROMIUM.',
  )
}
