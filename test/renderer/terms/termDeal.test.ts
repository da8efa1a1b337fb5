/// <reference types="node" />

import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { axeFinds } from '../../support/axe.ts'
import { granted } from '../../support/desk.ts'
import { inFreshWindow, type OpenWindow } from '../support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  page.setDefaultTimeout(15_000)
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
})

async function workspace() {
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id })).workspace
}

async function term(id: string, role = 'opening') {
  const stored = await workspace()
  const scenario = stored.scenarios.find((each) => each.role === role)
  return resolveScenario(stored, scenario?.id ?? '').terms.find((each) => each.id === id)
}

const MOST_COLUMNS = 30
const spoken = () => page.locator('.dt-sheet-spoken').innerText()

/** Moves the cursor to a cell: to the row by its name, then along the columns by keys. */
async function goTo(row: string, column: string): Promise<void> {
  await page
    .getByRole('gridcell', { name: new RegExp(`^${row}`, 'u') })
    .first()
    .click()
  await page.keyboard.press('Home')
  for (let right = 0; right < MOST_COLUMNS; right += 1) {
    if ((await spoken()).includes(`${row} ${column} `)) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`no key leads to ${row} ${column}; the cursor is on “${await spoken()}”`)
}

/** Pastes a text where the keyboard is, as a spreadsheet gives it. */
async function paste(text: string): Promise<void> {
  await page.evaluate((plain) => {
    const pasted = new DataTransfer()
    pasted.setData('text/plain', plain)
    const event = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

/** Chooses from the context menu of the active cell, by keys. */
async function fromMenu(item: string): Promise<void> {
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: item }).press('Enter')
}

const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

async function agree(row: string): Promise<void> {
  await goTo(row, '状态')
  await page.keyboard.type('已同意')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await term('monthlyRebate'))?.status).toBe('agreed')
}

test('an agreed term is locked: keys and pastes leave it alone and say so, until it is reopened by name', async () => {
  await agree('月返')
  await goTo('月返', '当前')
  await said('已锁定').first().waitFor()
  await page.keyboard.type('9%')
  await page.keyboard.press('Enter')
  await said('“月返”已同意，已锁定').waitFor()
  expect((await term('monthlyRebate'))?.rule).toMatchObject({ rate: 0.012 })
  await goTo('月返', '当前')
  await paste('7%')
  await said('1 格已锁定，保持原样').waitFor()
  expect((await term('monthlyRebate'))?.rule).toMatchObject({ rate: 0.012 })
  await goTo('月返', '状态')
  await page.keyboard.press('Delete')
  expect((await term('monthlyRebate'))?.status).toBe('agreed')
  expect(await axeFinds(page)).toEqual([])
  await fromMenu('重新打开')
  await expect.poll(async () => (await term('monthlyRebate'))?.status).toBe('inTalks')
  await page.getByRole('button', { name: '撤销：重新打开已同意的 月返' }).waitFor()
  await goTo('月返', '当前')
  await page.keyboard.type('1.4%')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await term('monthlyRebate'))?.rule).toMatchObject({ rate: 0.014 })
})

test('a block copied with its column names goes to the terms of its names, whatever their order, as one step', async () => {
  await goTo('无条件返利', '目标')
  await paste('当前\t条款\t我的备注\n1.4%\t月返\t谈过\n4.2%\t无条件返利\t\n2%\t没有的返利\t')
  await page
    .getByText(
      '已粘贴 4×3，写入 2 格 · 首行是列名，按列名写入：当前、条款 · 表里没有的列：我的备注 · 1 行在表里没有，未写入',
    )
    .waitFor()
  await expect.poll(async () => (await term('monthlyRebate'))?.rule).toMatchObject({ rate: 0.014 })
  expect((await term('uncondRebate'))?.rule).toMatchObject({ rate: 0.042 })
  await page.getByRole('button', { name: '撤销粘贴' }).click()
  await expect.poll(async () => (await term('monthlyRebate'))?.rule).toMatchObject({ rate: 0.012 })
})

test('the details of an agreed term can be read but not changed, and offer to reopen it', async () => {
  await agree('月返')
  await goTo('月返', '当前')
  await page.getByRole('button', { name: '条款明细' }).click()
  const panel = page.getByRole('region', { name: '条款明细：月返' })
  await panel.getByText('这一条已同意，内容已锁定').waitFor()
  expect(await panel.getByRole('textbox', { name: '比例' }).isDisabled()).toBe(true)
  expect(await axeFinds(page)).toEqual([])
  await picture('agreed')
  await panel.getByRole('button', { name: '重新打开' }).click()
  await expect.poll(() => panel.getByRole('textbox', { name: '比例' }).isDisabled()).toBe(false)
})

const contribution = () => page.locator('[data-figure="contribution"]').innerText()

