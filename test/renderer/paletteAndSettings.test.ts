import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

/** What comes to be so, however busy the machine is. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 30_000 })

let opened: OpenWindow
let page: Page

inFreshWindow((fresh) => {
  opened = fresh
  page = opened.page
})

const contribution = () => page.locator('[data-figure="contribution"]')
const palette = () => page.getByRole('combobox', { name: '搜索与命令' })
const options = () => page.getByRole('option')
const openSample = async () => {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await contribution().waitFor()
}
const preferences = async () => granted(await opened.desk.ask('preferences:get', {}))

test('Ctrl+K, four letters of 目标返利 and Enter stand on that term; the next time it is offered first', async () => {
  await openSample()
  await page.keyboard.press('Control+k')
  await palette().waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.type('mbfl')
  await eventually(() => options().first().innerText()).toContain('目标返利')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '目标返利' }).first().waitFor()
  await page.keyboard.press('Control+k')
  await eventually(() => options().first().innerText()).toContain('目标返利')
  await page.keyboard.press('Escape')
  expect(await palette().count()).toBe(0)
})

test('what is typed before the palette stands there is asked of it, Enter takes the answer to it, and no cell is written', async () => {
  const held = Promise.withResolvers<void>()
  await openSample()
  await page.route(/\/Palette-[^/]*\.js/u, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.reload()
  await page.getByRole('gridcell', { name: '月返', exact: true }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('pubux')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  expect(await palette().count()).toBe(0)
  expect(await page.locator('.dt-sheet-editing').count()).toBe(0)
  held.resolve()
  await page.waitForURL(/waterfall/u)
  expect(await palette().count()).toBe(0)
})

test('a Chinese word that is being composed when the palette comes is asked of it, and the cell stays as it was', async () => {
  const held = Promise.withResolvers<void>()
  await openSample()
  await page.route(/\/Palette-[^/]*\.js/u, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.reload()
  await page.getByRole('gridcell', { name: '月返', exact: true }).click()
  await page.keyboard.press('Control+k')
  const session = await page.context().newCDPSession(page)
  const process = { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 } as const
  for (const text of ['p', 'pu', 'pubu']) {
    await session.send('Input.dispatchKeyEvent', process)
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  held.resolve()
  await eventually(() => palette().inputValue()).toBe('pubu')
  await eventually(() => options().first().innerText()).toContain('瀑布')
  await page.keyboard.press('Escape')
  await eventually(() => palette().count()).toBe(0)
  // The keys are with the sheet again: → goes on from the cell where one was.
  await page.keyboard.press('ArrowRight')
  await page.getByRole('status').filter({ hasText: /月返/ }).first().waitFor()
  expect(await page.locator('.dt-sheet-editing').count()).toBe(0)
  await page.getByRole('gridcell', { name: '月返', exact: true }).waitFor()
  expect(await page.getByRole('button', { name: /^撤销：/ }).count()).toBe(0)
})

test('each row says its shortcut; a product, a page and a command are reached from any screen', async () => {
  await openSample()
  await page.keyboard.press('Control+k')
  await palette().waitFor()
  await page.keyboard.type('促销档期')
  await eventually(() => options().first().innerText()).toMatch(/促销档期\s*Alt\+\d/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '新增促销' }).waitFor()
  await page.getByRole('button', { name: '搜索', exact: true }).click()
  await page.keyboard.type('江源压榨一级花生油 5L')
  await page.keyboard.press('Enter')
  await page
    .getByRole('gridcell', { selected: true })
    .or(page.getByRole('rowheader', { name: '江源压榨一级花生油 5L' }))
    .first()
    .waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('yuan')
  await page.getByRole('option', { name: '金额单位改为元' }).click()
  await eventually(async () => (await preferences()).moneyUnit).toBe('yuan')
})

test('while private figures are hidden the palette names no target, no walk-away and no term of ours alone', async () => {
  await openSample()
  await page.keyboard.press('Control+Shift+H')
  await page.keyboard.press('Control+k')
  for (const [word, named] of [
    ['底线方案', '底线方案'],
    ['合同外费用', '合同外费用预提'],
  ] as const) {
    await palette().fill(word)
    await page.getByText('没有找到').waitFor()
    expect(await page.getByRole('option', { name: named }).count()).toBe(0)
  }
})

test('settings: a name is kept, a search finds one setting, and a backup made now is listed as sound', async () => {
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('textbox', { name: '您的名字' }).fill('李敏')
  await page.getByRole('textbox', { name: '您的名字' }).press('Enter')
  await eventually(async () => (await preferences()).person).toBe('李敏')
  await page.getByText('还没有备份。').waitFor()
  await page.getByRole('button', { name: '立即备份' }).click()
  await page.getByRole('cell', { name: '完好，可恢复' }).waitFor()
  expect(granted(await opened.desk.ask('store:place', {})).backups).toHaveLength(1)
  expect(await axeFinds(page)).toEqual([])
  await page.getByLabel('查找设置').fill('许可')
  await eventually(() => page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['关于'])
  await page.getByLabel('查找设置').fill('没有这项')
  await page.getByText('没有与“没有这项”有关的设置。').waitFor()
})

test('settings: a copy is restored after being asked once more, and the store is examined thoroughly', async () => {
  await openSample()
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('button', { name: '立即备份' }).click()
  await page.getByRole('cell', { name: '自动或手动备份' }).waitFor()
  await page.getByRole('button', { name: /^恢复 .* 的备份$/ }).click()
  await page.getByText(/的备份替换现在的数据？现在的会留作一份。$/).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('button', { name: '不恢复' }).click()
  expect(opened.desk.restored).toEqual([])
  await page.getByRole('button', { name: /^恢复 .* 的备份$/ }).click()
  await page.getByRole('button', { name: '恢复这一份' }).click()
  const [copy] = granted(await opened.desk.ask('store:place', {})).backups
  await eventually(async () => opened.desk.restored).toEqual([copy?.fileName])
  expect(await opened.desk.ask('store:restore', { fileName: '../dealtable.db' })).toEqual({
    ok: false,
    error: { kind: 'copy-gone' },
  })
  await page.getByRole('button', { name: '彻底检查数据文件' }).click()
  await page.getByText('完好：1 份谈判、快照和条款确认书都与存入时一致。').waitFor()
})

test('settings: a copy that lost its content cannot be restored, in the list or past it', async () => {
  await opened.desk.ask('store:backup', {})
  const [copy] = granted(await opened.desk.ask('store:place', {})).backups
  const fileName = copy?.fileName ?? ''
  writeFileSync(join(opened.desk.folder, 'dealtable-backups', fileName), 'nothing of ours')
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('cell', { name: '不完整，不可恢复' }).waitFor()
  expect(await page.getByRole('button', { name: /^恢复/ }).count()).toBe(0)
  expect(await opened.desk.ask('store:restore', { fileName })).toEqual({
    ok: false,
    error: { kind: 'copy-unsound' },
  })
})

test('the first run asks for language and unit; steps are ticked by being done, put away and brought back', async () => {
  await page.getByRole('region', { name: '欢迎' }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('link', { name: '加密数据文件' }).press('Enter')
  await page.getByRole('button', { name: '开启加密' }).waitFor()
  await page.getByRole('link', { name: '首页' }).click()
  await openSample()
  const button = page.getByRole('button', { name: /^第一步/ })
  await page.getByRole('button', { name: '第一步 0/5' }).waitFor()
  await page.getByRole('grid').waitFor()
  await page.getByText('月返', { exact: true }).first().click()
  await page.keyboard.press('ArrowRight')
  for (let right = 0; right < 3; right += 1) {
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('ArrowRight')
  }
  await page.getByRole('button', { name: '第一步 1/5' }).waitFor()
  await page.keyboard.press('Control+Shift+D')
  await page.getByRole('button', { name: '第一步 2/5' }).waitFor()
  await button.click()
  await page.getByRole('region', { name: '第一步：边做边会' }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('button', { name: '收起这张清单' }).click()
  expect(await button.count()).toBe(0)
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByText('已完成 2/5 步。').waitFor()
  await page.getByRole('button', { name: '显示清单' }).click()
  await page.getByRole('button', { name: '第一步 2/5' }).waitFor()
  expect((await preferences()).firstSteps).toEqual({ done: ['edit', 'branch'], isDismissed: false })
})

test('a key that another program answers to is put elsewhere: refused in words, kept over a reload, told wherever keys are told, and put back', async () => {
  await openSample()
  const dock = page.getByRole('complementary', { name: '两本账' })
  await page.getByRole('link', { name: '设置' }).click()
  const choices = page.getByRole('table', { name: '可以更换的按键' })
  await choices.getByRole('button', { name: '更换“两本账停靠栏”的按键，现在是 Ctrl+J' }).focus()
  await page.keyboard.press('Enter')
  for (const [pressed, said] of [
    ['Control+e', 'Ctrl+E 已用于“方案列表”。先换掉那一个，或另选一个。'],
    ['Control+d', 'Ctrl+D 是表格、翻页或撤销的按键。另选一个。'],
    ['Alt+a', 'Alt+A 常被输入法、聊天软件、系统或缩放占用。另选一个。'],
    ['b', 'B 会打断输入。加上 Ctrl 或 Alt，或用 F3 至 F9。'],
  ] as const) {
    await page.keyboard.press(pressed)
    await choices.getByText(said).waitFor()
  }
  await page.keyboard.press('Control+b')
  await choices.getByRole('button', { name: '更换“两本账停靠栏”的按键，现在是 Ctrl+B' }).waitFor()
  await choices.getByRole('button', { name: '更换“方案列表”的按键，现在是 Ctrl+E' }).click()
  await page.keyboard.press('Alt+s')
  await choices.getByRole('button', { name: '更换“方案列表”的按键，现在是 Alt+S' }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.goBack()
  await page.reload()
  await dock.waitFor()
  await page.keyboard.press('Control+j')
  await page.keyboard.press('Control+b')
  await dock.waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+s')
  await page.getByRole('button', { name: '新建空白方案' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.getByRole('dialog').getByText('Alt+S', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await palette().fill('两本账')
  await eventually(() => options().first().innerText()).toContain('Ctrl+B')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '设置' }).click()
  await choices.getByRole('button', { name: '恢复为 Ctrl+J' }).click()
  await choices.getByRole('button', { name: '更换“两本账停靠栏”的按键，现在是 Ctrl+J' }).waitFor()
  expect(await choices.getByRole('button', { name: /^恢复为/u }).allInnerTexts()).toEqual(['恢复为 Ctrl+E'])
})
