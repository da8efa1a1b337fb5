/// <reference types="node" />

import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { serializeNegotiation } from '../../domain/negotiation/serializeNegotiation.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { negotiation, product, rebate, scenario } from '../support/negotiations.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

/** What comes to be so, however busy the machine is. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 30_000 })

let opened: OpenWindow
let page: Page

inFreshWindow((fresh) => {
  opened = fresh
  page = opened.page
})

/**
 * 1,200 units a year at 10,000.00, 13 % VAT, cost 6,076.00: 12,000,000.00 net, 13,560,000.00 with VAT. A rebate of 1 % on
 * purchases with VAT, on a red invoice, costs 120,000.00 ex VAT; so each rate is its share of 12,000,000.00.
 */
function account(
  name: string,
  rates: Readonly<Record<'opening' | 'target' | 'walkAway' | 'custom', number>>,
): Negotiation {
  return negotiation({
    name: `${name} 2027`,
    account: { name, stores: 10 },
    assumptions: { costOfCapital: 0 },
    products: [product('P1', { listPrice: 10_000, unitCost: 6_000, retailPrice: 16_950 })],
    scenarios: (Object.keys(rates) as (keyof typeof rates)[]).map((role) =>
      scenario(role, { role, name: `${name} ${role}`, terms: [rebate('year', rates[role])] }),
    ),
  })
}

async function store(each: Negotiation): Promise<string> {
  const file = path.join(opened.desk.folder, `${each.account.name}.json`)
  await writeFile(file, serializeNegotiation(each))
  opened.desk.choose(file)
  return granted(await opened.desk.ask('negotiation:importFile', { action: each.account.name })).id
}

const figure = (name: string) => page.locator(`[data-figure="${name}"]`)
const line = (name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })

// 甲 stands at 3 %: 4,800,000 − 360,000 = 444.0 万; its walk-away is 4 %: 432.0 万, 12.0 above.
const JIA = account('甲超市', { opening: 0.02, target: 0.025, walkAway: 0.04, custom: 0.03 })
// 乙 stands at 5 %: 420.0 万, 12.0 below its walk-away of 4 %.
const YI = account('乙超市', { opening: 0.02, target: 0.03, walkAway: 0.04, custom: 0.05 })

test('two accounts at 444.0 and 420.0 万 come to 864.0 万, 2,400.0 万 are unsigned, one is below its walk-away', async () => {
  await store(JIA)
  await store(YI)
  granted(await opened.desk.ask('negotiation:openSample', { action: 'sample' }))
  await page.reload()
  await eventually(() => figure('portfolioContribution').innerText()).toBe('¥864.0万')
  expect(await figure('portfolioUnsigned').innerText()).toBe('¥2,400.0万')
  expect(await figure('belowWalkAway').innerText()).toBe('1')
  await page.getByText('2 个客户 · 示例不计入').waitFor()
  expect(await line('甲超市 2027').innerText()).toContain('+12.0')
  expect(await line('乙超市 2027').innerText()).toMatch(/−12\.0\s*跌破底线/)
  await line('甲超市 2027')
    .getByText('当前 ¥444.0万，目标 ¥450.0万，底线 ¥432.0万，开价 ¥456.0万')
    .waitFor({ state: 'attached' })
  expect(await axeFinds(page)).toEqual([])
})

