/// <reference types="node" />

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { simulate } from '../../domain/engine/simulate.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { moneyText } from '../../renderer/shared/format/money.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { onEveryPage, scrollsAsAWhole } from './support/onEveryPage.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow((fresh) => {
  opened = fresh
  page = opened.page
})

const { money } = moneyText('tenThousandYuan', 'zh-CN')
const contribution = () => page.locator('[data-figure="contribution"]')
const dock = () => page.getByRole('complementary', { name: '两本账' })

async function openSample() {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await contribution().waitFor()
  await page.getByRole('grid', { name: '条款' }).waitFor()
}

/** The cell of a row and a column, by their names. */
async function cell(row: string, column: string): Promise<Locator> {
  const heads = await page.getByRole('columnheader').allInnerTexts()
  const at = heads.findIndex((head) => head.trim().split('\n')[0] === column)
  expect(at, `column ${column} among ${heads.join(' | ')}`).toBeGreaterThanOrEqual(0)
  const index = await page.getByRole('columnheader').nth(at).getAttribute('aria-colindex')
  return page
    .getByRole('row')
    .filter({
      has: page.getByRole('rowheader', { name: row, exact: true }).or(page.getByText(row, { exact: true })),
    })
    .last()
    .locator(`[aria-colindex="${index}"]`)
}

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id }))
}

async function savedSay() {
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
}

test('the sample opens on the terms, and the contribution on screen is the one the engine gives', async () => {
  await openSample()
  const { workspace } = await stored()
  const opening = workspace.scenarios.find(({ role }) => role === 'opening')
  const scenario = resolveScenario(workspace, opening?.id ?? '')
  const { supplier, retailer } = simulate(toNegotiation(workspace), scenario)
  expect(await contribution().innerText()).toBe(money(supplier.contribution))
  expect(await page.locator('[data-figure="totalMargin"]').innerText()).toBe(money(retailer.totalMargin))
  expect(await page.getByRole('link', { name: '条款' }).getAttribute('aria-current')).toBe('page')
})

test('Alt+↑ on 无条件返利 makes it 4.60 %, moves the contribution at once, is stored and undone by name', async () => {
  await openSample()
  const before = await contribution().innerText()
  await (await cell('无条件返利', '当前')).click()
  await page.keyboard.press('Alt+ArrowUp')
  expect(await (await cell('无条件返利', '当前')).innerText()).toContain('4.60%')
  const after = await contribution().innerText()
  expect(after).not.toBe(before)
  await savedSay()
  const { workspace } = await stored()
  const scenario = resolveScenario(
    workspace,
    workspace.scenarios.find(({ role }) => role === 'opening')?.id ?? '',
  )
  expect(after).toBe(money(simulate(toNegotiation(workspace), scenario).supplier.contribution))
  await page.getByRole('button', { name: '撤销：修改 无条件返利 当前' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: '重做：修改 无条件返利 当前' }).waitFor()
  await expect.poll(() => contribution().innerText()).toBe(before)
  await page.keyboard.press('Control+y')
  await expect.poll(() => contribution().innerText()).toBe(after)
})

test('while 9 % is still being typed both ledgers already follow, and Esc takes them back', async () => {
  await openSample()
  const before = await contribution().innerText()
  await (await cell('月返', '当前')).click()
  await page.keyboard.type('9')
  await expect.poll(() => contribution().innerText()).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect.poll(() => contribution().innerText()).toBe(before)
})

test('an unreadable rate stays as typed, is marked and changes nothing', async () => {
  await openSample()
  const before = await contribution().innerText()
  await (await cell('月返', '当前')).click()
  await page.keyboard.type('很多')
  await page.keyboard.press('Enter')
  expect(await (await cell('月返', '当前')).innerText()).toContain('很多')
  expect(await contribution().innerText()).toBe(before)
})

test('另存方案 is tinted where it differs, and reset shows the base again', async () => {
  await openSample()
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: '另存方案' }).click()
  await page.keyboard.press('Escape')
  await page.getByTitle('选择方案').getByText('以量换价(开价) 2').waitFor()
  const place = await cell('月返', '当前')
  await place.click()
  await page.keyboard.type('1.5')
  await page.keyboard.press('Enter')
  await (await cell('月返', '当前')).click()
  await page.getByRole('status').filter({ hasText: '已覆盖基准' }).waitFor()
  await page.getByRole('button', { name: '恢复为基准' }).click()
  await expect.poll(async () => (await cell('月返', '当前')).innerText()).toContain('1.20%')
  await savedSay()
  const { workspace } = await stored()
  expect(workspace.scenarios).toHaveLength(6)
})

test('Ctrl+Shift+H takes target, walk-away, contribution and our own terms out of the page', async () => {
  await openSample()
  const ours = await contribution().innerText()
  await page.keyboard.press('Control+Shift+H')
  await expect.poll(() => contribution().count()).toBe(0)
  const html = await page.content()
  expect(html).not.toContain(ours)
  const said = await page.locator('body').innerText()
  for (const word of ['合同外费用预提', '我方贡献', '距底线', '内部备注']) expect(said).not.toContain(word)
  expect(await page.getByRole('columnheader', { name: '底线' }).count()).toBe(0)
  await page.getByRole('link', { name: '假设' }).click()
  await page.getByLabel('零售商资金成本').waitFor()
  expect(await page.getByLabel('我方资金成本').count()).toBe(0)
  await page.getByRole('link', { name: '单品' }).click()
  await page.getByRole('columnheader', { name: '零售价' }).waitFor()
  expect(await page.getByRole('columnheader', { name: '成本' }).count()).toBe(0)
  await page.keyboard.press('Control+Shift+H')
  await contribution().waitFor()
})

