import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { inFreshWindow } from './support/openWindow.ts'

let page: Page

inFreshWindow(async (fresh) => {
  page = fresh.page
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
})

const numberIn = (text: string | null) => Number((text ?? '').replace('−', '-').replace(/[^\d.-]/gu, ''))

test('from 贡献毛益 the parts lead to the rebates and to one rebate, add up at each step, and Esc gives the focus back', async () => {
  await page.getByRole('link', { name: '双方损益', exact: true }).click()
  const asked = page.getByRole('table', { name: '我方损益' }).getByRole('button', { name: '贡献毛益' })
  await asked.click()
  const panel = page.getByRole('complementary', { name: '解释此数' })
  const adds = async () => {
    const rows = panel.getByRole('table', { name: '组成' }).getByRole('row')
    const figures = (await rows.getByRole('cell').allTextContents()).map(numberIn)
    const sum = figures.slice(0, -1).reduce((total, figure) => total + figure, 0)
    expect(Math.abs(sum - (figures.at(-1) ?? 0))).toBeLessThan(0.05)
  }
  await panel.getByRole('heading', { name: '贡献毛益' }).waitFor()
  await adds()
  await panel.getByRole('button', { name: '毛利', exact: true }).click()
  await panel.getByRole('button', { name: '净净销售额' }).click()
  await panel.getByRole('button', { name: '返利', exact: true }).click()
  await adds()
  await panel.getByRole('button', { name: /^无条件返利：我方成本/u }).click()
  await panel.getByText('红字发票：含税约定额按单品税率折成未税').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await panel.getByRole('button', { name: '回到上一个数' }).click()
  await panel.getByRole('heading', { name: '返利' }).waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await expect.poll(() => asked.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('Ctrl+[ on a term explains its cost, and with private figures hidden what the retailer gains', async () => {
  await page.getByRole('gridcell', { name: /月返/u }).first().click()
  await page.keyboard.press('Control+[')
  await page.getByRole('heading', { name: '月返：我方成本（未税）' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+h')
  await page.getByRole('gridcell', { name: /月返/u }).first().click()
  await page.keyboard.press('Control+[')
  await page.getByRole('heading', { name: '月返：零售商所得（未税）' }).waitFor()
  expect(await page.getByText('我方成本').count()).toBe(0)
})

test('a figure of the dock is explained by Ctrl+[ while it has the focus: the contract’s points are those of its terms', async () => {
  const dock = page.getByRole('complementary', { name: '两本账' })
  await dock.getByRole('button', { name: '合同点数' }).focus()
  await page.keyboard.press('Control+[')
  const panel = page.getByRole('complementary', { name: '解释此数' })
  await panel.getByRole('heading', { name: '合同点数（占含税净进货额）' }).waitFor()
  const cells = await panel.locator('tbody td').allInnerTexts()
  const figures = cells.map((text) => Number(text.replace('−', '-').replace(/[^\d.-]/gu, '')))
  const total = figures.at(-1) ?? Number.NaN
  expect(figures.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 2)
  expect(total).toBeCloseTo(12.68, 2)
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/explained-points.png' })
  await page.keyboard.press('Escape')
  await dock.getByRole('button', { name: '后台毛利' }).press('Enter')
  await panel.getByRole('heading', { name: '后台毛利（含促销支持）' }).waitFor()
})

test('every figure of the dock and of both ledgers can be asked how it comes about, 距底线 by what is taken from what', async () => {
  const unasked = (root: string, rowOf: string) =>
    page
      .locator(root)
      .evaluateAll(
        (roots, rows) =>
          roots.flatMap((node) =>
            [...node.querySelectorAll(rows)]
              .filter(
                (row) => /\d/u.test(row.textContent ?? '') && row.querySelector('[data-explains]') === null,
              )
              .map((row) => row.textContent),
          ),
        rowOf,
      )
  await page.getByText('距底线', { exact: true }).waitFor()
  expect(await unasked('aside.dock', '.delta, .dock-lead, .figure-list > div')).toEqual([])
  await page.getByRole('button', { name: '距底线' }).press('Enter')
  const panel = page.getByRole('complementary', { name: '解释此数' })
  await panel.getByRole('heading', { name: '距底线：贡献毛益之差' }).waitFor()
  const [own = 0, limit = 0, sum = 0] = (await panel.locator('tbody td').allInnerTexts()).map(numberIn)
  expect(own + limit).toBeCloseTo(sum, 2)
  expect(await panel.getByRole('rowheader').allInnerTexts()).toEqual(['贡献毛益', '底线方案', '合计'])
  await page.screenshot({ path: 'test-results/screens/explained-limit.png' })
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Escape')
  const dock = page.getByRole('complementary', { name: '两本账' })
  await dock.getByRole('button', { name: '看数据' }).click()
  expect(await unasked('aside.dock .figure-table', 'tbody tr')).toEqual([])
  const bar = dock.getByRole('row', { name: /^费用、物流与促销/u })
  const shown = numberIn(await bar.getByRole('cell').first().innerText())
  await page.screenshot({ path: 'test-results/screens/dock-figures.png' })
  await bar.getByRole('button').press('Enter')
  await panel.getByRole('heading', { name: '费用、物流、促销支持、损耗与违约金' }).waitFor()
  const parts = (await panel.locator('tbody td').allInnerTexts()).map(numberIn)
  expect(parts.slice(0, -1).reduce((all, each) => all + each, 0)).toBeCloseTo(parts.at(-1) ?? Number.NaN, 1)
  expect((parts.at(-1) ?? Number.NaN) / 10_000).toBeCloseTo(shown, 1)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '双方损益', exact: true }).click()
  await page.getByRole('table', { name: '我方损益' }).waitFor()
  expect(await unasked('table.ledger', 'tbody tr')).toEqual([])
  expect(await unasked('table.volume-strip', 'tbody tr')).toEqual([])
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Control+Shift+h')
  expect(await page.getByRole('button', { name: '距底线' }).count()).toBe(0)
})
