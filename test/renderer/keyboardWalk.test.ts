/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { granted } from '../support/desk.ts'
import { focusWatch } from './support/focusWatch.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow((fresh) => {
  opened = fresh
  page = opened.page
  page.setDefaultTimeout(30_000)
})

const SCREENS = 8
const MOST_TABS_OF_A_SCREEN = 6
const MOST_STOPS = 150

const heading = () => page.evaluate(() => location.hash)

/** From the head of the screen on, Tab by Tab, until the keys have left it; Esc first where Tab moves between cells. */
async function walkThrough(watch: ReturnType<typeof focusWatch>): Promise<readonly string[]> {
  await watch.begin()
  const found: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await watch.isInSheet()) await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    const at = await watch.look()
    if (at === null) return [...found, ...(await watch.unreached())]
    found.push(...at)
  }
  return [...found, `no way out after ${MOST_STOPS} stops`]
}

test('by keys alone: on every screen the focus is seen, everything a mouse can use is reached, and it goes on out of it', async () => {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  expect(summary).toBeDefined()
  const watch = focusWatch(page)
  const found: string[] = []
  for (let screen = 2; screen < 2 + SCREENS; screen += 1) {
    await page.keyboard.press(`Alt+${screen}`)
    const first = await heading()
    for (let tab = 0; tab < MOST_TABS_OF_A_SCREEN; tab += 1) {
      await page.locator('.page-coming').waitFor({ state: 'detached' })
      await page.locator('main button, main textarea, main a').first().waitFor()
      const here = await heading()
      for (const fault of await walkThrough(watch)) found.push(`${here.split('/').at(-1)}: ${fault}`)
      await page.keyboard.press('Control+PageDown')
      if ((await heading()) === first) break
    }
  }
  expect(found).toEqual([])
}, 240_000)

/** What opens something over the page or beside it. */
const OPENING_KEYS = [
  'Control+k',
  'Control+e',
  'Control+Shift+S',
  'Control+p',
  'F1',
  'Control+BracketLeft',
  'Control+f',
  'Control+g',
  'Control+Shift+L',
  'Shift+F2',
  'Shift+F10',
]

test('what a key opened has the focus, Esc closes it, and the keys are in the sheet again', async () => {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
  const cell = page.getByRole('gridcell', { name: '月返', exact: true })
  const isInSheet = () => page.evaluate(() => document.activeElement?.closest('.dt-sheet') != null)
  const becomes = (wanted: boolean) =>
    expect
      .poll(isInSheet, { timeout: 10_000 })
      .toBe(wanted)
      .then(
        () => true,
        () => false,
      )
  const found: string[] = []
  for (const key of OPENING_KEYS) {
    await cell.click()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(key)
    if (!(await becomes(false))) found.push(`${key} leaves the focus in the sheet`)
    await page.keyboard.press('Escape')
    if (!(await becomes(true))) found.push(`after ${key} and Esc the focus is not in the sheet`)
    await page
      .locator('[role="dialog"], [role="menu"]')
      .filter({ visible: true })
      .waitFor({ state: 'detached' })
  }
  expect(found).toEqual([])
}, 120_000)

test('Esc closes the details of a new product and of a promotion, and gives the focus back to its card and bar', async () => {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
  for (const [key, opener, panel] of [
    ['Alt+5', '[data-card]', /^新品明细/],
    ['Alt+4', '[data-bar]', /^促销明细/],
  ] as const) {
    await page.keyboard.press(key)
    const from = page.locator(opener).first()
    await from.focus()
    const name = await from.innerText()
    await page.keyboard.press('Enter')
    const details = page.getByRole('region', { name: panel })
    await details.waitFor()
    await details.getByRole('textbox').first().focus()
    await page.keyboard.press('Escape')
    await details.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Escape')
    await details.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe(name)
  }
}, 120_000)
