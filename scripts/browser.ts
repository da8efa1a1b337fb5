import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'

/** A Chromium of this machine without a window. @throws Error when there is none */
export async function openBrowser(): Promise<Browser> {
  const programs = [
    process.env.DEALTABLE_CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-headless-shell',
    chromium.executablePath(),
  ]
  const executablePath = programs.find((program) => existsSync(program))
  if (executablePath === undefined)
    throw new Error('No Chromium is installed: name one with DEALTABLE_CHROMIUM.')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}