test('every figure of the list and of its peek says how it comes about, and leads into its scenario of the contract', async () => {
  await store({ ...JIA, season: { concessionBudget: 200_000 } })
  await store(YI)
  await page.reload()
  await eventually(() => figure('portfolioContribution').innerText()).toBe('¥864.0万')
  const panel = page.getByRole('complementary', { name: '解释此数' })
  const said = () => panel.locator('tbody tr').allInnerTexts()
  const rows = async () => (await said()).map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  await page.getByRole('button', { name: '组合贡献 ¥864.0万' }).press('Control+[')
  await eventually(async () => (await rows()).toSorted()).toEqual([
    '乙超市 2027 +4,200,000.00',
    '合计 8,640,000.00',
    '甲超市 2027 +4,440,000.00',
  ])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '组合贡献 ¥864.0万' }).and(page.locator(':focus')).waitFor()
  await line('甲超市 2027').getByRole('button', { name: '距底线 +12.0' }).click()
  await eventually(rows).toEqual([
    '我方贡献：当前（甲超市 custom） +4,440,000.00',
    '我方贡献：底线（甲超市 walkAway） −4,320,000.00',
    '合计 120,000.00',
  ])
  await page.keyboard.press('Escape')
  // A line below its walk-away is as high as any other, to the hairline under it.
  const heights = await page
    .locator('.portfolio tbody tr[data-index]')
    .evaluateAll((all) => all.map((row) => row.clientHeight))
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3)
  await line('甲超市 2027').getByRole('button', { name: '我方贡献率 37.00%' }).press('Enter')
  await eventually(rows).toEqual([
    '我方贡献：当前（甲超市 custom） 4,440,000.00',
    '净销售额：当前（甲超市 custom） ÷ 12,000,000.00',
  ])
  await page.keyboard.press('Escape')
  await line('甲超市 2027')
    .getByRole('button', { name: /^当前 ¥444.0万/u })
    .press('Control+[')
  await eventually(async () => (await rows()).length).toBe(4)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '甲超市 2027', exact: true }).press('Space')
  const peek = page.getByRole('complementary', { name: '详情：甲超市 2027' })
  const standing = await peek.getByRole('table').getByRole('row').allInnerTexts()
  expect(standing.map((text) => text.replaceAll(/\s+/gu, ' ').trim())).toEqual([
    '位置 我方贡献 零售商综合毛利（估算）',
    '当前（甲超市 custom） 444.0 636.0',
    '开价 456.0 624.0',
    '目标 450.0 630.0',
    '底线 432.0 648.0',
  ])
  const used = line('甲超市 2027').getByRole('button', { name: '让步已用 12.0' })
  const commands = line('甲超市 2027').locator('.line-commands')
  const [figures, sticky] = [await used.boundingBox(), await commands.boundingBox()]
  expect((figures?.x ?? 0) + (figures?.width ?? 0)).toBeLessThanOrEqual(sticky?.x ?? 0)
  await used.click()
  await eventually(rows).toEqual([
    '我方贡献：开价（甲超市 opening） +4,560,000.00',
    '我方贡献：当前（甲超市 custom） −4,440,000.00',
    '合计 120,000.00',
  ])
  await panel.getByText('让步预算 ¥200,000.00，还剩 ¥80,000.00。').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/explained-home.png' })
  await page.getByText('English', { exact: true }).click()
  await page.getByText('Concession budget ¥200,000.00, ¥80,000.00 left.').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/explained-home-en.png' })
  await page.getByText('中文', { exact: true }).click()
  await page.keyboard.press('Escape')
  await peek.getByRole('button', { name: '零售商综合毛利（估算） 648.0' }).press('Enter')
  await panel.getByRole('button', { name: '零售商综合毛利（估算）：底线（甲超市 walkAway）' }).click()
  await page.getByRole('table', { name: '我方损益' }).waitFor()
  await panel.getByRole('heading', { name: '综合毛利' }).waitFor()
  expect(await panel.locator('.explain-value').innerText()).toMatch(/^¥6,480,000\.00 甲超市 walkAway/u)

  // 0.1 point of 13,560,000.00 with VAT is 13,560.00, on a red invoice 12,000.00 of our contribution.
  await page.getByRole('button', { name: /0\.1 点 = −¥1\.2万/u }).press('Control+[')
  await panel.getByRole('heading', { name: /再进一步，我方贡献的变化$/u }).waitFor()
  expect((await rows()).map((text) => text.split(' ').at(-1))).toEqual([
    '+4,428,000.00',
    '−4,440,000.00',
    '−12,000.00',
  ])
  await panel.getByRole('button', { name: '到“条款”页修改' }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/explained-point.png' })
})

