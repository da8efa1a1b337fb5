/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { moneyText } from '../../renderer/shared/format/money.ts'
import { axeFinds } from '../support/axe.ts'
import { calendarWindow } from './support/calendarWindow.ts'
import { inFreshWindow } from './support/openWindow.ts'

let page: Page
let calendar: ReturnType<typeof calendarWindow>

inFreshWindow(async (fresh) => {
  page = fresh.page
  calendar = calendarWindow(fresh)
  await calendar.openCalendar()
})

const { money } = moneyText('yuan', 'zh-CN')
const row = (name: string) =>
  page.locator('[data-row]').filter({ has: page.getByText(name, { exact: true }) })

test('the sample shows its 14 promotions in the rows of the chain, with offer, fee and distance from the festival', async () => {
  expect(await page.locator('[data-bar]').count()).toBe(14)
  const sentence = await calendar.bar('dragonGift').textContent()
  expect(sentence).toContain('2027-05-26(周三) 至 2027-06-09(周三)，15 天')
  expect(sentence).toContain('堆头')
  expect(sentence).toContain('特价 −12% · 费用 ¥36,000')
  expect(sentence).toContain('距端午节 −14 天')
  expect(await row('堆头').locator('[data-bar]').count()).toBe(4)
  await page.getByRole('columnheader', { name: '第6周 2/1–2/7' }).waitFor()
  await page.getByRole('columnheader', { name: /春节放假 2\/5–2\/8（暂估）/ }).waitFor()
})

test('→ moves the Dragon Boat gift box a week, says so, moves both ledgers, is stored, and is undone by name', async () => {
  const before = await calendar.contribution().innerText()
  await calendar.bar('dragonGift').focus()
  await page.keyboard.press('ArrowRight')
  await calendar.said(
    /端午·每日坚果礼盒，2027-06-02\(周三\) 至 2027-06-16\(周三\)，15 天，堆头，距端午节 −7 天/,
  )
  await expect.poll(() => calendar.contribution().innerText()).not.toBe(before)
  await calendar.saved()
  const { promotion, simulation } = await calendar.stored()
  expect(promotion('dragonGift')).toMatchObject({ start: '2027-06-02', end: '2027-06-16' })
  expect(await calendar.contribution().innerText()).toBe(money(simulation.supplier.contribution))
  await page.getByRole('button', { name: '撤销：移动促销 端午·每日坚果礼盒' }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => calendar.contribution().innerText()).toBe(before)
})

test('Ctrl+← moves a day, Shift+→ makes it a week longer, ↓ puts it on the end-cap with the focus still on it', async () => {
  await calendar.bar('dragonGift').focus()
  await page.keyboard.press('Control+ArrowLeft')
  await calendar.said(/2027-05-25\(周二\) 至 2027-06-08\(周二\)/)
  await page.keyboard.press('Shift+ArrowRight')
  await calendar.said(/2027-05-25\(周二\) 至 2027-06-15\(周二\)，22 天/)
  await page.keyboard.press('ArrowDown')
  await calendar.said(/端架/)
  await expect.poll(() => row('端架').locator('[data-bar="dragonGift"]').count()).toBe(1)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-bar'))).toBe('dragonGift')
  await calendar.saved()
  const { promotion } = await calendar.stored()
  expect(promotion('dragonGift')).toMatchObject({
    start: '2027-05-25',
    end: '2027-06-15',
    placement: 'endCap',
  })
})

test('PgDn goes to the next promotion of the year, and Home to the first', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-bar'))
  await calendar.bar('mayFlour').focus()
  await page.keyboard.press('PageDown')
  expect(await focused()).toBe('dragonGift')
  await page.keyboard.press('PageUp')
  expect(await focused()).toBe('mayFlour')
  await page.keyboard.press('Home')
  expect(await focused()).toBe('nianhuoOil')
})

test('F2 renames, Ctrl+D copies into the next slot, Delete removes, each one undo step', async () => {
  await calendar.bar('summerCold').focus()
  await page.keyboard.press('F2')
  await page.getByLabel('促销名称').fill('清凉季·凉拌')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '撤销：促销改名为 清凉季·凉拌' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-bar')))
    .toBe('summerCold')
  await page.keyboard.press('Control+d')
  await calendar.said(/清凉季·凉拌 2，2027-08-04\(周三\) 至 2027-08-17\(周二\)，14 天，冰柜/)
  expect(await page.locator('[data-bar]').count()).toBe(15)
  await page.keyboard.press('Delete')
  await calendar.said('已移除 清凉季·凉拌 2')
  expect(await page.locator('[data-bar]').count()).toBe(14)
  await calendar.saved()
  expect((await calendar.stored()).count).toBe(14)
})

