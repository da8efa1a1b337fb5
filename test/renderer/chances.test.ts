import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { riskDraws } from '../../domain/risk/riskDraws.ts'
import { riskSummary } from '../../domain/risk/riskSummary.ts'
import { readSample } from '../../electron/main/sample.ts'
import { axeFinds } from '../support/axe.ts'
import { scrollsAsAWhole } from './support/onEveryPage.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
})

const rail = (name: string) => page.getByRole('navigation', { name: '页面' }).getByRole('link', { name })
const numberIn = (text: string | null) => Number((text ?? '').replace('−', '-').replace(/[^\d.-]/gu, ''))

async function axe(): Promise<void> {
  expect(await axeFinds(page)).toEqual([])
}

async function draw(): Promise<void> {
  await rail('风险').click()
  await page.getByRole('combobox', { name: '次数' }).click()
  await page.getByTitle('1,000 次').click()
  await page.getByRole('button', { name: '开始计算' }).click()
  await page.getByText(/^1,000 次 · 种子 42/u).waitFor({ timeout: 90_000 })
}

test('a thousand draws with seed 42 say in the window what they say in this process, and leave no trace in the contract', async () => {
  await draw()
  const sample = readSample(new URL('../../db/sample/negotiation.json', import.meta.url).pathname)
  const scenario = sample.scenarios.find(({ role }) => role === 'opening')
  if (scenario === undefined) throw new Error('the sample has no opening')
  const drawn = riskDraws(sample, [scenario], { seed: 42, from: 0, to: 1_000 })
  const summary = drawn.ok ? riskSummary(sample, [scenario], [drawn.value])[scenario.id] : undefined
  const table = page.getByRole('table', { name: /^分布数字/u })
  const cells = await table.getByRole('row', { name: /^P10/u }).getByRole('cell').allTextContents()
  expect(cells.map(numberIn)).toEqual(
    [summary?.contribution.p10, summary?.totalMargin.p10].map((yuan) => Math.round((yuan ?? 0) / 1_000) / 10),
  )
  const below = await page.getByText('跌破底线的概率').locator('strong').textContent()
  expect(numberIn(below)).toBe(Number((100 * (summary?.contribution.belowWalkAway ?? 0)).toFixed(1)))
  await page.getByRole('region', { name: '费率 × 销量' }).getByRole('table').waitFor()
  await axe()
  await page.getByRole('button', { name: '看数据' }).first().click()
  await axe()
  await page.getByRole('link', { name: '合同工作台' }).click()
  await expect.poll(() => page.getByRole('button', { name: '没有可撤销的操作' }).count()).toBe(1)
})

test('Ctrl+Shift+H takes everything of ours out of the risk page and leaves the retailer’s margin', async () => {
  await draw()
  await page.keyboard.press('Control+Shift+h')
  await expect.poll(() => page.getByText('我方贡献').count()).toBe(0)
  expect(await page.getByText('跌破底线').count()).toBe(0)
  await page.getByText('零售商综合毛利（估算）的分布').waitFor()
})

test('a scenario beside the drawn one is compared on the same draws', async () => {
  await rail('风险').click()
  await page.getByRole('combobox', { name: '同时比较' }).click()
  await page.getByTitle('我方目标').or(page.getByTitle(/目标/u)).first().click()
  await draw()
  await page.getByText(/的贡献不低于本方案的概率/u).waitFor()
})

test('a contract with nothing uncertain offers the usual risks, and taking them is one undo step', async () => {
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: '新建空白方案' }).click()
  await page.keyboard.press('Escape')
  await rail('风险').click()
  await page.getByRole('button', { name: '添加常用风险' }).click()
  await page.getByRole('button', { name: '开始计算' }).waitFor()
  await page.getByRole('button', { name: /^撤销：添加常用风险/u }).click()
  await page.getByRole('button', { name: '添加常用风险', exact: true }).waitFor()
})

test('a package gives them 150,000 more and costs us nothing, is proven, and becomes a scenario with the very figures of the table', async () => {
  await rail('组合方案').click()
  await axe()
  await page.getByRole('button', { name: '找组合' }).click()
  const table = page.getByRole('table', { name: '最优组合与等值组合' })
  await table.waitFor({ timeout: 90_000 })
  const figures = async (row: RegExp) =>
    table.getByRole('row', { name: row }).getByRole('cell').allTextContents()
  const [margin = '', bestMargin = ''] = await figures(/^零售商综合毛利（估算）/u)
  const [contribution = '', best = ''] = await figures(/^我方贡献/u)
  const alone = (text: string) => numberIn(text.split('万')[0] ?? '')
  expect(alone(bestMargin) - alone(margin)).toBeGreaterThanOrEqual(14.9)
  expect(alone(best)).toBeGreaterThanOrEqual(alone(contribution))
  await page.getByText('已比较全部组合').waitFor()
  expect(await scrollsAsAWhole(page)).toBe(false)
  await axe()
  await page.getByRole('button', { name: '把“最优”用作方案' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
  await page.getByRole('button', { name: /^撤销：把组合用作方案/u }).waitFor()
  const dock = page.locator('aside strong')
  expect(numberIn(await dock.nth(0).textContent())).toBeCloseTo(alone(best), 1)
  expect(numberIn(await dock.nth(1).textContent())).toBeCloseTo(alone(bestMargin), 1)
})

test('a demand nothing can meet is said with what is missing at the nearest package', async () => {
  await rail('组合方案').click()
  const field = page.getByRole('textbox', { name: '综合毛利额不低于' })
  await field.fill('9亿')
  await field.press('Enter')
  await page.getByRole('button', { name: '找组合' }).click()
  await page
    .getByText(/没有组合满足全部要求。“综合毛利额不低于”在最接近的组合上还差 ¥/u)
    .waitFor({ timeout: 90_000 })
  await page.getByRole('table', { name: '最接近的组合' }).waitFor()
})
