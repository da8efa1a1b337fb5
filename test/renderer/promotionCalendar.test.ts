/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { Change } from '../../domain/actions/action.ts'
import { daysAfter } from '../../domain/calendar/days.ts'
import { simulate } from '../../domain/engine/simulate.ts'
import type { Promotion } from '../../domain/negotiation/promotion.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { moneyText } from '../../renderer/shared/format/money.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await contribution().waitFor()
  await page.locator('footer').getByText('元', { exact: true }).click()
  await page.getByRole('link', { name: '促销档期' }).click()
  await page.getByRole('grid', { name: '促销日历' }).waitFor()
})

const { money } = moneyText('yuan', 'zh-CN')
const contribution = () => page.locator('[data-figure="contribution"]')
const bar = (id: string) => page.locator(`[data-bar="${id}"]`)
const row = (name: string) =>
  page.locator('[data-row]').filter({ has: page.getByText(name, { exact: true }) })
const said = (text: string | RegExp) =>
  page.locator('.plan-screen [aria-live="polite"]').getByText(text).waitFor()
const savedSay = () => page.getByText(/^已保存 \d\d:\d\d$/).waitFor()

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  const { workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id }))
  const opening = workspace.scenarios.find(({ role }) => role === 'opening')
  const scenario = resolveScenario(workspace, opening?.id ?? '')
  return {
    simulation: simulate(toNegotiation(workspace), scenario),
    promotion: (id: string): Promotion => {
      const found = scenario.promotions?.find((each) => each.id === id)
      if (found === undefined) throw new Error(`no promotion ${id}`)
      return found
    },
    count: scenario.promotions?.length ?? 0,
  }
}

test('the sample shows its 14 promotions in the rows of the chain, with offer, fee and distance from the festival', async () => {
  expect(await page.locator('[data-bar]').count()).toBe(14)
  const sentence = await bar('dragonGift').textContent()
  expect(sentence).toContain('2027-05-26(周三) 至 2027-06-09(周三)，15 天')
  expect(sentence).toContain('堆头')
  expect(sentence).toContain('特价 −12% · 费用 ¥36,000')
  expect(sentence).toContain('距端午节 −14 天')
  expect(await row('堆头').locator('[data-bar]').count()).toBe(4)
  await page.getByRole('columnheader', { name: '第6周 2/1–2/7' }).waitFor()
  await page.getByRole('columnheader', { name: /春节放假 2\/5–2\/8（暂估）/ }).waitFor()
})

test('→ moves the Dragon Boat gift box a week, says so, moves both ledgers, is stored, and is undone by name', async () => {
  const before = await contribution().innerText()
  await bar('dragonGift').focus()
  await page.keyboard.press('ArrowRight')
  await said(/端午·每日坚果礼盒，2027-06-02\(周三\) 至 2027-06-16\(周三\)，15 天，堆头，距端午节 −7 天/)
  await expect.poll(() => contribution().innerText()).not.toBe(before)
  await savedSay()
  const { promotion, simulation } = await stored()
  expect(promotion('dragonGift')).toMatchObject({ start: '2027-06-02', end: '2027-06-16' })
  expect(await contribution().innerText()).toBe(money(simulation.supplier.contribution))
  await page.getByRole('button', { name: '撤销：移动促销 端午·每日坚果礼盒' }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => contribution().innerText()).toBe(before)
})

test('Ctrl+← moves a day, Shift+→ makes it a week longer, ↓ puts it on the end-cap with the focus still on it', async () => {
  await bar('dragonGift').focus()
  await page.keyboard.press('Control+ArrowLeft')
  await said(/2027-05-25\(周二\) 至 2027-06-08\(周二\)/)
  await page.keyboard.press('Shift+ArrowRight')
  await said(/2027-05-25\(周二\) 至 2027-06-15\(周二\)，22 天/)
  await page.keyboard.press('ArrowDown')
  await said(/端架/)
  await expect.poll(() => row('端架').locator('[data-bar="dragonGift"]').count()).toBe(1)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-bar'))).toBe('dragonGift')
  await savedSay()
  const { promotion } = await stored()
  expect(promotion('dragonGift')).toMatchObject({
    start: '2027-05-25',
    end: '2027-06-15',
    placement: 'endCap',
  })
})

test('PgDn goes to the next promotion of the year, and Home to the first', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-bar'))
  await bar('mayFlour').focus()
  await page.keyboard.press('PageDown')
  expect(await focused()).toBe('dragonGift')
  await page.keyboard.press('PageUp')
  expect(await focused()).toBe('mayFlour')
  await page.keyboard.press('Home')
  expect(await focused()).toBe('nianhuoOil')
})

