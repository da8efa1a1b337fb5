/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setRowFields } from '../../domain/actions/rowChanges.ts'
import { simulate } from '../../domain/engine/simulate.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { possibleBases, scenarioTree } from '../../domain/scenarios/scenarioTree.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { moneyText } from '../../renderer/shared/format/money.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow((fresh) => {
  opened = fresh
  page = opened.page
})

const { money, change } = moneyText('tenThousandYuan', 'zh-CN')

async function openSample() {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
}

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id }))
}

async function review() {
  await page.keyboard.press('Control+Shift+C')
  await page.getByRole('link', { name: '评审' }).click()
  await page.getByRole('heading', { name: '方案评审：以量换价(开价)' }).waitFor()
}

async function savedSay() {
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
}

test('a director reads in one paragraph what our opening leaves each side against last year', async () => {
  await openSample()
  const { workspace } = await stored()
  const ours = (role: string) => {
    const id = workspace.scenarios.find((each) => each.role === role)?.id ?? ''
    return simulate(toNegotiation(workspace), resolveScenario(workspace, id)).supplier.contribution
  }
  await review()
  const said = page.locator('.review-summary')
  await said.filter({ hasText: '差别最大的几项' }).waitFor()
  expect(await said.innerText()).toContain(
    `与“2026 年合同”相比，“以量换价(开价)”我方贡献 ${money(ours('opening'))}（${change(ours('opening') - ours('lastYear'))}）`,
  )
  expect(await said.innerText()).toContain(`距底线 ${money(ours('opening') - ours('walkAway'))}`)
  const pieces = await said
    .locator('.one-piece')
    .evaluateAll((all) => all.map((piece) => [piece.textContent, piece.getClientRects().length]))
  expect(pieces).toContainEqual([change(ours('opening') - ours('lastYear')), 1])
  expect(pieces.filter(([, lines]) => lines !== 1)).toEqual([])
})

test('a name is asked for once; the decision stands on the scenario in the picker, and is undone by name', async () => {
  await openSample()
  await review()
  const decision = page.getByRole('region', { name: '决定' })
  expect(await decision.getByRole('button', { name: '批准' }).isDisabled()).toBe(true)
  await decision.getByLabel('您的姓名').fill('周总')
  await decision.getByLabel('批注（可不填）').fill('账期不超过 45 天')
  await decision.getByRole('button', { name: '批准' }).click()
  await decision.getByText(/周总 .*：已批准 账期不超过 45 天/).waitFor()
  await savedSay()
  const { reviews } = (await stored()).workspace
  expect(reviews).toMatchObject([{ decision: 'approved', by: '周总', note: '账期不超过 45 天' }])
  expect(await decision.getByLabel('您的姓名').count()).toBe(0)
  await page.keyboard.press('Control+e')
  const line = page
    .getByRole('dialog', { name: '方案' })
    .getByRole('listitem')
    .filter({ hasText: '以量换价' })
  await line.first().getByText('已批准').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '对比', exact: true }).click()
  await page.getByRole('columnheader').filter({ hasText: '我方开价 · 已批准' }).waitFor()
  await page.getByRole('link', { name: '评审' }).click()
  await page.getByRole('button', { name: '撤销：批准方案 以量换价(开价)' }).click()
  await decision.getByText('还没有决定。').waitFor()
})

test('a scenario changed after its approval says so everywhere and names what changed; taken back, it is approved again', async () => {
  await openSample()
  await review()
  const decision = page.getByRole('region', { name: '决定' })
  await decision.getByLabel('您的姓名').fill('周总')
  await decision.getByRole('button', { name: '批准' }).click()
  await decision.getByText(/周总 .*：已批准/).waitFor()
  await savedSay()
  const { workspace, undo } = await stored()
  expect(undo?.key).toBe('action.approve')
  const opening = workspace.scenarios.find(({ role }) => role === 'opening')
  expect(opening).toBeDefined()
  await page.getByRole('link', { name: '合同工作台' }).click()
  await page.getByRole('gridcell', { name: '月返', exact: true }).click()
  for (let right = 0; right < 5; right += 1) await page.keyboard.press('ArrowRight')
  await page.getByRole('status').filter({ hasText: '月返 当前 1.20%' }).waitFor()
  await page.keyboard.type('1.4%')
  await page.keyboard.press('Enter')
  await savedSay()
  await page.keyboard.press('Control+e')
  const line = page
    .getByRole('dialog', { name: '方案' })
    .getByRole('listitem')
    .filter({ hasText: '以量换价' })
  await line.first().getByText('批准后有改动').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '方案对比' }).click()
  await page.getByRole('columnheader').filter({ hasText: '我方开价 · 批准后有改动' }).waitFor()
  await page.getByRole('link', { name: '评审' }).click()
  await decision.getByText('批准后有改动 改了：月返。').waitFor()
  await page.screenshot({ path: 'test-results/screens/changed-since.png' })
  await page.getByRole('link', { name: '首页' }).click()
  const listed = page.getByRole('row').filter({ hasText: '万邻超市集团' })
  await listed.getByText('批准后有改动').waitFor()
  await listed.locator('.negotiation-name').press('Space')
  await page
    .getByRole('complementary')
    .getByText(/^批准后有改动：周总，/u)
    .waitFor()
  await page.screenshot({ path: 'test-results/screens/changed-since-home.png' })
  await page.getByRole('link', { name: '方案对比' }).click()
  await page.getByRole('link', { name: '评审' }).click()
  await page.getByRole('button', { name: '撤销：修改 月返 当前' }).click()
  await expect.poll(() => decision.getByText('批准后有改动').count()).toBe(0)
  await savedSay()
  await page.getByRole('link', { name: '首页' }).click()
  await listed.getByText('已批准').waitFor()
})