test('once 甲 is signed its 1,200.0 万 are no longer unsigned, and the change is one undo step of its own', async () => {
  const id = await store(JIA)
  await store(YI)
  await page.reload()
  await eventually(() => figure('portfolioUnsigned').innerText()).toBe('¥2,400.0万')
  await page.getByLabel('阶段 甲超市 2027').selectOption('signed')
  await eventually(() => figure('portfolioUnsigned').innerText()).toBe('¥1,200.0万')
  await eventually(
    async () => granted(await opened.desk.ask('negotiation:open', { negotiation: id })).undo,
  ).toEqual({ key: 'action.setStage', values: { stage: '已签约' } })
  await page.getByRole('button', { name: '甲超市 2027', exact: true }).click()
  await page.getByRole('button', { name: '撤销：阶段改为 已签约' }).waitFor()
})

test('12.0 万 given away against a budget of 10 万 is over budget; a meeting in five days says so', async () => {
  const id = await store(JIA)
  await page.reload()
  await page.getByRole('button', { name: '甲超市 2027', exact: true }).focus()
  await page.keyboard.press('Space')
  const panel = page.getByRole('complementary', { name: '详情：甲超市 2027' })
  await panel.getByLabel('让步预算').fill('10万')
  await panel.getByLabel('让步预算').press('Enter')
  await eventually(() => line('甲超市 2027').innerText()).toMatch(/12\.0 \/ 10\.0\s*超预算/)
  const day = await page.evaluate(() => {
    const then = new Date()
    then.setDate(then.getDate() + 5)
    return `${then.getFullYear()}-${String(then.getMonth() + 1).padStart(2, '0')}-${String(then.getDate()).padStart(2, '0')}`
  })
  await panel.getByLabel('下次会议').fill('明天')
  await panel.getByLabel('下次会议').press('Enter')
  await panel.getByText('写作 2026-12-08 的日子').waitFor()
  await panel.getByLabel('下次会议').fill(day.replaceAll('-', '/'))
  await panel.getByLabel('下次会议').press('Enter')
  await line('甲超市 2027').getByText('5 天后').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await eventually(
    async () => granted(await opened.desk.ask('negotiation:open', { negotiation: id })).workspace.season,
  ).toEqual({ concessionBudget: 100_000, nextMeeting: day })
  await page.getByRole('button', { name: '关闭详情' }).click()
  await page.getByRole('button', { name: '甲超市 2027', exact: true }).and(page.locator(':focus')).waitFor()
})

test('Ctrl+Shift+H takes contribution, walk-away, target and budget out of the page; the retailer’s margin stays', async () => {
  await store(JIA)
  await page.reload()
  await eventually(() => line('甲超市 2027').innerText()).toContain('444.0')
  await page.getByRole('button', { name: '甲超市 2027', exact: true }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Shift+H')
  await eventually(() => figure('portfolioContribution').count()).toBe(0)
  const said = await page.locator('main').innerText()
  const html = await page.locator('main').innerHTML()
  for (const secret of ['444.0', '432.0', '450.0', '底线', '目标', '贡献', '让步']) {
    expect([secret, said.includes(secret) || html.includes(secret)]).toEqual([secret, false])
  }
  // Shelf 15,000.00 ex VAT, bought at 10,000.00, 360,000.00 back: (6,000,000 + 360,000) ÷ 18,000,000.
  expect(await line('甲超市 2027').innerText()).toContain('35.33%')
  expect(await axeFinds(page)).toEqual([])
})

test('甲 renewed for 2028: what stands now is last year’s contract, and an opening begins where it ended', async () => {
  await store(JIA)
  await page.reload()
  await page.getByRole('button', { name: '操作：甲超市 2027' }).click()
  await page.getByRole('menuitem', { name: '续签下一年…' }).click()
  await page.getByRole('dialog').getByText('甲超市 custom', { exact: true }).waitFor()
  await page.getByRole('button', { name: '建立新合同' }).click()
  await page.getByText('已建立“甲超市 2028 年度合同”。').waitFor()
  await eventually(() => page.locator('[data-figure="contribution"]').innerText()).toBe('¥444.0万')
  const list = granted(await opened.desk.ask('negotiation:list', {}))
  const made = list.find(({ yearStart }) => yearStart === '2028-01')
  expect(made?.scenarios.map(({ name, role }) => [name, role])).toEqual([
    ['甲超市 custom', 'lastYear'],
    ['开价方案', 'opening'],
  ])
  const { workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation: made?.id ?? '' }))
  expect(workspace.lastYear).toEqual({ purchasesEx: 12_000_000, purchasesIn: 13_560_000, units: 1_200 })
})

