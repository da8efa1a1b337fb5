/// <reference types="node" />
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
})

const line = (name: string) =>
  page
    .locator('[data-row]')
    .filter({ has: page.getByText(name, { exact: true }) })
    .last()
const cellOf = async (row: string, columnId: string) => {
  const index = await page.locator(`[data-head="${columnId}"]`).getAttribute('aria-colindex')
  return line(row).locator(`[aria-colindex="${index}"]`)
}
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const noFaults = async () => {
  expect(await axeFinds(page)).toEqual([])
}
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

async function products() {
  await page.getByRole('link', { name: '单品', exact: true }).click()
  await page.getByRole('columnheader', { name: '零售价' }).waitFor()
}

test('Ctrl+F finds 月返 in a closed group, opens it, and Esc goes on from the found cell', async () => {
  await line('无条件返利').click()
  await page
    .locator('[data-row]')
    .filter({ hasText: /^无条件返利6/u })
    .locator('[data-toggle]')
    .click()
  expect(await line('月返').count()).toBe(0)
  await press('Control+f')
  await page.keyboard.type('月返')
  await status('共 1 处').waitFor()
  await press('Enter')
  await status('第 1 处，共 1 处').waitFor()
  await noFaults()
  await press('Escape')
  await status(/月返 条款 月返/u).waitFor()
})

test('Ctrl+G goes to a row by its name, and says when there is none', async () => {
  await (await cellOf('月返', 'current')).click()
  await press('Control+g')
  await page.keyboard.type('没有的')
  await press('Enter')
  await status('没有这一行').waitFor()
  await noFaults()
  await page.getByRole('textbox', { name: '转到' }).fill('店庆')
  await press('Enter')
  await status(/店庆费 当前/u).waitFor()
})

test('Ctrl+Shift+L leaves the products over 100 yuan, says how many of 180, and one press shows all again', async () => {
  await products()
  await page.locator('[data-row="2"] [data-cell="5"]').click()
  await press('Control+Shift+L')
  await page.keyboard.type('>100')
  const dear = (await stored()).workspace.products.filter(({ listPrice }) => listPrice > 100).length
  await page.getByText(`显示 ${dear} / 180`).waitFor()
  await noFaults()
  await press('Enter')
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(dear + 2))
  await page.getByRole('button', { name: '全部显示' }).click()
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('182')
})

test('products stand under their categories with sums, and ← and → close and open one', async () => {
  await products()
  await page.getByRole('button', { name: '按品类分组' }).click()
  const first = page.locator('[data-row="0"]')
  expect(await first.innerText()).toContain('食用油')
  await noFaults()
  await first.locator('[data-cell="0"]').click()
  const rows = async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
  const all = await rows()
  const oils = (await stored()).workspace.products.filter(({ category }) => category === '食用油').length
  await press('ArrowLeft')
  expect(await rows()).toBe(all - oils)
  await press('ArrowRight')
  expect(await rows()).toBe(all)
})

test('Shift+F2 pins a comment that is marked, spoken, stored, resolved, undone and gone while private things hide', async () => {
  await (await cellOf('月返', 'current')).click()
  await press('Shift+F2')
  const panel = page.getByRole('dialog', { name: '批注：月返 当前' })
  await panel.waitFor()
  await page.keyboard.type('财务说最多 1.3%')
  await noFaults()
  await press('Control+Enter')
  await status('批注：我：财务说最多 1.3%').waitFor()
  await page.getByText(/^已保存 \d\d:\d\d$/u).waitFor()
  expect((await stored()).workspace.comments).toMatchObject([
    { on: { of: 'term', field: 'current' }, text: '财务说最多 1.3%', by: '我' },
  ])
  await press('Control+Shift+H')
  await expect.poll(() => page.content()).not.toContain('财务说最多')
  await press('Control+Shift+H')
  await (await cellOf('月返', 'current')).click()
  await press('Shift+F2')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('批注内容')
  await panel.getByRole('button', { name: '解决' }).click()
  await press('Escape')
  await expect.poll(() => page.locator('.dt-sheet-comment-mark').count()).toBe(0)
  await press('Control+z')
  await expect.poll(() => page.locator('.dt-sheet-comment-mark').count()).toBe(1)
})

test('a hidden column comes back from the menu, and both are remembered', async () => {
  await page.locator('[data-head="basis"]').click({ button: 'right' })
  await page.getByRole('menuitem', { name: '隐藏“基数”' }).click()
  expect(await page.locator('[data-head="basis"]').count()).toBe(0)
  await page.reload()
  await (await cellOf('月返', 'current')).click()
  expect(await page.locator('[data-head="basis"]').count()).toBe(0)
  await press('Alt+Shift+ArrowLeft', 'Shift+F10')
  await noFaults()
  await page.getByRole('menuitem', { name: '显示“基数”' }).click()
  expect(await page.locator('[data-head="basis"]').count()).toBe(1)
  const heads = await page
    .locator('[data-head]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-head')))
  expect(heads.indexOf('current')).toBe(heads.indexOf('opening') - 1)
})

test('Ctrl+` shows 4.5% as it would be typed, until it is taken back', async () => {
  const place = await cellOf('无条件返利', 'current')
  await place.click()
  expect(await place.innerText()).toBe('4.50%')
  await press('Control+`')
  expect(await place.innerText()).toBe('4.5%')
  await page.getByRole('button', { name: '显示精确值' }).click()
  expect(await place.innerText()).toBe('4.50%')
})

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id }))
}