test('a bar dragged by the pointer previews both ledgers while it moves and Esc takes it back; let go it is one step', async () => {
  const before = await calendar.contribution().innerText()
  const box = await calendar.bar('dragonGift').boundingBox()
  if (box === null) throw new Error('the bar is not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 4 })
  await expect.poll(() => calendar.contribution().innerText()).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect.poll(() => calendar.contribution().innerText()).toBe(before)
  await page.mouse.up()
  expect((await calendar.stored()).promotion('dragonGift').start).toBe('2027-05-26')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: '撤销：移动促销 端午·每日坚果礼盒' }).waitFor()
  await calendar.saved()
  const { promotion } = await calendar.stored()
  expect(new Date(`${promotion('dragonGift').start}T00:00:00Z`).getUTCDay()).toBe(1)
})

test('a copy of the oil promotion on its own days clashes with it, in words under the calendar', async () => {
  await calendar.bar('nianhuoOil').focus()
  await page.keyboard.press('Control+d')
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowLeft')
  await page
    .locator('.plan-focused')
    .getByText(/与“年货节·食用油大桶”同一天促销同一单品（\d+ 个），重叠的日子算在对方，本档不计/)
    .waitFor()
  expect(await calendar.bar('nianhuoOil').textContent()).toContain('重叠的日子算在本档')
  await page.getByRole('heading', { name: /^计算提示（\d+）$/ }).waitFor()
  await page
    .locator('.notes')
    .getByText(/和“年货节·食用油大桶 2”中|和“年货节·食用油大桶”中/)
    .first()
    .waitFor()
})

test('without our private figures the budget line is gone; with them it is the year of the simulation', async () => {
  const { simulation } = await calendar.stored()
  const { promotionSupport, promoOffInvoice } = simulation.supplier
  const { amount } = moneyText('yuan', 'zh-CN')
  const budget = page.getByRole('rowheader', { name: /促销投入 元/ })
  expect(await budget.innerText()).toContain(amount(promotionSupport + promoOffInvoice))
  await page.keyboard.press('Control+Shift+H')
  await expect.poll(() => budget.count()).toBe(0)
})

test('the calendar has no fault that axe can find: at rest, with a bar focused, with the panel open, in English', async () => {
  expect(await axeFinds(page)).toEqual([])
  await calendar.bar('midAutumn').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: /促销明细/ }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByText('English').click()
  expect(await axeFinds(page)).toEqual([])
}, 60_000)

test('Ctrl+C on the calendar copies the selected promotions as the list writes them, and the list takes them back cell by cell', async () => {
  const ids = await page
    .locator('[data-bar]')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('data-bar')))
  const [one = '', two = ''] = ids.filter((id) => id !== null)
  await calendar.bar(one).click()
  await calendar.bar(two).click({ modifiers: ['Control'] })
  await page.evaluate(() => {
    document.addEventListener('copy', ({ clipboardData }) => {
      document.body.dataset.copied = JSON.stringify([
        clipboardData?.getData('text/plain'),
        clipboardData?.getData('text/html'),
      ])
    })
  })
  await calendar.bar(one).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+c')
  await calendar.said('已复制 2 个促销，可以粘贴到列表或 Excel')
  const [text, html] = JSON.parse((await page.evaluate(() => document.body.dataset.copied)) ?? '[]')
  const { promotion } = await calendar.stored()
  const wanted = [promotion(one), promotion(two)]
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .map(({ name, start, end }) => [name, start, end].join('\t'))
  expect(text.split('\r\n').map((line: string) => line.split('\t').slice(0, 3).join('\t'))).toEqual([
    ...wanted,
    '',
  ])
  expect(html).toContain('<table')
  await page
    .getByRole('link', { name: '列表', exact: true })
    .or(page.getByRole('link', { name: '促销', exact: true }))
    .first()
    .click()
  const grid = page.getByRole('grid', { name: '列表' })
  await grid.getByRole('gridcell').first().click()
  await page.keyboard.press('Control+Home')
  const pasted = text
    .replaceAll('\t2027-', '\t2027/')
    .split('\r\n')[0]
    .replace(/^[^\t]+/u, '粘贴来的')
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, pasted)
  await grid.getByRole('gridcell', { name: '粘贴来的' }).first().waitFor()
})
