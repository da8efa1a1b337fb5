/// <reference types="node" />

import path from 'node:path'
import Database from 'better-sqlite3'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { setRowFields } from '../../domain/actions/rowChanges.ts'
import { simulate } from '../../domain/engine/simulate.ts'
import { riskDraws } from '../../domain/risk/riskDraws.ts'
import { riskSummary } from '../../domain/risk/riskSummary.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
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

async function compare() {
  await page.keyboard.press('Control+Shift+C')
  await page.getByRole('grid', { name: '对比' }).waitFor()
}

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id }))
}

/** Figures of a scenario by its name, as the engine gives them. */
async function priced(name: string) {
  const { workspace } = await stored()
  const id = workspace.scenarios.find((scenario) => scenario.name === name)?.id ?? ''
  return simulate(toNegotiation(workspace), resolveScenario(workspace, id))
}

async function heads(): Promise<readonly string[]> {
  const grid = page.getByRole('grid', { name: '对比' })
  return (await grid.getByRole('columnheader').allInnerTexts()).map((head) =>
    head.replaceAll('\n', ' ').trim(),
  )
}

/** The cell of a row under the column that begins with a name. */
async function cell(row: string, column: string): Promise<Locator> {
  const at = (await heads()).findIndex((head) => head.startsWith(column))
  expect(at, column).toBeGreaterThanOrEqual(0)
  return page
    .locator('.dt-sheet-row-line')
    .filter({ has: page.locator('[aria-colindex="1"]').getByText(row, { exact: true }) })
    .locator(`[aria-colindex="${at + 1}"]`)
}

const textOf = async (row: string, column: string) =>
  (await (await cell(row, column)).innerText()).replace(/\s+/g, ' ')

async function savedSay() {
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
}

/** Changes one rebate of a scenario in another place than this window. */
async function changeBasisOfAsk(tax: 'in' | 'ex') {
  const { id, revision, workspace } = await stored()
  const ask = workspace.scenarios.find(({ role }) => role === 'ask')
  const term = resolveScenario(workspace, ask?.id ?? '').terms.find(({ name }) => name === '月返')
  if (ask === undefined || term === undefined) throw new Error('the sample has no 月返 in the ask')
  const changes = setRowFields(workspace, ask.id, 'term', term.id, { basis: { on: 'net', tax } })
  const action = { id: 'basis', label: { key: 'action.editTerm', values: { name: term.name } }, changes }
  granted(await opened.desk.ask('negotiation:apply', { negotiation: id, revision, action }))
}

test('last year, the ask, our opening and the target stand side by side with what each side gets', async () => {
  await openSample()
  await compare()
  expect((await heads()).slice(2)).toEqual([
    '2026 年合同 基准',
    '对方开价 对方开价',
    '以量换价(开价) 我方开价',
    '目标方案 目标',
  ])
  const [base, ask] = [await priced('2026 年合同'), await priced('对方开价')]
  const worse = ask.supplier.contribution - base.supplier.contribution
  expect(worse).toBeLessThan(0)
  expect(await textOf('我方贡献', '2026')).toBe(money(base.supplier.contribution))
  expect(await textOf('我方贡献', '对方开价')).toBe(
    `${money(ask.supplier.contribution)} ${change(worse)} ↓ 更差`,
  )
  expect(await textOf('零售商综合毛利额', '对方开价')).toBe(
    `${money(ask.retailer.totalMargin)} ${change(ask.retailer.totalMargin - base.retailer.totalMargin)} ↑`,
  )
})

test('each scenario with risk says how likely it falls below the walk-away, as the same draws give it anywhere', async () => {
  await openSample()
  const held = Promise.withResolvers<void>()
  await page.route(/work\.worker/u, async (route) => {
    await held.promise
    await route.continue()
  })
  await compare()
  await expect.poll(() => textOf('跌破底线的概率', '以量换价')).toBe('计算中…')
  held.resolve()
  const { workspace } = await stored()
  const negotiation = toNegotiation(workspace)
  const opening = negotiation.scenarios.filter(({ role }) => role === 'opening')
  const drawn = riskDraws(negotiation, opening, { seed: 42, from: 0, to: 400 })
  if (!drawn.ok) throw new Error(drawn.error.kind)
  const summary = riskSummary(negotiation, opening, [drawn.value])[opening[0]?.id ?? '']
  const chance = Math.round((summary?.contribution.belowWalkAway ?? -1) * 100)
  await expect.poll(() => textOf('跌破底线的概率', '以量换价'), { timeout: 60_000 }).toBe(`${chance}%`)
})