test('a rate is said and typed as money and as points by keys; the rule stays a rate and what it pays is said', async () => {
  await goTo('月返', '当前')
  await page.keyboard.press('Control+Shift+Digit4')
  await said(/月返 当前 ¥[\d.]+万/u).waitFor()
  expect(await spoken()).toContain('条款写的是 1.20%')
  await page.keyboard.type('150万')
  await page.keyboard.press('Enter')
  await said(/“月返”比例定为 \d\.\d{6}%，按期取整到分后全年 ¥1,500,000\.\d\d/u).waitFor()
  const typed = await term('monthlyRebate')
  expect(typed?.rule.kind).toBe('percent')
  const priced = simulate(toNegotiation(await workspace()), await opening())
  expect(Math.abs((priced.terms.monthlyRebate?.stated ?? 0) - 1_500_000)).toBeLessThanOrEqual(0.06)
  await picture('said-as-money')
  await goTo('月返', '当前')
  await page.keyboard.press('Control+Shift+Digit1')
  expect(await spoken()).toMatch(/月返 当前 1\.\d\d 点/u)
  await page.keyboard.type('1.3点')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await term('monthlyRebate'))?.rule.kind).toBe('percent')
  const rate = await term('monthlyRebate')
  expect(rate?.rule.kind === 'percent' && rate.rule.rate).toBeCloseTo(0.013, 6)
  await goTo('月返', '当前')
  await page.keyboard.press('Control+Shift+Digit5')
  expect(await spoken()).toContain('月返 当前 1.30%')
  expect(await axeFinds(page)).toEqual([])
})

test('more money than the whole basis is refused with the most that can be paid', async () => {
  await goTo('月返', '当前')
  await page.getByRole('radiogroup', { name: '表达方式' }).getByText('¥').click()
  await page.keyboard.type('9亿')
  await page.keyboard.press('Enter')
  await goTo('月返', '当前')
  expect(await spoken()).toContain('最多是全部基数')
  expect((await term('monthlyRebate'))?.rule).toMatchObject({ rate: 0.012 })
})

test('turning a rate into an amount costs nothing at plan, says what it costs beside it, and is undone by name', async () => {
  const before = await contribution()
  await goTo('月返', '当前')
  await fromMenu('换成固定金额')
  await said(
    /“月返”已换成固定金额 ¥[\d,.]+ × 12。换后比换前，销量 −10%：多付 ¥[\d.]+万；按计划：一样；\+10%：少付 ¥[\d.]+万/u,
  ).waitFor()
  expect((await term('monthlyRebate'))?.rule).toMatchObject({ kind: 'fixed' })
  expect(await contribution()).toBe(before)
  await picture('turned-into-amount')
  await page.getByRole('button', { name: '撤销：月返 换成固定金额' }).click()
  await expect.poll(async () => (await term('monthlyRebate'))?.rule.kind).toBe('percent')
})

test('a mark of a term opens its reasons and sources, by mouse and by keys, and Esc goes back to the cell', async () => {
  await goTo('合同续签费', '提示')
  await page.keyboard.press('F2')
  const panel = page.getByRole('region', { name: '“合同续签费”的提示' })
  await panel.getByText('为什么').first().waitFor()
  await panel.getByText('出处', { exact: true }).first().waitFor()
  expect(await axeFinds(page)).toEqual([])
  await picture('reasons')
  await page.keyboard.press('Escape')
  await expect.poll(() => panel.count()).toBe(0)
  expect(await spoken()).toContain('合同续签费 提示')
  await fromMenu('看提示的理由')
  await panel.waitFor()
  await page
    .getByRole('gridcell', { name: /注意 3/u })
    .first()
    .getByRole('button')
    .click()
  await page
    .getByRole('region', { name: /”的提示$/u })
    .getByText('为什么')
    .first()
    .waitFor()
})

test('the foot adds all terms up and says how far many small steps are from last year and from our opening', async () => {
  await goTo('合同续签费', '较去年')
  expect(await spoken()).toContain('合同续签费 较去年 −¥4.0万')
  await goTo('增长返利', '较去年')
  expect(await spoken()).toContain('增长返利 较去年 +0.50 点')
  const foot = page.getByRole('region', { name: '全部条款' })
  expect(await foot.innerText()).toMatch(/全部条款 12\.68 点 ¥[\d,.]+万/u)
  expect(await foot.innerText()).toMatch(/比去年 [+−][\d.]+ 点 [+−]¥[\d.]+万 加 \d 条，减 \d 条/u)
  expect(await foot.innerText()).not.toContain('比我方开价')
  await page.keyboard.press('Control+e')
  await page
    .getByRole('dialog', { name: '方案' })
    .getByRole('button', { name: /^底线方案/u })
    .click()
  await expect.poll(() => foot.innerText()).toMatch(/比我方开价 \+[\d.]+ 点/u)
  await picture('foot')
})

