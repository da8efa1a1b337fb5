/// <reference types="node" />
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { openBrowser } from '../../../support/browser.ts'
import { builtAt } from '../../support/builtPages.ts'
import type { Harness } from './page.tsx'

let browser: Browser
/** The page of the running test. */
export let page: Page

/** One browser for a test file, one fresh page for each test. */
export function openForEachTest(): void {
  beforeAll(async () => {
    await builtAt(address())
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => browser?.close())
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    page = await context.newPage()
    await page.goto(address())
  }, 60_000)
  afterEach(async () => page?.context().close(), 60_000)
}

/** Where the page is, for other query strings. */
export const address = () => inject('sheetAddress')

/** What the page noted of the grid's calls. */
export const read = <Key extends keyof Harness>(key: Key) =>
  page.evaluate((name) => window.harness[name] as unknown, key) as Promise<Harness[Key]>

/** Every commit so far: one is one undo step. */
export const commits = () => read('commits')

/** The value the owner of the rows holds now. */
export const value = (rowId: string, columnId: string) =>
  page.evaluate(([row = '', column = '']) => window.harness.value(row, column), [rowId, columnId])

/** The words of the live region. */
export const spoken = () => page.locator('.dt-sheet-spoken').textContent()

/** Selects the first row's 当前 and focuses the grid. */
export const startAtCurrent = () => page.getByRole('button', { name: '到当前' }).click()

/** Presses keys one after another. */
export const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Whether the grid's text box has the focus. */
export const isInTextBox = () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')

/** Pastes what another program put on the clipboard. */
export async function paste(text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain = '', rich = '']) => {
      const clipboardData = new DataTransfer()
      if (plain !== '') clipboardData.setData('text/plain', plain)
      if (rich !== '') clipboardData.setData('text/html', rich)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [text, html],
  )
}

/** Copies with the real keys and reads what the grid put on the clipboard. */
export async function copied(keys: string): Promise<{ text: string; html: string }> {
  await page.evaluate(() => {
    const kept = window as Window & { copied?: unknown }
    const keep = (event: ClipboardEvent) => {
      kept.copied = {
        text: event.clipboardData?.getData('text/plain'),
        html: event.clipboardData?.getData('text/html'),
      }
    }
    document.addEventListener('copy', keep, { once: true })
    document.addEventListener('cut', keep, { once: true })
  })
  await press(keys)
  return page.evaluate(() => (window as Window & { copied?: unknown }).copied) as Promise<{
    text: string
    html: string
  }>
}
