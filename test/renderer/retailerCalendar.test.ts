/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
  await page.getByRole('link', { name: '促销档期' }).click()
  await page.getByRole('grid', { name: '促销日历' }).waitFor()
})

const openTab = (name: string) => page.getByRole('link', { name, exact: true }).click()
const savedSay = () => page.getByText(/^已保存 \d\d:\d\d$/).waitFor()

async function calendar() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id })).workspace
    .retailerCalendar
}

/** Puts text on the clipboard as another program does, and pastes it where the focus is. */
async function paste(text: string) {
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('slots that start on Thursday begin on 7 January, are drawn so at once, and are undone by name', async () => {
  await openTab('零售商日历')
  await page.getByLabel('每档从').selectOption({ label: '周四' })
  await page.getByLabel('每档天数').fill('10')
  await page.getByLabel('每档天数').press('Enter')
  await savedSay()
  expect(await calendar()).toMatchObject({ slotPlan: { weekday: 4, days: 10, flyerLeadDays: 30 } })
  await openTab('日历')
  await page.getByRole('columnheader', { name: /^第1档 1\/7–1\/16/ }).waitFor()
  await page.getByRole('button', { name: '撤销：修改零售商日历' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('columnheader', { name: /^第1档 1\/7–1\/20/ }).waitFor()
})

test('an anniversary that is no day stays as typed with the sentence why; a good one stands in the calendar', async () => {
  await openTab('零售商日历')
  await page.getByLabel('店庆').fill('13-40')
  await page.getByLabel('店庆').press('Enter')
  await page.getByText('写作 10-22 的月和日').waitFor()
  expect((await calendar())?.anniversary).toBe('10-22')
  await page.getByLabel('店庆').fill('6/26')
  await page.getByLabel('店庆').press('Enter')
  await savedSay()
  expect((await calendar())?.anniversary).toBe('06-26')
  await page.getByLabel('新店开业').fill('2027-03-20、2027/9/18')
  await page.getByLabel('新店开业').press('Enter')
  await savedSay()
  expect((await calendar())?.openings).toEqual(['2027-03-20', '2027-09-18'])
})

test('a block of slots pasted from a sheet is one step; a row that ends before it starts waits in its line', async () => {
  await openTab('零售商日历')
  const sheet = page.getByRole('grid', { name: '零售商自己命名的档期' })
  await sheet.getByRole('row').nth(3).getByRole('gridcell').first().click()
  await paste(
    '春季档\t2027/3/1\t2027/3/14\t2027-01-30\n反着的\t2027-04-10\t2027-04-01\t\n五一档\t2027-04-25\t2027-05-05\t',
  )
  await page.getByRole('button', { name: '撤销：修改命名档期（4 个）' }).waitFor()
  await savedSay()
  const slots = (await calendar())?.namedSlots ?? []
  expect(slots.map(({ name, start, end, submitBy }) => [name, start, end, submitBy])).toEqual([
    ['年货节', '2027-01-08', '2027-02-05', '2026-11-20'],
    ['中秋档', '2027-08-27', '2027-09-15', '2027-07-16'],
    ['春季档', '2027-03-01', '2027-03-14', '2027-01-30'],
    ['五一档', '2027-04-25', '2027-05-05', undefined],
  ])
  await sheet.getByText('反着的').waitFor()
  expect(await axeFinds(page)).toEqual([])
})

test('a placement typed into a blank line is a row of the calendar; taken out, its promotions stand under none', async () => {
  await openTab('零售商日历')
  const sheet = page.getByRole('grid', { name: '陈列位置' })
  await sheet.getByText('DM 海报').click()
  await page.getByRole('toolbar', { name: '陈列位置操作' }).getByRole('button', { name: '移除' }).click()
  await savedSay()
  await sheet.getByRole('row').nth(5).getByRole('gridcell').first().click()
  await page.keyboard.type('收银台')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '撤销：修改陈列位置（5 个）' }).waitFor()
  await openTab('日历')
  const row = (name: string) =>
    page.locator('[data-row]').filter({ has: page.getByText(name, { exact: true }) })
  await row('收银台').waitFor()
  expect(await row('未指定').locator('[data-bar]').count()).toBe(3)
})

test('the notice for 2027 pasted in becomes official, is stored on this machine, and is drawn in the calendar', async () => {
  await openTab('节假日')
  await page.getByText('按规则暂估：放假 13 天').waitFor()
  await page
    .getByLabel(/粘贴 2027 年放假通知/)
    .fill('二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。')
  await page.getByText('读出放假 7 天，调休上班 2 天。').waitFor()
  await page.getByRole('button', { name: '作为 2027 年正式安排' }).click()
  await page.getByText('部分正式：放假 16 天，调休上班 2 天').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await expect
    .poll(async () =>
      granted(await opened.desk.ask('holidays:list', {})).filter(({ kind }) => kind === 'work'),
    )
    .toMatchObject([{ day: '2027-01-31' }, { day: '2027-02-20' }])
  await openTab('日历')
  await page.getByRole('columnheader', { name: '春节放假 2/5–2/11（正式）' }).waitFor()
  await page.getByRole('columnheader', { name: '春节调休上班 1/31–1/31（正式）' }).waitFor()
  await openTab('节假日')
  await page.getByRole('button', { name: '恢复按规则暂估' }).click()
  await page.getByText('按规则暂估：放假 13 天').waitFor()
  await expect.poll(async () => granted(await opened.desk.ask('holidays:list', {}))).toEqual([])
})

test('a day is taken out and another put in by hand; both stay after the window is opened again', async () => {
  await openTab('节假日')
  await page.getByRole('button', { name: '移除 2027-05-02' }).click()
  await page.getByLabel('新的日期').fill('5-3')
  await page.getByLabel('新日期的节日').selectOption({ label: '五一' })
  await page.getByRole('button', { name: '加一天' }).click()
  await page.getByRole('row', { name: /2027-05-03/ }).waitFor()
  await page.reload()
  await page.getByRole('row', { name: /2027-05-03/ }).waitFor()
  expect(await page.getByRole('row', { name: /2027-05-02/ }).count()).toBe(0)
})