async function pick(scenario: string): Promise<void> {
  await page.keyboard.press('Control+e')
  await page
    .getByRole('dialog', { name: '方案' })
    .getByRole('button', { name: new RegExp(`^${scenario}`, 'u') })
    .click()
}

test('cells that differ from the base go back to it by key or menu, as one step, and say so where they do not differ', async () => {
  await pick('底线方案')
  await goTo('店庆费', '当前')
  expect(await spoken()).toContain('¥220,000，已覆盖基准')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+Backspace')
  await page.getByRole('button', { name: '撤销：2 格恢复为基准' }).waitFor()
  expect((await term('anniversaryFee', 'walkAway'))?.rule).toMatchObject({ amount: 180_000 })
  expect((await term('festivalFee', 'walkAway'))?.rule).toMatchObject({ amount: 80_000 })
  await goTo('合同续签费', '当前')
  await fromMenu('恢复这一格')
  await page.getByRole('button', { name: '撤销：合同续签费 的当前恢复为基准' }).waitFor()
  expect((await term('contractFee', 'walkAway'))?.rule).toMatchObject({ amount: 60_000 })
  await page.keyboard.press('Control+Backspace')
  await said('所选的格和基准一样').waitFor()
})

test('the depth of a promotion that differs goes back to the base in its cell', async () => {
  await pick('目标方案')
  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '促销档期' }).click()
  await page
    .getByRole('link', { name: '促销', exact: true })
    .or(page.getByRole('link', { name: '列表' }))
    .first()
    .click()
  const grid = page.getByRole('grid', { name: '列表' })
  await grid.getByRole('gridcell').nth(5).click()
  await page.keyboard.type('23%')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await said('已覆盖基准').first().waitFor()
  await page.keyboard.press('Control+Backspace')
  await page.getByRole('button', { name: /^撤销：.+ 的.+恢复为基准$/u }).waitFor()
  await expect.poll(spoken).not.toContain('已覆盖基准')
})

test('growth a scenario states otherwise than its base is marked on the assumptions and goes back in one press', async () => {
  await pick('底线方案')
  await page.getByRole('link', { name: '假设' }).click()
  await page.getByText('与基准“以量换价(开价)”不同，那边是 8.00%（分品类）').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await picture('growth')
  await page.getByRole('button', { name: '增长恢复为基准' }).click()
  await page.getByRole('button', { name: '撤销：底线方案 的销量增长恢复为基准' }).waitFor()
  const scenarios = (await workspace()).scenarios
  const [opened, walkAway] = ['opening', 'walkAway'].map((role) =>
    scenarios.find((each) => each.role === role),
  )
  expect(walkAway?.volumeGrowth).toEqual(opened?.volumeGrowth)
  expect(await page.getByText('与基准“').count()).toBe(0)
})

test('what is asked in return is a picked term: the panel and the column say whether giving and getting balance', async () => {
  await goTo('增长返利', '换取条件')
  await fromMenu('换取条件…')
  const panel = page.getByRole('region', { name: '“增长返利”换什么' })
  await panel.getByText('换取条件没有写到条款').waitFor()
  await panel.getByRole('combobox', { name: '加一条条款' }).selectOption({ label: '合同续签费' })
  await expect
    .poll(async () => (await term('growthRebate'))?.inReturnFor)
    .toBe('高于去年的增量部分、合同续签费')
  await picture('give-get')
  await panel.getByText(/换来的 \+¥4\.0万，够抵让出的，余 \+¥4\.0万。/u).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await picture('give-get')
  await panel.getByRole('button', { name: '关闭明细' }).click()
  await goTo('增长返利', '让得差')
  expect(await spoken()).toMatch(/让出 ¥0\.0万，换来 \+¥4\.0万，差 \+¥4\.0万/u)
  await page.getByRole('button', { name: '撤销：修改 增长返利 换取条件' }).waitFor()
  await page.keyboard.press('Control+Shift+h')
  expect(await page.getByText('让得差').count()).toBe(0)
})

async function opening() {
  const stored = await workspace()
  return resolveScenario(stored, stored.scenarios.find((each) => each.role === 'opening')?.id ?? '')
}

async function picture(name: string): Promise<void> {
  await mkdir('test-results/screens', { recursive: true })
  await page.screenshot({ path: `test-results/screens/${name}.png` })
}

test('in English too: totals, reasons and what is asked in return are said and pass axe', async () => {
  await page.getByText('English', { exact: true }).click()
  const foot = page.getByRole('region', { name: 'All terms' })
  expect(await foot.innerText()).toMatch(/All terms 12\.68 pt .+ of 28 agreed/su)
  await page.getByRole('gridcell', { name: '月返', exact: true }).click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'In return…' }).press('Enter')
  await page.getByRole('region', { name: 'In return for “月返”' }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await picture('in-english')
})