test('a deleted contract comes back from the list of deleted ones, a reset sample from its message', async () => {
  await store(JIA)
  const { id } = granted(await opened.desk.ask('negotiation:openSample', { action: 'sample' }))
  await page.reload()
  await page.getByRole('button', { name: '操作：甲超市 2027' }).click()
  await page.getByRole('menuitem', { name: '删除' }).click()
  await page.getByText('已删除“甲超市 2027”。').waitFor()
  await page.reload()
  await page.getByText('已删除的合同（1）').click()
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByRole('button', { name: '甲超市 2027', exact: true }).waitFor()
  await page.getByRole('button', { name: /^操作：万邻超市/ }).click()
  await page.getByRole('menuitem', { name: '重置示例' }).click()
  await page.getByText('示例已重置').waitFor()
  const samples = async () =>
    granted(await opened.desk.ask('negotiation:list', {}))
      .filter(({ isSample }) => isSample)
      .map((each) => each.id)
  expect(await samples()).not.toContain(id)
  await page.getByRole('button', { name: '撤销重置' }).click()
  await eventually(samples).toEqual([id])
})

test('of 60 accounts one is found by typing its name, and a name nobody has shows the way back to all', async () => {
  for (let number = 0; number < 60; number += 1)
    await store(account(`客户${number}`, { opening: 0.02, target: 0.02, walkAway: 0.04, custom: 0.03 }))
  await page.reload()
  await page.getByText('60 个客户').waitFor()
  await page.getByLabel('查找合同').fill('客户37')
  await eventually(() => page.getByRole('row').count()).toBe(2)
  await page.getByLabel('查找合同').fill('没有这家')
  await page.getByText('没有符合的合同。').waitFor()
  await page.getByRole('button', { name: '显示全部' }).click()
  await eventually(() => page.getByRole('table').getAttribute('aria-rowcount')).toBe('61')
  await eventually(() => figure('portfolioContribution').innerText()).toBe('¥26,640.0万')
}, 60_000)

test('of 500 accounts those in view are drawn and told by their place; ↓ goes on to the last, and back from its details', async () => {
  for (let number = 0; number < 500; number += 1)
    await store(account(`客户${number}`, { opening: 0.02, target: 0.02, walkAway: 0.04, custom: 0.03 }))
  await page.reload()
  await page.getByText('500 个客户').waitFor()
  const list = page.getByRole('table', { name: '合同' })
  const drawn = () => page.locator('.portfolio tbody tr[data-index]').count()
  expect(await list.getAttribute('aria-rowcount')).toBe('501')
  expect(await drawn()).toBeLessThan(60)
  await page.getByRole('button', { name: '客户499 2027', exact: true }).focus()
  for (let step = 0; step < 499; step += 1) await page.keyboard.press('ArrowDown')
  const last = page.getByRole('button', { name: '客户0 2027', exact: true })
  await last.and(page.locator(':focus')).waitFor()
  expect(await line('客户0 2027').getAttribute('aria-rowindex')).toBe('501')
  expect(await drawn()).toBeLessThan(60)
  await page.keyboard.press('Space')
  await page.locator('main').evaluate((screen) => screen.scrollTo(0, 0))
  await line('客户499 2027').waitFor()
  await page.getByRole('button', { name: '关闭详情' }).click()
  await last.and(page.locator(':focus')).waitFor()
  expect(await axeFinds(page)).toEqual([])
}, 240_000)