test('F2 renames, Ctrl+D copies into the next slot, Delete removes, each one undo step', async () => {
  await bar('summerCold').focus()
  await page.keyboard.press('F2')
  await page.getByLabel('促销名称').fill('清凉季·凉拌')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '撤销：促销改名为 清凉季·凉拌' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-bar')))
    .toBe('summerCold')
  await page.keyboard.press('Control+d')
  await said(/清凉季·凉拌 2，2027-08-04\(周三\) 至 2027-08-17\(周二\)，14 天，冰柜/)
  expect(await page.locator('[data-bar]').count()).toBe(15)
  await page.keyboard.press('Delete')
  await said('已移除 清凉季·凉拌 2')
  expect(await page.locator('[data-bar]').count()).toBe(14)
  await savedSay()
  expect((await stored()).count).toBe(14)
})

test('a bar dragged by the pointer previews both ledgers while it moves and Esc takes it back; let go it is one step', async () => {
  const before = await contribution().innerText()
  const box = await bar('dragonGift').boundingBox()
  if (box === null) throw new Error('the bar is not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 4 })
  await expect.poll(() => contribution().innerText()).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect.poll(() => contribution().innerText()).toBe(before)
  await page.mouse.up()
  expect((await stored()).promotion('dragonGift').start).toBe('2027-05-26')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: '撤销：移动促销 端午·每日坚果礼盒' }).waitFor()
  await savedSay()
  const { promotion } = await stored()
  expect(new Date(`${promotion('dragonGift').start}T00:00:00Z`).getUTCDay()).toBe(1)
})

test('a copy of the oil promotion on its own days clashes with it, in words under the calendar', async () => {
  await bar('nianhuoOil').focus()
  await page.keyboard.press('Control+d')
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowLeft')
  await page
    .locator('.plan-focused')
    .getByText(/与“年货节·食用油大桶”同一天促销同一单品（\d+ 个），重叠的日子算在对方，本档不计/)
    .waitFor()
  expect(await bar('nianhuoOil').textContent()).toContain('重叠的日子算在本档')
  await page.getByRole('heading', { name: /^计算提示（\d+）$/ }).waitFor()
  await page
    .locator('.notes')
    .getByText(/和“年货节·食用油大桶 2”中|和“年货节·食用油大桶”中/)
    .first()
    .waitFor()
})

test('without our private figures the budget line is gone; with them it is the year of the simulation', async () => {
  const { simulation } = await stored()
  const { promotionSupport, promoOffInvoice } = simulation.supplier
  const { amount } = moneyText('yuan', 'zh-CN')
  const budget = page.getByRole('rowheader', { name: /促销投入 元/ })
  expect(await budget.innerText()).toContain(amount(promotionSupport + promoOffInvoice))
  await page.keyboard.press('Control+Shift+H')
  await expect.poll(() => budget.count()).toBe(0)
})

test('the calendar has no fault that axe can find: at rest, with a bar focused, with the panel open, in English', async () => {
  expect(await axeFinds(page)).toEqual([])
  await bar('midAutumn').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: /促销明细/ }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByText('English').click()
  expect(await axeFinds(page)).toEqual([])
}, 60_000)

test('the panel shows the results with formulas: extra less cannibalised less bought ahead is the incremental volume', async () => {
  await bar('winterSolstice').focus()
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
  await bar('qingmingSnack').focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: /促销明细/ })
  expect(await panel.getByLabel('增量依据').inputValue()).toBe('estimate')
  expect(await panel.getByLabel('把握').inputValue()).toBe('C')
  await panel.getByLabel('把握').selectOption('B')
  await panel.getByLabel('机制').selectOption('secondUnitHalf')
  await savedSay()
  const { promotion } = await stored()
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
  await bar('dragonGift').focus()
  await page.keyboard.press('Delete')
  await said(/已移除/)
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
  await bar('dragonGift').waitFor()
  await page.getByRole('button', { name: '撤销：从 以量换价(开价) 复制 1 个促销' }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => bar('dragonGift').count()).toBe(0)
}, 60_000)

test('two selected promotions go into slot 14 together, as one step', async () => {
  await bar('yuanxiaoRice').focus()
  await page.keyboard.press('Space')
  await bar('springSauce').focus()
  await page.keyboard.press('Space')
  await page.getByLabel('目标档期').selectOption({ label: '第14档 7/7–7/20' })
  await page.getByRole('button', { name: '移到此档' }).click()
  await said('已移动 2 个促销')
  await page.getByRole('button', { name: '撤销：移动 2 个促销' }).waitFor()
  await savedSay()
  const { promotion } = await stored()
  expect(promotion('yuanxiaoRice').start).toBe('2027-07-07')
  expect(promotion('springSauce').start).toBe('2027-07-26')
})

