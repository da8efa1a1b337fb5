import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../../../scripts/run.ts'
import type { RunningApp } from './launchApp.ts'

/** What each page has to answer: isolated in a sandbox, nothing more granted. */
export const closedPreferences = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}

/** What every page of the running app may do, asked of Electron itself, which leaves out some that are not granted. */
export function preferencesOfPages({ electron }: RunningApp) {
  return electron.evaluate(
    ({ webContents }, names) =>
      webContents.getAllWebContents().map((contents) => {
        const found = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences()
        return Object.fromEntries(names.map((name) => [name, found[name] === true]))
      }),
    Object.keys(closedPreferences),
  )
}

/** Runs script in the first window's page by way of main: also where the test's own driver lost the page to a crash. */
export function inWindow({ electron }: RunningApp, script: string): Promise<unknown> {
  return electron.evaluate(({ BrowserWindow }, code) => {
    const [window] = BrowserWindow.getAllWindows()
    return window?.webContents.executeJavaScript(code)
  }, script)
}

/** The whole text of the first window once it contains `text`. */
export async function textWith(app: RunningApp, text: string): Promise<string> {
  const found = await inWindow(
    app,
    `new Promise((resolve) => {
      const look = () => {
        const text = document.body?.innerText ?? ''
        if (text.includes(${JSON.stringify(text)})) resolve(text)
        else setTimeout(look, 50)
      }
      look()
    })`,
  )
  return String(found)
}

/** Waits until the first window has loaded a page again after `cause` took it away. */
export async function reloadedBy({ electron }: RunningApp, cause: 'crash' | 'unresponsive'): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }, how) => {
    const [window] = BrowserWindow.getAllWindows()
    const back = new Promise<void>((resolve) => {
      window?.webContents.once('did-finish-load', () => resolve())
    })
    if (how === 'crash') window?.webContents.forcefullyCrashRenderer()
    else window?.emit('unresponsive')
    await back
  }, cause)
}

/** A picture of the first window taken by main, for people to look at. */
export async function pictureByMain(app: RunningApp, name: string): Promise<void> {
  await inWindow(
    app,
    'Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => 0)',
  )
  const base64 = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return (await window?.webContents.capturePage())?.toPNG().toString('base64')
  })
  const folder = path.join(projectFolder, 'test-results', 'screens')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `${name}.png`), Buffer.from(base64 ?? '', 'base64'))
}