test('the ask for 5.70 % instead of 4.50 % is 1.20 points more, worse for us, with its amount', async () => {
  await openSample()
  await compare()
  const { workspace } = await stored()
  const { id = '' } =
    resolveScenario(workspace, workspace.scenarios[0]?.id ?? '').terms.find(
      ({ name }) => name === '无条件返利',
    ) ?? {}
  const more =
    ((await priced('对方开价')).terms[id]?.cost ?? 0) - ((await priced('2026 年合同')).terms[id]?.cost ?? 0)
  expect(await textOf('无条件返利', '对方开价')).toBe(`5.70 % +1.20 点 ${change(more)} ↑ 更差`)
})

test('only differences are shown until everything is asked for', async () => {
  await openSample()
  await compare()
  const rows = async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
  const differing = await rows()
  expect(await page.getByText('信息服务费', { exact: true }).count()).toBe(0)
  await page.getByRole('checkbox', { name: '只看差异' }).uncheck()
  await expect.poll(rows).toBeGreaterThan(differing)
})

test('a basis that was switched under the same rate is named', async () => {
  await openSample()
  await changeBasisOfAsk('ex')
  await page.reload()
  await page.locator('[data-figure="contribution"]').waitFor()
  await compare()
  expect(await textOf('月返', '对方开价')).toContain('基数 含税→未税')
})

test('the bridge adds up to the fen for both sides', async () => {
  await openSample()
  await compare()
  const bridge = page.getByRole('region', { name: '差异分解' })
  await bridge.getByRole('table').waitFor()
  const rows = await bridge
    .getByRole('row')
    .evaluateAll((all) =>
      all.slice(1).map((row) => [...row.querySelectorAll('td')].map((each) => each.textContent ?? '')),
    )
  const fen = (text = '') => Math.round(Number(text.replaceAll(',', '').replace('−', '-')) * 100)
  for (const side of [0, 1]) {
    const figures = rows.map((row) => fen(row[side]))
    const steps = figures.slice(1, -1).reduce((sum, each) => sum + each, 0)
    expect((figures[0] ?? 0) + steps).toBe(figures.at(-1))
  }
  expect(rows.length).toBeGreaterThan(10)
})

test('a term is adopted with the keyboard into another scenario as one undo step', async () => {
  await openSample()
  await compare()
  await (await cell('无条件返利', '对方开价')).click()
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu')
  await menu.getByRole('menuitem', { name: '采用到“以量换价(开价)”' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('已把“对方开价”的“无条件返利”采用到“以量换价(开价)”。').waitFor()
  expect(await textOf('无条件返利', '以量换价')).toContain('5.70 %')
  await savedSay()
  const rateOf = async () => {
    const { workspace } = await stored()
    const opening = workspace.scenarios.find(({ role }) => role === 'opening')
    const rule = resolveScenario(workspace, opening?.id ?? '').terms.find(
      ({ name }) => name === '无条件返利',
    )?.rule
    return rule?.kind === 'percent' ? rule.rate : null
  }
  expect(await rateOf()).toBe(0.057)
  await page.getByRole('button', { name: '撤销：把“对方开价”的 无条件返利 采用到“以量换价(开价)”' }).click()
  await expect.poll(rateOf).toBe(0.045)
})

test('Enter on a term goes to it in the terms table', async () => {
  await openSample()
  await compare()
  await (await cell('无条件返利', '对方开价')).click()
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: '条款' }).waitFor()
  await page.getByRole('status').filter({ hasText: '无条件返利' }).waitFor()
})