/** Puts so many two-week promotions of single products over the year beside the sample's own. */
async function addPromotions(count: number) {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  const { revision, workspace } = granted(
    await opened.desk.ask('negotiation:open', { negotiation: summary.id }),
  )
  const changes = Array.from({ length: count }, (_, at): Change => {
    const product = workspace.products[at % workspace.products.length]?.id ?? ''
    const start = daysAfter('2027-01-01', (at * 7) % 340)
    const after: Promotion = {
      id: `many-${at}`,
      name: `档 ${at}`,
      products: [product],
      start,
      end: daysAfter(start, 13),
      depth: 0.1,
      uplift: { kind: 'factor', value: 0.5 },
      funding: { kind: 'none' },
    }
    return { of: 'promotion', scenario: 'opening', id: after.id, before: null, after, at: 14 + at }
  })
  const action = { id: 'many', label: { key: 'action.other' }, changes }
  granted(await opened.desk.ask('negotiation:apply', { negotiation: summary.id, revision, action }))
  await page.reload()
}

test('of 2,000 promotions only those in view are drawn; End goes to the last, a key moves it, and its place is told', async () => {
  await addPromotions(1_986)
  const drawn = () => page.locator('[data-bar]').count()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-bar'))
  const isSeen = (id: string) =>
    bar(id).evaluate((found) => {
      const { left, right, top, bottom } = found.getBoundingClientRect()
      return found.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
    })
  await bar('many-0').waitFor()
  expect(await drawn()).toBeLessThan(600)
  const board = page.getByRole('grid', { name: '促销日历' })
  expect(await board.getAttribute('aria-colcount')).toBe('1987')
  await bar('many-0').focus()
  await page.keyboard.press('ArrowRight')
  await said(/档 0，2027-01-08\(周五\) 至 2027-01-21\(周四\)/)
  await page.keyboard.press('End')
  // The winter solstice's starts after all of these.
  expect(await focused()).toBe('winterSolstice')
  await page.keyboard.press('PageUp')
  // Of those that start on the 340th day, 6 December, 档 1797 is the last in the list.
  expect(await focused()).toBe('many-1797')
  expect(await isSeen('many-1797')).toBe(true)
  expect(await drawn()).toBeLessThan(600)
  await page.keyboard.press('Control+ArrowLeft')
  await said(/档 1797，2027-12-05/)
  expect(await isSeen('many-1797')).toBe(true)
  await savedSay()
  expect((await stored()).promotion('many-1797').start).toBe('2027-12-05')
  expect(await axeFinds(page)).toEqual([])
}, 240_000)

test('the list of 2,000 promotions opens, goes to its end, and says what each does to both sides as it is worked out', async () => {
  await page.getByRole('link', { name: '列表', exact: true }).click()
  await addPromotions(1_986)
  const sheet = page.getByRole('grid', { name: '列表' })
  await sheet.getByText('年货节·食用油大桶').click()
  const effect = sheet.getByRole('row').filter({ hasText: '年货节·食用油大桶' })
  await effect
    .getByText(/^[+−]\d/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+End')
  await sheet.getByText('档 1985', { exact: true }).waitFor()
}, 120_000)

test('optimising moves what may move to better slots, says what each move brings, and takes it as one step', async () => {
  await page.getByRole('button', { name: '优化排期' }).click()
  const panel = page.getByRole('region', { name: '优化排期' })
  for (const name of [/^清凉季/, /^618/]) await panel.getByRole('checkbox', { name }).check()
  const before = (await stored()).simulation.supplier.contribution
  await panel.getByRole('button', { name: '开始试算' }).click()
  const take = panel.getByRole('button', { name: /^采用 \d+ 处移动$/ })
  await take.waitFor({ timeout: 60_000 })
  expect(await axeFinds(page)).toEqual([])
  const gain = (await panel.getByRole('status').innerText()).replace(/^.*我方贡献 /u, '')
  await take.click()
  await page.getByRole('button', { name: /^撤销：优化排期，移动 \d+ 个促销$/ }).waitFor()
  await savedSay()
  const after = (await stored()).simulation.supplier.contribution
  expect(moneyText('yuan', 'zh-CN').change(after - before)).toBe(gain)
  expect(after).toBeGreaterThan(before)
  await page.keyboard.press('Control+Shift+H')
  await expect.poll(() => page.getByRole('button', { name: '优化排期', exact: true }).count()).toBe(0)
}, 120_000)

test('Ctrl+C on the calendar copies the selected promotions as the list writes them, and the list takes them back cell by cell', async () => {
  const ids = await page
    .locator('[data-bar]')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('data-bar')))
  const [one = '', two = ''] = ids.filter((id) => id !== null)
  await bar(one).click()
  await bar(two).click({ modifiers: ['Control'] })
  await page.evaluate(() => {
    document.addEventListener('copy', ({ clipboardData }) => {
      document.body.dataset.copied = JSON.stringify([
        clipboardData?.getData('text/plain'),
        clipboardData?.getData('text/html'),
      ])
    })
  })
  await bar(one).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+c')
  await said('已复制 2 个促销，可以粘贴到列表或 Excel')
  const [text, html] = JSON.parse((await page.evaluate(() => document.body.dataset.copied)) ?? '[]')
  const { promotion } = await stored()
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
