/// <reference types="node" />
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { parseNegotiationText } from '../../domain/negotiation/parseNegotiationText.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow((fresh) => {
  opened = fresh
  page = opened.page
  page.setDefaultTimeout(10_000)
})

const MOST_TABS = 40
const contribution = () => page.locator('[data-figure="contribution"]')

/** Tab until the thing with this name has the focus. */
async function tabTo(name: RegExp) {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return at === null || at === document.body
        ? ''
        : (at.getAttribute('aria-label') ?? at.textContent ?? '')
    })
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (name.test(await focused())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}; the focus is on “${await focused()}”`)
}

async function openSample() {
  await page.getByRole('button', { name: '打开示例谈判' }).waitFor()
  await tabTo(/打开示例谈判/)
  await page.keyboard.press('Enter')
  await contribution().waitFor()
}

test('without a mouse: open the sample, move a rate, undo, change the scenario, export the proposal', async () => {
  await openSample()
  const before = await contribution().innerText()
  await tabTo(/单元格输入/)
  await page.keyboard.press('Control+Home')
  for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown')
  for (let right = 0; right < 5; right += 1) await page.keyboard.press('ArrowRight')
  await page.getByRole('status').filter({ hasText: '无条件返利 当前 4.50%' }).waitFor()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => contribution().innerText()).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => contribution().innerText()).toBe(before)
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog', { name: '方案' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => contribution().innerText()).not.toBe(before)
  await page.keyboard.press('Control+e')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => contribution().innerText()).toBe(before)
  const file = path.join(opened.desk.folder, 'paper.pdf')
  opened.desk.choose(file)
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  await page.keyboard.press('Control+p')
  await page.locator('[role="dialog"]:focus-within').waitFor()
  await tabTo(/选择位置并导出/)
  await page.getByRole('button', { name: '选择位置并导出' }).press('Enter')
  await page.getByText('提案已导出：paper.pdf').waitFor({ timeout: 60_000 })
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
}, 120_000)

test('Shift+F10 offers what a row can do; taken out and undone, the 28 terms are there again', async () => {
  await openSample()
  await tabTo(/单元格输入/)
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
  expect(await axeFinds(page)).toEqual([])
  const takeOut = page.getByRole('menuitem', { name: '移出方案' })
  const items = await page.getByRole('menuitem').count()
  for (let down = 0; down < items; down += 1) {
    if ((await takeOut.and(page.locator(':focus')).count()) > 0) break
    await page.keyboard.press('ArrowDown')
  }
  await takeOut.and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '撤销：移出 票面折扣' }).and(page.locator(':enabled')).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: '重做：移出 票面折扣' }).and(page.locator(':enabled')).waitFor()
}, 60_000)

test('a snapshot is taken with Ctrl+Shift+S, named after its scenario, and listed with its fingerprint', async () => {
  await openSample()
  await page.keyboard.press('Control+Shift+S')
  const panel = page.getByRole('dialog', { name: '快照' })
  await panel.getByText('还没有快照').waitFor()
  await panel.getByLabel('快照名称').fill('第一轮')
  await page.keyboard.press('Enter')
  await panel.getByRole('rowheader', { name: '第一轮' }).waitFor()
  const [negotiation] = granted(await opened.desk.ask('negotiation:list', {}))
  const [taken] = granted(await opened.desk.ask('snapshot:list', { negotiation: negotiation?.id ?? '' }))
  await panel.getByText(taken?.sha256.slice(0, 8) ?? 'none', { exact: true }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await panel.count()).toBe(0)
}, 60_000)

test('a negotiation is exported as a file that can be read back, and deleted with a way back', async () => {
  await openSample()
  await page.keyboard.press('Alt+1')
  const file = path.join(opened.desk.folder, 'copy.json')
  opened.desk.choose(file)
  await page.getByRole('button', { name: /^操作：/ }).click()
  await page.getByRole('menuitem', { name: '导出文件…' }).click()
  await page.getByText('谈判文件已导出：copy.json').waitFor()
  expect(parseNegotiationText(await readFile(file, 'utf8')).ok).toBe(true)
  await page.getByRole('button', { name: /^操作：/ }).click()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('menuitem', { name: '删除' }).click()
  await page.getByText('先从示例看起').waitFor()
  expect(granted(await opened.desk.ask('negotiation:list', {}))).toHaveLength(0)
  expect(await page.getByRole('link', { name: '合同工作台' }).count()).toBe(0)
  await page.getByRole('button', { name: '撤销删除' }).click()
  await page.getByText('“万邻超市 2027 年度合同”已恢复。').waitFor()
  expect(granted(await opened.desk.ask('negotiation:list', {}))).toHaveLength(1)
}, 60_000)

test('a promotion is added in its panel once a product is chosen, a fee costs us, and removing it is undone', async () => {
  await openSample()
  await page.getByRole('link', { name: '促销' }).click()
  const before = await contribution().innerText()
  await page.getByRole('button', { name: '新增促销' }).click()
  const panel = page.getByRole('region', { name: '促销明细：新促销' })
  const take = panel.getByRole('button', { name: '加入促销' })
  expect(await take.isDisabled()).toBe(true)
  await panel.getByLabel('单品').click()
  await page.keyboard.type('花生油 5L')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: '加一项费用' }).click()
  await panel.getByLabel('第 1 项金额').fill('10万')
  await panel.getByLabel('第 1 项金额').press('Enter')
  expect(await axeFinds(page)).toEqual([])
  await take.click()
  await page.getByRole('button', { name: '撤销：新增促销 新促销' }).and(page.locator(':enabled')).waitFor()
  await expect.poll(() => contribution().innerText()).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => contribution().innerText()).toBe(before)
}, 60_000)

test('a product that a promotion still names stays, and the sentence says where it is named', async () => {
  await openSample()
  await page.getByRole('link', { name: '单品' }).click()
  await page.getByText('180 个单品').waitFor()
  const row = page.getByRole('row').filter({ hasText: '江源压榨一级花生油 5L' })
  await row.getByRole('gridcell').first().click()
  await page.getByRole('toolbar').getByRole('button', { name: '移除' }).click()
  await page.getByText(/没有移除，以下地方还用到它：/).waitFor()
  await page.getByText('180 个单品').waitFor()
}, 60_000)