test('a comment is kept with its name and time, and marked as done', async () => {
  await openSample()
  await review()
  const comments = page.getByRole('region', { name: '意见' })
  await comments.getByLabel('您的姓名').fill('周总')
  await comments.getByLabel('写一条意见').fill('返利换坑位')
  await comments.getByRole('button', { name: '加上意见' }).click()
  await comments.getByRole('button', { name: '处理完：返利换坑位' }).click()
  await comments.getByText('已处理').waitFor()
  await savedSay()
  expect((await stored()).workspace.comments).toMatchObject([
    { by: '周总', text: '返利换坑位', isResolved: true, on: { of: 'scenario' } },
  ])
})

test('the picker ticks what is compared, in the order ticked, and says how far each differs from its base', async () => {
  await openSample()
  await page.keyboard.press('Control+e')
  const panel = page.getByRole('dialog', { name: '方案' })
  expect(await panel.getByRole('checkbox', { name: '放入对比：“底线方案”' }).isDisabled()).toBe(true)
  for (const name of ['2026 年合同', '对方开价', '目标方案']) {
    await panel.getByRole('checkbox', { name: `放入对比：“${name}”` }).uncheck()
  }
  await panel.getByRole('checkbox', { name: '放入对比：“底线方案”' }).check()
  await panel
    .getByRole('listitem')
    .filter({ hasText: '目标方案' })
    .first()
    .getByText(/\d+ 处不同/)
    .waitFor()
  await panel.getByRole('button', { name: '对比打勾的方案' }).click()
  const grid = page.getByRole('grid', { name: '对比' })
  await grid.waitFor()
  const heads = (await grid.getByRole('columnheader').allInnerTexts()).slice(2)
  expect(heads.map((head) => head.split(/\s/)[0])).toEqual(['以量换价(开价)', '底线方案'])
})

test('a scenario is put on another base without moving a figure; none may rest on itself', async () => {
  await openSample()
  const { workspace } = await stored()
  const byName = (name: string) => workspace.scenarios.find((each) => each.name === name)?.id ?? ''
  const ask = byName('对方开价')
  const price = (all: typeof workspace) => simulate(toNegotiation(all), resolveScenario(all, ask))
  await page.keyboard.press('Control+e')
  await page.getByRole('combobox', { name: '“对方开价”的基准' }).click()
  await page.getByTitle('基于 2026 年合同').click()
  await savedSay()
  await page.getByRole('button', { name: '撤销：更换基准 对方开价' }).waitFor()
  const after = (await stored()).workspace
  expect(after.scenarios.find(({ id }) => id === ask)?.base).toBe(byName('2026 年合同'))
  expect(price(after)).toEqual(price(workspace))
  expect(possibleBases(workspace.scenarios, byName('以量换价(开价)')).map(({ name }) => name)).toEqual([
    '2026 年合同',
    '对方开价',
  ])
  expect(scenarioTree(workspace.scenarios).map(({ scenario, depth }) => `${depth} ${scenario.name}`)).toEqual(
    ['0 2026 年合同', '0 对方开价', '0 以量换价(开价)', '1 目标方案', '1 底线方案'],
  )
})

test('hidden means the review is not in the page at all', async () => {
  await openSample()
  await review()
  await page.keyboard.press('Control+Shift+H')
  await page.getByText('内部数字已隐藏，评审页').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('我方贡献')
})

test('axe finds no fault in the review and in the picker, in either language', async () => {
  const check = async (state: string) => {
    expect(await axeFinds(page), state).toEqual([])
  }
  await openSample()
  await review()
  await check('review')
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog', { name: '方案' }).waitFor()
  await check('picker')
  await page.keyboard.press('Escape')
  await page.getByText('English').click()
  await check('review, English')
})

test('a promotion that differs from the base is marked in the cell that differs; all is reset in one step', async () => {
  await openSample()
  const { id, revision, workspace } = await stored()
  const target = workspace.scenarios.find(({ role }) => role === 'target')
  const [promotion] = resolveScenario(workspace, target?.id ?? '').promotions ?? []
  if (target === undefined || promotion === undefined) throw new Error('the sample has no promotion')
  const changes = setRowFields(workspace, target.id, 'promotion', promotion.id, { depth: 0.33 })
  const action = {
    id: 'depth',
    label: { key: 'action.editPromotion', values: { name: promotion.name } },
    changes,
  }
  granted(await opened.desk.ask('negotiation:apply', { negotiation: id, revision, action }))
  await page.reload()
  await page.locator('[data-figure="contribution"]').waitFor()
  await page.keyboard.press('Control+e')
  await page
    .getByRole('dialog', { name: '方案' })
    .getByRole('button', { name: /^目标方案/ })
    .click()
  await page.getByRole('link', { name: '促销档期' }).click()
  await page.getByRole('link', { name: '列表' }).click()
  const marked = page.locator('.dt-sheet-overridden')
  await expect.poll(() => marked.allInnerTexts()).toEqual([promotion.name, expect.stringContaining('33')])
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: '全部恢复为基准' }).click()
  await expect.poll(() => marked.count()).toBe(0)
  await page.getByRole('button', { name: '撤销：目标方案 全部恢复为基准' }).waitFor()
})