test('a tiered rebate without a method is not taken over; choosing one adds it', async () => {
  await openSample()
  const { workspace: before } = await stored()
  await page.getByRole('button', { name: '新增条款' }).click()
  await page.getByRole('menuitem', { name: '阶梯返利' }).click()
  const panel = page.getByRole('region', { name: '条款明细：阶梯返利' })
  const add = panel.getByRole('button', { name: '加入条款' })
  expect(await add.isDisabled()).toBe(true)
  await panel.getByLabel('计算方式').selectOption('marginal')
  await panel.getByLabel('门槛判断').selectOption('atLeast')
  await add.click()
  await savedSay()
  const { workspace } = await stored()
  const added = (all: typeof before) =>
    all.scenarios.find(({ role }) => role === 'opening')?.terms.rows.length ?? 0
  expect(added(workspace)).toBe(added(before) + 1)
})

test('a change made elsewhere is said, the draft stays on screen, and reloading shows what is stored', async () => {
  await openSample()
  const { id, revision, workspace } = await stored()
  const { products: _products, scenarios: _scenarios, ...head } = workspace
  const change = { of: 'negotiation', before: head, after: { ...head, name: '另一个窗口的名字' } } as const
  const action = { id: 'elsewhere', label: { key: 'action.head.name' }, changes: [change] }
  granted(await opened.desk.ask('negotiation:apply', { negotiation: id, revision, action }))
  await (await cell('月返', '当前')).click()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('alert').filter({ hasText: '这份合同在另一个窗口里被改过' }).waitFor()
  expect(await (await cell('月返', '当前')).innerText()).toContain('1.30%')
  await page.getByRole('button', { name: '放弃这些修改，重新载入' }).click()
  await expect.poll(async () => (await cell('月返', '当前')).innerText()).toContain('1.20%')
})

test('the proposal is written as a PDF in English; a closed dialog is said and leaves no file', async () => {
  await openSample()
  await page.keyboard.press('Control+p')
  opened.desk.choose(null)
  await page.getByRole('button', { name: '选择位置并导出' }).click()
  await page.getByText('没有导出：已取消。').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const file = path.join(opened.desk.folder, 'proposal.pdf')
  opened.desk.choose(file)
  await page.keyboard.press('Control+p')
  await page.getByRole('dialog').getByRole('radio', { name: 'English' }).check()
  await page.getByRole('button', { name: '选择位置并导出' }).click()
  await page.getByText('提案已导出：proposal.pdf').waitFor({ timeout: 30_000 })
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a blank contract is created, says that it has no products, and takes its first term', async () => {
  await page.getByRole('button', { name: '新建空白合同' }).click()
  await page.getByLabel('合同名称').fill('海岳 2027')
  await page.getByLabel('供应商').fill('甲供应商')
  await page.getByLabel('客户').fill('乙零售')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await dock().waitFor()
  await page.getByRole('link', { name: '单品' }).click()
  await page.getByText('从表格软件复制单品清单后粘贴').waitFor()
  await page.getByRole('link', { name: '首页' }).click()
  await page.getByRole('button', { name: '海岳 2027', exact: true }).focus()
  await page.keyboard.press('Enter')
  await dock().waitFor()
})

test('English replaces every word of the window at once and is remembered', async () => {
  await openSample()
  await page.getByText('English').last().click()
  await page.getByRole('link', { name: 'Both ledgers' }).click()
  await page.getByRole('table', { name: /Our profit and loss/ }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('link', { name: 'Both ledgers' }).waitFor()
})

test('no screen has a fault that axe can find, in either language', async () => {
  const check = async (name: string) => {
    expect(await axeFinds(page), name).toEqual([])
  }
  await page.getByRole('button', { name: '打开示例谈判' }).waitFor()
  await check('home, empty')
  await openSample()
  await onEveryPage(page, check)
  await page.getByRole('link', { name: '合同工作台' }).click()
  await page.keyboard.press('Control+e')
  await check('scenarios')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '条款', exact: true }).click()
  await page.getByText('阶梯返利', { exact: true }).first().click()
  await page.getByRole('button', { name: '条款明细' }).click()
  await check('details')
  await page.keyboard.press('Control+p')
  await page.getByRole('dialog').waitFor()
  await check('proposal')
  await page.keyboard.press('Escape')
  await page.getByText('English').last().click()
  await check('details, English')
  await page.getByRole('link', { name: 'Home' }).click()
  await page.getByRole('table').waitFor()
  await check('home')
  await page.getByRole('button', { name: 'New blank contract' }).click()
  await page.getByRole('dialog').waitFor()
  await check('create')
}, 240_000)

test('at 1280 × 800 every page keeps to the window, in either language', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openSample()
  const beyond: string[] = []
  const look = async (name: string) => {
    if (await scrollsAsAWhole(page)) beyond.push(name)
  }
  await onEveryPage(page, look)
  await page.getByText('English').last().click()
  await onEveryPage(page, look, 'en')
  expect(beyond).toEqual([])
}, 240_000)

test('in yuan, at 1280 × 800, no figure of the waterfall is cut off, in either language', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openSample()
  const cutOff = () =>
    page.locator('.chart svg').evaluate((drawing) => {
      const { right } = drawing.getBoundingClientRect()
      return [...drawing.querySelectorAll('text')]
        .filter((text) => text.getBoundingClientRect().right > right)
        .map((text) => text.textContent)
    })
  await page.getByTitle('元', { exact: true }).click()
  await page.locator('.chart svg').getByText('135,169,180', { exact: true }).waitFor()
  expect(await cutOff()).toEqual([])
  await page.getByText('English').last().click()
  await page.locator('.chart svg').getByText('List sales', { exact: true }).waitFor()
  expect(await cutOff()).toEqual([])
})
