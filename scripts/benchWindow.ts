import type { Browser, Page } from 'playwright'
import { openBrowser } from './browser.ts'
import { buildIfStale } from './build.ts'
import { say } from './run.ts'
import { benchNegotiation } from './windowBench/benchNegotiation.ts'
import { framesLeftOut, pressToFrame, timesOf, watchLongTasks } from './windowBench/frames.ts'
import { type ServedWindow, serveWindow } from './windowBench/servedWindow.ts'

const ROWS = 2_000
const EDITS = 40
const WARM_UP = 5
const SETTLING_MS = 2_000
const BETWEEN_MS = 120
const CONTRIBUTION = '[data-figure="contribution"]'

/**
 * Drives the built window in a Chromium and writes JSON: from the key of an edit to the frame that shows it, long tasks
 * while a lever moves, scrolling, and beside them a page with nothing on it.
 */
async function benchWindow(): Promise<void> {
  await buildIfStale()
  const window = await serveWindow(benchNegotiation({ products: ROWS, terms: 60, promotions: 100 }))
  const browser = await openBrowser()
  try {
    const blankFrameMs = await blankFrame(browser)
    const products = await openPage(browser, window)
    await products.goto(`${window.address}#/negotiation/${window.ids.given}/products`)
    const edit = { rows: ROWS, ...(await edits(products, 'product 4', 'listPrice')), blankFrameMs }
    const scrolling = await scroll(products)
    await products.close()
    const terms = await openPage(browser, window)
    await terms.goto(`${window.address}#/negotiation/${window.ids.sample}/terms`)
    const editOfTerm = await edits(terms, '月返', 'current')
    console.log(JSON.stringify({ edit, scrolling, editOfTerm }, null, 1))
  } finally {
    await browser.close()
    await window.close()
  }
}

/** Alt+↑ on one cell: the cell's own figure, and our contribution in the dock. */
async function edits(page: Page, row: string, columnId: string) {
  const line = page.locator('[data-row]').filter({ has: page.getByText(row, { exact: true }) })
  const head = page.locator(`[data-head="${columnId}"]`)
  await page.locator(CONTRIBUTION).waitFor()
  const index = await line.first().getAttribute('data-row')
  const column = Number(await head.getAttribute('aria-colindex')) - 1
  const cell = `[data-row="${index}"] [data-cell="${column}"]`
  await page.locator(cell).click()
  for (let edit = 0; edit < WARM_UP; edit += 1) await pressToFrame(page, 'Alt+ArrowUp', cell)
  await page.waitForTimeout(SETTLING_MS)
  const longTasks = await watchLongTasks(page)
  const sheet: number[] = []
  const ledgers: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    sheet.push(await pressToFrame(page, 'Alt+ArrowUp', cell))
    await page.waitForTimeout(BETWEEN_MS)
    ledgers.push(await pressToFrame(page, 'Alt+ArrowUp', CONTRIBUTION))
    await page.waitForTimeout(BETWEEN_MS)
  }
  return { ...timesOf(sheet), ledgers: timesOf(ledgers), longTasks: (await longTasks()).length }
}

/** The wheel over the sheet: how far the frames lie apart, and how many of sixty a second were left out. */
async function scroll(page: Page) {
  await page.mouse.move(500, 400)
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = []
        let last = performance.now()
        const next = (now: number) => {
          times.push(now - last)
          last = now
          if (times.length === 180) resolve(times.slice(1))
          else requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
  )
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(30)
  }
  const times = await frames
  return { ...timesOf(times), frames: times.length, leftOut: framesLeftOut(times) }
}

/** The median of the same measurement where a key changes one word of an empty page. */
async function blankFrame(browser: Browser): Promise<number> {
  const page = await browser.newPage()
  await page.setContent('<input autofocus><p>0</p>')
  await page.evaluate(() => {
    let count = 0
    addEventListener('keydown', () => {
      count += 1
      document.querySelector('p')?.replaceChildren(String(count))
    })
  })
  const times: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) times.push(await pressToFrame(page, 'ArrowUp', 'p'))
  await page.close()
  return timesOf(times).medianMs
}

async function openPage(browser: Browser, window: ServedWindow): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (failure) => say(String(failure)))
  await page.exposeFunction('__invoke', window.ask)
  await page.addInitScript('window.bridge = { invoke: (name, request) => window.__invoke(name, request) }')
  return page
}

await benchWindow()