test('another base, one column less, one more', async () => {
  await openSample()
  await compare()
  await page.getByRole('button', { name: '把“对方开价”设为基准' }).click()
  expect((await heads())[2]).toBe('对方开价 基准')
  await page.getByRole('button', { name: '把“2026 年合同”移出对比' }).click()
  expect(await heads()).toHaveLength(5)
  await page.getByRole('combobox', { name: '加入一列' }).click()
  await page.getByTitle('底线方案').click()
  expect((await heads()).at(-1)).toBe('底线方案 底线')
})

test('hidden means gone: our figures, target and walk-away, bridge and scatter', async () => {
  await openSample()
  await compare()
  const ours = money((await priced('目标方案')).supplier.contribution)
  expect(await page.content()).toContain(ours)
  await page.keyboard.press('Control+Shift+H')
  await expect.poll(async () => (await heads()).length).toBe(5)
  const said = await page.locator('main').innerText()
  for (const word of ['我方贡献', '目标方案', '底线', '差异分解', '双方各得多少', ours])
    expect(said).not.toContain(word)
  expect(await page.content()).not.toContain(ours)
})

test('a snapshot is a column that keeps its figures while work goes on, and is never adopted into', async () => {
  await openSample()
  const before = money((await priced('以量换价(开价)')).supplier.contribution)
  const { id, workspace } = await stored()
  const opening = workspace.scenarios.find(({ role }) => role === 'opening')?.id ?? ''
  const name = '第 1 轮'
  granted(await opened.desk.ask('snapshot:take', { action: 's1', negotiation: id, scenario: opening, name }))
  await changeBasisOfAsk('ex')
  await page.reload()
  await page.locator('[data-figure="contribution"]').waitFor()
  await compare()
  await page.getByRole('button', { name: '把“目标方案”移出对比' }).click()
  await page.getByRole('combobox', { name: '加入一列' }).click()
  await page.getByTitle(name, { exact: true }).click()
  await expect.poll(async () => (await heads()).at(-1)).toBe('第 1 轮 快照')
  expect(await textOf('我方贡献', name)).toContain(before)
  await (await cell('无条件返利', '对方开价')).click()
  await page.getByRole('button', { name: '采用到…' }).click()
  const choices = await page.getByRole('menuitem').allInnerTexts()
  expect(choices.join()).toContain('以量换价')
  expect(choices.join()).not.toContain(name)
})

test('a snapshot changed outside the program is said, and stands in no column', async () => {
  await openSample()
  const { id, workspace } = await stored()
  const scenario = workspace.scenarios[0]?.id ?? ''
  const name = '第 1 轮'
  granted(await opened.desk.ask('snapshot:take', { action: 's1', negotiation: id, scenario, name }))
  const raw = new Database(path.join(opened.desk.folder, 'dealtable.db'))
  raw.exec(
    `DROP TRIGGER snapshots_are_never_changed; UPDATE snapshots SET negotiation_json = negotiation_json || ' '`,
  )
  raw.close()
  await compare()
  await page.getByRole('button', { name: '把“目标方案”移出对比' }).click()
  await page.getByRole('combobox', { name: '加入一列' }).click()
  await page.getByTitle(name, { exact: true }).click()
  await page.getByRole('alert').filter({ hasText: '快照“第 1 轮”与它的指纹不符' }).waitFor()
  await page.getByRole('button', { name: '移出对比', exact: true }).click()
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
})

test('axe finds no fault with the figures as a table, a menu open, and nothing to compare', async () => {
  const check = async (state: string) => {
    expect(await axeFinds(page), state).toEqual([])
  }
  await openSample()
  await compare()
  await page.getByRole('region', { name: '差异分解' }).getByRole('table').waitFor()
  await page.getByRole('region', { name: '双方各得多少' }).getByRole('button', { name: '看数据' }).click()
  await check('figures')
  await (await cell('无条件返利', '对方开价')).click()
  await page.getByRole('button', { name: '采用到…' }).click()
  await check('menu')
  await page.keyboard.press('Escape')
  for (const name of ['2026 年合同', '对方开价', '以量换价(开价)', '目标方案']) {
    await page.getByRole('button', { name: `把“${name}”移出对比` }).click()
  }
  await page.getByText('还没有可对比的方案').waitFor()
  await check('nothing')
})
