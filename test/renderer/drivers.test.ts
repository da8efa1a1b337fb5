import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { simulate } from '../../domain/engine/simulate.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
  await page.getByRole('link', { name: '假设', exact: true }).click()
  await page.getByRole('table', { name: '风险因素' }).waitFor()
})

/** What the stored opening leaves us and the retailer, in yuan. */
async function priced() {
  const [first] = granted(await opened.desk.ask('negotiation:list', {}))
  const { workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation: first?.id ?? '' }))
  const scenario = resolveScenario(
    workspace,
    workspace.scenarios.find(({ role }) => role === 'opening')?.id ?? '',
  )
  const { supplier, retailer } = simulate(toNegotiation(workspace), scenario)
  const { returns, contribution, contributionRate } = supplier
  return { returns, ours: contribution, rate: contributionRate, theirs: retailer.totalMargin }
}

const ranges = () => page.getByRole('textbox', { name: '区间' })

/** The drivers of the opening as they are stored. */
async function stored() {
  const [first] = granted(await opened.desk.ask('negotiation:list', {}))
  const { workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation: first?.id ?? '' }))
  return workspace.scenarios.find(({ role }) => role === 'opening')?.risk?.drivers ?? []
}

test('a driver added and given −5%~8% is stored as 0.95 to 1.08, most likely as planned, and is undone by name', async () => {
  const before = await ranges().count()
  await page.getByRole('button', { name: '新增因素' }).click()
  await ranges().nth(before).fill('-5%~8%')
  await ranges().nth(before).press('Enter')
  await expect
    .poll(async () => (await stored()).at(-1)?.distribution)
    .toEqual({ kind: 'pert', low: 0.95, mode: 1, high: 1.08 })
  await page.getByRole('button', { name: /^撤销：修改风险因素/u }).click()
  await expect.poll(async () => (await stored()).at(-1)?.distribution.kind).toBe('pert')
})

test('a range that is none stays as typed, is marked, and changes nothing', async () => {
  const before = await stored()
  await ranges().first().fill('大概')
  await ranges().first().press('Enter')
  await page.getByText(/可写 −5%~8%/u).waitFor()
  expect(await ranges().first().inputValue()).toBe('大概')
  expect(await stored()).toEqual(before)
})

test('what a typed return rate would do to both parties is said before it is taken, and is what it then does', async () => {
  const before = await priced()
  const rate = page.getByRole('textbox', { name: '退货率' })
  await rate.fill('5')
  const effect = page.getByRole('status').filter({ hasText: '影响：' })
  const said = await effect.innerText()
  expect(await priced()).toEqual(before)
  await rate.press('Enter')
  await effect.waitFor({ state: 'detached' })
  await expect.poll(async () => (await priced()).returns).toBeGreaterThan(before.returns)
  const after = await priced()
  const inTenThousands = (yuan: number) => `−¥${(-yuan / 10_000).toFixed(1)}万`
  const points = 100 * (after.rate - before.rate)
  expect(said).toBe(
    `影响：我方贡献 ${inTenThousands(after.ours - before.ours)}（贡献率 −${Math.abs(points).toFixed(2)} 点）；` +
      `零售商综合毛利 ${inTenThousands(after.theirs - before.theirs)}（估算）`,
  )
})

test('the page has no obstacle, and hides the drivers with everything of ours', async () => {
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Control+Shift+h')
  await page.getByRole('table', { name: '风险因素' }).waitFor({ state: 'detached' })
})
