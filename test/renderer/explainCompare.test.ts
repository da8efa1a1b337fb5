import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { inFreshWindow } from './support/openWindow.ts'

let page: Page

inFreshWindow(
  async (fresh) => {
    page = fresh.page
    await page.getByRole('button', { name: '打开示例谈判' }).click()
    await page.getByRole('grid', { name: '条款' }).waitFor()
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
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 140)}`)).toEqual([])
}

test('each figure of 方案对比 and each difference leads to its explanation in its own scenario, and from there to the term', async () => {
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
