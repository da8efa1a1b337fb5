/// <reference types="node" />

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { negotiation, product, rebate, scenario } from '../support/negotiations.ts'
import { openStored } from './support/openFile.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(
  (fresh) => {
    opened = fresh
    page = opened.page
  },
  { width: 1280, height: 800 },
)

const numberIn = (text: string) => Number(text.replace('−', '-').replace(/[^\d.-]/gu, ''))
const panel = () => page.getByRole('complementary', { name: '解释此数' })

async function heading(): Promise<string> {
  return (await panel().getByRole('heading').innerText()).trim()
}

/** The parts of what is explained, which have to add up to its total. */
async function partsOfSum(): Promise<readonly number[]> {
  const figures = (await panel().locator('tbody td').allInnerTexts()).map(numberIn)
  const [total = Number.NaN, ...parts] = figures.toReversed()
  expect(Math.abs(parts.reduce((sum, each) => sum + each, 0) - total)).toBeLessThan(0.02)
  return figures
}

async function expectNoFault(): Promise<void> {
  expect(await axeFinds(page)).toEqual([])
}

async function openSample(): Promise<void> {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
}

test('each figure of 方案对比 and each difference leads to its explanation in its own scenario, and from there to the term', async () => {
  await openSample()
  await page.keyboard.press('Control+Shift+C')
  const grid = page.getByRole('grid', { name: '对比' })
  const cell = (row: string, column: number) =>
    grid
      .locator('.dt-sheet-row-line')
      .filter({ has: page.locator('[aria-colindex="1"]').getByText(row, { exact: true }) })
      .locator(`[aria-colindex="${column}"]`)
  await cell('无条件返利', 4).click()
  await page.keyboard.press('Control+[')
  await expect.poll(heading).toBe('无条件返利：我方成本（未税）')
  expect(await panel().locator('.explain-value').innerText()).toContain('对方开价')
  expect(await panel().locator('.explain-grounds').innerText()).toContain('5.70 %')
  await panel().getByRole('button', { name: '与“2026 年合同”之差：无条件返利：我方成本（未税）' }).click()
  const [here = 0, there = 0, apart = 0] = await partsOfSum()
  expect(apart).toBeGreaterThan(0)
  expect(here + there).toBeCloseTo(apart, 2)
  await expectNoFault()
  await page.screenshot({ path: 'test-results/screens/explained-compare.png' })
  await panel().getByRole('button', { name: '无条件返利：我方成本（未税）（2026 年合同）' }).click()
  expect(await panel().locator('.explain-value').innerText()).toContain('2026 年合同')
  expect(await panel().locator('.explain-grounds').innerText()).toContain('4.50 %')
  await page.keyboard.press('Escape')
  await cell('零售商综合毛利率', 5).click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: '解释与基准之差' }).press('Enter')
  await expect.poll(heading).toBe('与“2026 年合同”之差：综合毛利率（占零售额）')
  expect(await panel().locator('.explain-value').innerText()).toMatch(/[+−]\d+\.\d\d 点/u)
  await page.keyboard.press('Escape')
  await expect
    .poll(() => grid.evaluate((node) => node.parentElement?.contains(document.activeElement)))
    .toBe(true)
  for (const row of ['我方贡献', '我方贡献率', '零售商综合毛利额', '合同点数', '全部单品']) {
    for (const column of [3, 6]) {
      await cell(row, column).click()
      await page.keyboard.press('Control+[')
      await panel().waitFor()
      await page.keyboard.press('Escape')
      await panel().waitFor({ state: 'detached' })
    }
  }
  await cell('无条件返利', 3).click()
  await page.keyboard.press('Control+[')
  await panel().getByRole('button', { name: '到“条款”页修改' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
  expect(await page.locator('.top-bar').innerText()).toContain('2026 年合同')
})

test('a step of 差异分解 and a bar of 瀑布 lead to how they come about and to their rows, by the keyboard too', async () => {
  await openSample()
  await page.keyboard.press('Control+Shift+C')
  const bridge = page.getByRole('region', { name: '差异分解' })
  await bridge.getByRole('button', { name: /^无条件返利 −/u }).press('Control+[')
  await expect.poll(heading).toBe('差异分解：无条件返利（我方贡献）')
  const figures = await partsOfSum()
  expect(await panel().locator('.explain-value').innerText()).toContain(
    Math.abs(figures.at(-1) ?? 0).toLocaleString('en-US', { minimumFractionDigits: 2 }),
  )
  await expectNoFault()
  await page.screenshot({ path: 'test-results/screens/explained-bridge.png' })
  await panel().getByRole('button', { name: '无条件返利：我方成本（未税）（对方开价）' }).click()
  expect(await panel().locator('.explain-grounds').innerText()).toContain('5.70 %')
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: '合同工作台' }).click()
  await page.getByRole('link', { name: '瀑布', exact: true }).click()
  const bar = (step: string) => page.locator(`.waterfall-bar[data-step="${step}"]`)
  await bar('feesAndPromotions').press('Control+[')
  await expect.poll(heading).toBe('费用、促销支持、损耗与违约金')
  await partsOfSum()
  await page.getByRole('region', { name: /明细$/u }).getByRole('table').waitFor()
  await page.screenshot({ path: 'test-results/screens/explained-bar.png' })
  await expectNoFault()
  await page.keyboard.press('Escape')
  await expect
    .poll(() => bar('feesAndPromotions').evaluate((node) => node === document.activeElement))
    .toBe(true)
  await page.getByText('当前→目标', { exact: true }).click()
  await bar('difference').press('Control+[')
  await expect.poll(heading).toBe('与“以量换价(开价)”之差：贡献毛益')
  await partsOfSum()
  await page.keyboard.press('Escape')
  const behind = page.getByRole('region', { name: /明细$/u })
  await behind.locator('td .figure-question').first().click()
  await expect.poll(heading).toMatch(/^差异分解：/u)
  await partsOfSum()
  await page.getByText('English', { exact: true }).click()
  const english = page.getByRole('complementary', { name: 'Explain this number' })
  await english.getByText('The whole contract worked out in two sequences').waitFor()
  expect(
    await english
      .locator('caption, .explain-unit, p:not(.explain-value)')
      .allInnerTexts()
      .then((said) => said.join()),
  ).not.toMatch(/\p{Script=Han}/u)
  await page.screenshot({ path: 'test-results/screens/explained-bridge-en.png' })
  await expectNoFault()
})

