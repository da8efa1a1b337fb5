/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { deal, launch, promotion, shampoo } from '../domain/engine/deal.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { openStored } from './support/openFile.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page
let id = ''

/**
 * Listed in March: 20 units, then 100 a month in nine months, 920 at 3.50; a listing of 2,000.00 ex VAT. 20 % of it are the
 * shampoo's. Another without a fee is listed in April, where a promotion stands on one of two stacks.
 */
const contract = deal({
  products: [shampoo],
  terms: [],
  negotiation: {
    name: '上新',
    retailerCalendar: {
      placements: [
        { id: 'stack', name: '堆头', capacity: 2 },
        { id: 'endCap', name: '端架', capacity: 1 },
      ],
    },
  },
  promotions: [promotion({ placement: 'stack' })],
  newProducts: [
    launch({
      name: '生姜洗发水',
      placement: 'stack',
      cannibalisation: 0.2,
      listingFee: { flat: 1_000, perStore: 50, taxIncluded: false, vatClass: 'rebateRedInvoice' },
    }),
    launch({ id: 'second', name: '旅行装', listingMonth: '2027-04', placement: 'stack' }),
  ],
})

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  id = await openStored(opened, contract, 'newProducts')
  await page.locator('footer').getByText('元', { exact: true }).click()
  await card('launch').getByText('回本 31.0 周').waitFor()
})

const card = (product: string) => page.locator(`[data-card="${product}"]`)
const cell = (month: string, placement: string) =>
  page.locator(`[data-month="${month}"][data-placement="${placement}"]`)
const figure = (name: string) => page.locator(`[data-outlook="${name}"]`)
const contribution = () => page.locator('[data-figure="contribution"]').innerText()
const savedSay = () => page.getByText(/^已保存 \d\d:\d\d$/).waitFor()

async function stored(product: string) {
  const { workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation: id }))
  const scenario = resolveScenario(workspace, workspace.scenarios[0]?.id ?? '')
  return scenario.newProducts?.find((each) => each.id === product)
}

test('the card says 20 stores, the fee, 20 % cannibalised, 31.0 weeks, 714 units, and 1,384 if it fails', async () => {
  const text = await card('launch').innerText()
  expect(text.split('\n')).toEqual([
    '生姜洗发水',
    '20 店',
    '进场费 ¥1,000 + ¥50/店',
    '蚕食 20%',
    '回本 31.0 周',
    '保本 714 件',
    '失败成本 ¥1,384',
  ])
  await card('second').getByText('回本 无进场费').waitFor()
  await cell('2027-03', 'stack').getByText('新品 1 · 促销 0 / 2 位').waitFor()
})

test('↓ lists it in April, where two listings and a promotion are one too many in words; one undo step', async () => {
  await card('launch').focus()
  await page.keyboard.press('ArrowDown')
  await page.getByText('生姜洗发水：2027-04 上市，堆头').waitFor({ state: 'attached' })
  await cell('2027-04', 'stack').getByText('超出 1 位（新品 2 · 促销 1，共 2 位）').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-card'))).toBe('launch')
  await savedSay()
  expect(await stored('launch')).toMatchObject({ listingMonth: '2027-04', placement: 'stack' })
  await page.getByRole('button', { name: '撤销：移动新品 生姜洗发水' }).waitFor()
  await page.keyboard.press('Control+z')
  await cell('2027-03', 'stack').locator('[data-card="launch"]').waitFor()
})

test('→ puts it on the end-cap and twice more takes it out of any; at the edge nothing moves', async () => {
  await card('launch').focus()
  await page.keyboard.press('ArrowRight')
  await cell('2027-03', 'endCap').locator('[data-card="launch"]').waitFor()
  await page.keyboard.press('ArrowRight')
  await cell('2027-03', '').locator('[data-card="launch"]').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.getByText('已到边上，没有移动').waitFor({ state: 'attached' })
  await savedSay()
  expect((await stored('launch'))?.placement).toBeUndefined()
})

