/// <reference types="node" />

import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { LARGE, storeLarge } from '../support/largeNegotiation.ts'
import { type Cells, writeSheets } from '../support/lastYearWorkbook.ts'
import { scrollsAsAWhole } from './support/onEveryPage.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

/** A screen that drew every row of 2,000 would hold ten thousand and more. */
const MOST_ELEMENTS = 5_000

/**
 * Each page with what has to stand on it before it is looked at. The two that show a paper draw its pages one by one, as
 * their own tests see; laying 2,000 products out takes a thread of its own that tests do not have.
 */
const PAGES = {
  terms: '[data-row]',
  tiers: '.tier-curve, svg',
  products: '[data-row]',
  assumptions: 'h2',
  ledgers: '.ledger',
  waterfall: '[data-step]',
  compare: 'table td',
  review: 'table td',
  snapshots: '.snapshot-list td',
  history: '[data-row="20"]',
  calendar: '[data-bar]',
  promotions: '[data-row="20"]',
  retailerCalendar: '[data-row]',
  holidays: 'h2',
  newProducts: '[data-card]',
  risk: '.screen button',
  packages: '.screen table td',
  signing: '.issued-list td',
  verify: '.screen button',
} as const
const LONG: ReadonlySet<string> = new Set(['snapshots', 'history', 'newProducts', 'signing'])

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  page.setDefaultTimeout(60_000)
})

const goTo = (id: string, name: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `/negotiation/${id}/${name}`)
const elements = () => page.evaluate(() => document.querySelectorAll('*').length)
const focusedInView = () =>
  page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.height > 0
  })

/** Everything of one large account in one window: storing it takes longer than looking at it. */
test('with 2,000 products, 300 promotions, 200 new products and a year’s papers no screen draws more than is looked at', async () => {
  const id = await storeLarge(opened.desk)
  await page.reload()
  const found: (readonly [string, unknown])[] = []
  for (const [name, drawn] of Object.entries(PAGES)) {
    await goTo(id, name)
    await page.locator(drawn).first().waitFor()
    await page.screenshot({ path: `test-results/screens/large-${name}.png` })
    const count = await elements()
    if (count > MOST_ELEMENTS) found.push([name, count])
    if (await scrollsAsAWhole(page)) found.push([name, 'scrolls'])
    if (LONG.has(name)) for (const violation of await axeFinds(page)) found.push([name, violation])
  }
  expect(found).toEqual([])

  // What is not listed stands in one line, so that the bridge of 差异分解 adds up to the fen all the same.
  await goTo(id, 'compare')
  const bridge = page.getByRole('region', { name: '差异分解' })
  await bridge.getByRole('button', { name: '全部列出' }).waitFor()
  const ours = (await bridge.locator('tbody tr td:nth-of-type(1)').allInnerTexts()).map((text) =>
    Math.round(Number(text.replace('−', '-').replace(/[^\d.-]/gu, '')) * 100),
  )
  expect(ours.length).toBe(103)
  expect(ours.slice(0, -1).reduce((sum, fen) => sum + fen, 0)).toBe(ours.at(-1))

  // The issued papers do not push what can be done with the chosen one out of the window.
  await goTo(id, 'signing')
  await page.getByRole('region', { name: /JY-WL-2027-01/ }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: 'JY-WL-2027-01' }).count()).toBe(LARGE.papers)
  const detail = await page.getByRole('region', { name: /JY-WL-2027-01/ }).boundingBox()
  expect(detail?.y).toBeLessThan(600)

  // On the board End goes to the last of 200 cards, which was not drawn before, and Home back to the first.
  await goTo(id, 'newProducts')
  const cards = page.locator('[data-card]')
  await cards.first().focus()
  const first = await cards.first().getAttribute('data-card')
  expect(await cards.count()).toBeLessThan(40)
  await page.keyboard.press('End')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-card') ?? null)
  await expect.poll(focused).not.toBe(first)
  await expect.poll(focusedInView).toBe(true)
  await page.keyboard.press('Home')
  await expect.poll(focused).toBe(first)
  await expect.poll(focusedInView).toBe(true)

  // A list of 2,000 terms is looked through without drawing it whole.
  const rows = Array.from({ length: 2_000 }, (_, at): Cells => [`陈列费 ${at}`, '1%'])
  const file = path.join(opened.desk.folder, '去年合同.xlsx')
  await writeSheets(file, { 条款: [['合同项目', '费率'], ...rows] })
  opened.desk.choose(file)
  await goTo(id, 'terms')
  await page.getByRole('button', { name: '导入去年条款', exact: true }).click()
  const list = page.getByRole('dialog').getByRole('region', { name: '清单各行' })
  await list.getByRole('rowheader', { name: '陈列费 0', exact: true }).waitFor()
  expect(await elements()).toBeLessThan(MOST_ELEMENTS)
  await list.focus()
  await page.keyboard.press('End')
  await list.getByRole('rowheader', { name: '陈列费 1999', exact: true }).waitFor()
  await page.screenshot({ path: 'test-results/screens/large-import.png' })
  expect(await axeFinds(page)).toEqual([])
}, 480_000)