// 1,200 units at 10,000.00, cost 6,000.00, 13 % VAT: 12,000,000.00 net, 13,560,000.00 with VAT, and 18,000,000.00 of retail
// sales ex VAT. 1 % of rebate on a red invoice is 120,000.00 ex VAT for both: 4,800,000.00 − 240,000.00 is ours at 2 %.
const CONTRACT = negotiation({
  account: { name: '乙零售', stores: 10 },
  assumptions: { costOfCapital: 0 },
  products: [product('P1', { listPrice: 10_000, unitCost: 6_000, retailPrice: 16_950 })],
  scenarios: (
    [
      ['lastYear', 0.02],
      ['ask', 0.04],
      ['opening', 0.025],
    ] as const
  ).map(([role, rate]) => scenario(role, { role, name: `方案 ${role}`, terms: [rebate('year', rate)] })),
})

test('at 2, 4 and 2.5 % of rebate the comparison says 456.0, 432.0 and 450.0 万 with what is better and worse, and its picture is taken away', async () => {
  await openStored(opened, CONTRACT, 'compare')
  const grid = page.getByRole('grid', { name: '对比' })
  await grid.getByText('¥456.0万').waitFor()
  const line = async (name: string) => {
    const row = grid
      .locator('.dt-sheet-row-line')
      .filter({ has: page.locator('[aria-colindex="1"]').getByText(name, { exact: true }) })
    const cells = await row.getByRole('gridcell').allInnerTexts()
    return cells.slice(2).map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  }
  expect(await line('我方贡献')).toEqual(['¥456.0万', '¥432.0万 −¥24.0万 ↓ 更差', '¥450.0万 −¥6.0万 ↓ 更差'])
  expect(await line('我方贡献率')).toEqual(['38.00%', '36.00% −2.00 点 ↓ 更差', '37.50% −0.50 点 ↓ 更差'])
  expect(await line('零售商综合毛利额')).toEqual(['¥624.0万', '¥648.0万 +¥24.0万 ↑', '¥630.0万 +¥6.0万 ↑'])
  expect(await line('零售商综合毛利率')).toEqual(['34.67%', '36.00% +1.33 点 ↑', '35.00% +0.33 点 ↑'])
  expect(await line('合同点数')).toEqual(['2.00', '4.00 +2.00 点 ↑ 更差', '2.50 +0.50 点 ↑ 更差'])
  expect(await line('返利 year')).toEqual([
    '2.00 %',
    '4.00 % +2.00 点 +¥24.0万 ↑ 更差',
    '2.50 % +0.50 点 +¥6.0万 ↑ 更差',
  ])
  await grid.getByText('¥432.0万').click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: '解释与基准之差' }).press('Enter')
  await expect.poll(heading).toBe('与“方案 lastYear”之差：贡献毛益')
  expect(await partsOfSum()).toEqual([4_320_000, -4_560_000, -240_000])
  await page.keyboard.press('Escape')

  const scatter = page.getByRole('region', { name: '双方各得多少' })
  await scatter.getByRole('button', { name: '复制图片' }).press('Control+c')
  await page.getByText('图片已复制').waitFor()
  const file = path.join(opened.desk.folder, 'compare.png')
  opened.desk.choose(file)
  await scatter.getByRole('button', { name: '存为图片' }).click()
  await page.getByText('图片已存为“compare.png”').waitFor()
  expect(opened.desk.suggested).toEqual(['乙零售 双方各得多少 内部版.png'])
  const bytes = await readFile(file)
  // 460 and two edges of 16, twice as fine.
  expect(bytes.readUInt32BE(16)).toBe(984)
  await expectNoFault()
  await page.screenshot({ path: 'test-results/screens/compare-by-hand.png' })
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('button', { name: 'Copy picture' }).waitFor()
  await expectNoFault()
  await page.screenshot({ path: 'test-results/screens/compare-by-hand-en.png' })
})