test('a card dragged to June previews both ledgers, Esc takes it back, and let go it is one step', async () => {
  const before = await contribution()
  const [from, to] = [await card('launch').boundingBox(), await cell('2027-06', 'endCap').boundingBox()]
  if (from === null || to === null) throw new Error('not drawn')
  const grab = async () => {
    await page.mouse.move(from.x + 30, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 3 })
    await page.mouse.move(to.x + 30, to.y + 12, { steps: 4 })
    await expect.poll(contribution).not.toBe(before)
  }
  await grab()
  await page.keyboard.press('Escape')
  await expect.poll(contribution).toBe(before)
  await page.mouse.up()
  expect((await stored('launch'))?.listingMonth).toBe('2027-03')
  await grab()
  await page.mouse.up()
  await page.getByRole('button', { name: '撤销：移动新品 生姜洗发水' }).waitFor()
  await savedSay()
  expect((await stored('launch'))?.listingMonth).not.toBe('2027-03')
  expect(await page.getByRole('region', { name: /新品明细/ }).count()).toBe(0)
})

test('Enter shows each figure with its formula in numbers and its base', async () => {
  await card('launch').focus()
  await page.keyboard.press('Enter')
  expect(await figure('weeks').innerText()).toBe('31.0 周')
  expect(await figure('breakEven').innerText()).toBe('714 件')
  expect(await figure('cannibalised').innerText()).toBe('184 件')
  // 920 × 3.50 − 184 × 3.50 − 2,000.00
  expect(await figure('contribution').innerText()).toBe('+¥576')
  expect(await figure('failure').innerText()).toBe('¥1,384')
  const results = page.getByRole('region', { name: '上新测算（本合同年，未税）' })
  await results
    .getByText('净进场费 ¥2,000.00 ÷（单件贡献 ¥3.50 × 单店周销 1.15 × 门店 20 × (1 − 20%)）')
    .waitFor()
  await results.getByText('年销量 920 件 × 蚕食 20%').waitFor()
})

test('a month of the build-up typed moves its point, and a point moved with ↑ moves its cell; each is one undo step', async () => {
  await card('launch').click()
  const month = (at: number) => page.getByRole('textbox', { name: `第 ${at} 个月的爬坡（%）` })
  const point = (at: number) => page.getByRole('slider', { name: `第 ${at} 个月`, exact: true })
  expect(await month(1).inputValue()).toBe('40')
  await month(1).fill('60')
  await month(1).press('Enter')
  await expect.poll(() => point(1).getAttribute('aria-valuetext')).toBe('60%')
  await point(2).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => month(2).inputValue()).toBe('95')
  expect(await month(3).inputValue()).toBe('100')
  await savedSay()
  expect((await stored('launch'))?.ramp).toEqual([0.6, 0.95, 1])
  await page.keyboard.press('Control+z')
  await expect.poll(() => month(2).inputValue()).toBe('100')
})

test('a point dragged down shows its share in the cell while it goes and is taken over when let go', async () => {
  await card('launch').click()
  const point = page.getByRole('slider', { name: '第 4 个月', exact: true })
  await point.scrollIntoViewIfNeeded()
  const box = await point.boundingBox()
  if (box === null) throw new Error('not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  // Half of the 76 pixels from 100 % to 0.
  await page.mouse.move(x, y + 38, { steps: 4 })
  const cellOfFour = page.getByRole('textbox', { name: '第 4 个月的爬坡（%）' })
  await expect.poll(() => cellOfFour.inputValue()).toMatch(/^(49|50|51)$/)
  await page.mouse.up()
  await savedSay()
  await expect.poll(async () => (await stored('launch'))?.ramp.length).toBe(5)
})

test('with private figures hidden the cards keep stores, fee and cannibalisation, and nothing of ours', async () => {
  await page.keyboard.press('Control+Shift+H')
  await expect.poll(async () => (await card('launch').innerText()).includes('回本')).toBe(false)
  expect((await card('launch').innerText()).split('\n')).toHaveLength(4)
  await card('launch').click()
  await figure('theirs').waitFor()
  expect(await figure('failure').count()).toBe(0)
})

test('the list is one switch away, and the board has no fault that axe can find, with the panel and in English', async () => {
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/slot-board.png' })
  await card('launch').click()
  await figure('weeks').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/slot-board-panel.png' })
  await page.getByText('English').click()
  await page.getByText('Payback in weeks').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/slot-board-en.png' })
  await page.getByText('List', { exact: true }).click()
  await page.getByRole('grid', { name: 'New products' }).waitFor()
}, 60_000)
