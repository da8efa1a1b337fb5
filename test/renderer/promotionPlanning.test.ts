/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { moneyText } from '../../renderer/shared/format/money.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { calendarWindow } from './support/calendarWindow.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page
let calendar: ReturnType<typeof calendarWindow>

inFreshWindow(async (fresh) => {
  opened = fresh
  page = fresh.page
  calendar = calendarWindow(fresh)
  await calendar.openCalendar()
})

test('the panel shows the results with formulas: extra less cannibalised less bought ahead is the incremental volume', async () => {
  await calendar.bar('winterSolstice').focus()
  await page.keyboard.press('Enter')
  const results = page.getByRole('region', { name: '结果（本合同年，未税）' })
  const figure = async (id: string) =>
    Number((await results.locator(`[data-result="${id}"]`).innerText()).replaceAll(',', '').replace('−', '-'))
  const [extra, cannibalised, pulled] = [
    await figure('extra'),
    await figure('cannibalised'),
    await figure('pulled'),
  ]
  expect(Math.abs((await figure('incremental')) - (extra - cannibalised - pulled))).toBeLessThanOrEqual(2)
  await results.getByText(/^（净增量 .* 件 × 单件贡献 ¥.* − 投入 ¥.*）÷ 投入$/).waitFor()
  await results.getByText(/囤货中有 .* 件落在合同年之后，不计入本年/).waitFor()
  await results.getByText('费效比').waitFor()
  expect(await results.getByRole('columnheader').allInnerTexts()).toEqual(['数字与算法', '低', '基准', '高'])
  await page.keyboard.press('Control+Shift+H')
  await expect.poll(() => results.getByText('促销回报').count()).toBe(0)
  expect(await results.getByText(/单件贡献/).count()).toBe(0)
})

test('an uplift names where it is from and how far it may be trusted; the grade is chosen by a person', async () => {
  await calendar.bar('qingmingSnack').focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: /促销明细/ })
  expect(await panel.getByLabel('增量依据').inputValue()).toBe('estimate')
  expect(await panel.getByLabel('把握').inputValue()).toBe('C')
  await panel.getByLabel('把握').selectOption('B')
  await panel.getByLabel('机制').selectOption('secondUnitHalf')
  await calendar.saved()
  const { promotion } = await calendar.stored()
  expect(promotion('qingmingSnack')).toMatchObject({
    upliftSource: { from: 'estimate', grade: 'B' },
    mechanic: 'secondUnitHalf',
  })
})

test('last year copied into 2028: the Dragon Boat gift box goes from 14 days before 9 June to 14 days before 28 May', async () => {
  const [sample] = granted(await opened.desk.ask('negotiation:list', {}))
  if (sample === undefined) throw new Error('nothing is stored')
  const renewed = granted(
    await opened.desk.ask('negotiation:renew', {
      action: 'renewal',
      negotiation: sample.id,
      scenario: 'opening',
      name: '万邻超市 2028',
    }),
  )
  await page.goto(`${page.url().split('#')[0]}#/negotiation/${renewed.id}/calendar`)
  await page.getByText('万邻超市 2028').first().waitFor()
  await calendar.bar('dragonGift').focus()
  await page.keyboard.press('Delete')
  await calendar.said(/已移除/)
  await page.getByRole('button', { name: '复制去年（按农历）' }).click()
  const panel = page.getByRole('region', { name: '复制去年（按农历）' })
  await panel.getByLabel('来源').selectOption({ label: '2027 年 · 万邻超市 2027 年度合同 · 以量换价(开价)' })
  const line = panel.getByRole('row').filter({ hasText: '端午·每日坚果礼盒' })
  await line.getByText('2028-05-14(周日) 至 2028-05-28(周日)').waitFor()
  await line.getByText(/端午节由 2027-06-09 移到 2028-05-28，仍在端午节前 14 天开始/).waitFor()
  expect(await panel.getByText('本方案已有，日期相同').count()).toBe(10)
  await panel.getByRole('button', { name: '复制 3 个' }).waitFor()
  for (const name of ['年货节·食用油大桶', '年货节·每日坚果礼盒'])
    await panel.getByRole('checkbox', { name }).uncheck()
  expect(await axeFinds(page)).toEqual([])
  await panel.getByRole('button', { name: '复制 1 个' }).click()
  await calendar.bar('dragonGift').waitFor()
  await page.getByRole('button', { name: '撤销：从 以量换价(开价) 复制 1 个促销' }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => calendar.bar('dragonGift').count()).toBe(0)
}, 60_000)

test('two selected promotions go into slot 14 together, as one step', async () => {
  await calendar.bar('yuanxiaoRice').focus()
  await page.keyboard.press('Space')
  await calendar.bar('springSauce').focus()
  await page.keyboard.press('Space')
  await page.getByLabel('目标档期').selectOption({ label: '第14档 7/7–7/20' })
  await page.getByRole('button', { name: '移到此档' }).click()
  await calendar.said('已移动 2 个促销')
  await page.getByRole('button', { name: '撤销：移动 2 个促销' }).waitFor()
  await calendar.saved()
  const { promotion } = await calendar.stored()
  expect(promotion('yuanxiaoRice').start).toBe('2027-07-07')
  expect(promotion('springSauce').start).toBe('2027-07-26')
})

test('optimising moves what may move to better slots, says what each move brings, and takes it as one step', async () => {
  await page.getByRole('button', { name: '优化排期' }).click()
  const panel = page.getByRole('region', { name: '优化排期' })
  for (const name of [/^清凉季/, /^618/]) await panel.getByRole('checkbox', { name }).check()
  const before = (await calendar.stored()).simulation.supplier.contribution
  await panel.getByRole('button', { name: '开始试算' }).click()
  const take = panel.getByRole('button', { name: /^采用 \d+ 处移动$/ })
  await take.waitFor({ timeout: 60_000 })
  expect(await axeFinds(page)).toEqual([])
  const gain = (await panel.getByRole('status').innerText()).replace(/^.*我方贡献 /u, '')
  await take.click()
  await page.getByRole('button', { name: /^撤销：优化排期，移动 \d+ 个促销$/ }).waitFor()
  await calendar.saved()
  const after = (await calendar.stored()).simulation.supplier.contribution
  expect(moneyText('yuan', 'zh-CN').change(after - before)).toBe(gain)
  expect(after).toBeGreaterThan(before)
  await page.keyboard.press('Control+Shift+H')
  await expect.poll(() => page.getByRole('button', { name: '优化排期', exact: true }).count()).toBe(0)
}, 120_000)
