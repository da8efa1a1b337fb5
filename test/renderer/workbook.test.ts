/// <reference types="node" />

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page
let negotiation: string

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  negotiation = granted(await opened.desk.ask('negotiation:openSample', { action: 'sample' })).id
  granted(await opened.desk.ask('preferences:set', { language: 'zh-CN', moneyUnit: 'yuan' }))
  await page.evaluate((id) => {
    window.location.hash = `#/negotiation/${id}/terms`
  }, negotiation)
  await page.reload()
  await page.getByRole('button', { name: '文件' }).waitFor()
})

const dialog = () => page.getByRole('dialog')

test('the list of terms leaves as CSV by the keyboard alone: menu, dialog, choice, file', async () => {
  const file = path.join(opened.desk.folder, '条款.csv')
  opened.desk.choose(file)
  await page.getByRole('button', { name: '文件' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '导出 Excel' }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog().getByText('含成本与内部备注').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await dialog().getByRole('radio', { name: 'CSV' }).focus()
  await page.keyboard.press('Space')
  await dialog().getByRole('radio', { name: 'UTF-8（带 BOM）' }).waitFor()
  await page.screenshot({ path: 'test-results/screens/workbook-export.png' })
  expect(await axeFinds(page)).toEqual([])
  await dialog().getByRole('button', { name: '选择位置并导出' }).press('Enter')
  await page.getByText('已导出“条款.csv”。').waitFor()
  expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF/)
})

test('the palette opens the same dialog, in English too, and the retailer’s edition is refused for the walk-away', async () => {
  granted(await opened.desk.ask('preferences:set', { language: 'en', moneyUnit: 'yuan' }))
  await page.reload()
  const { workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation }))
  const walkAway = workspace.scenarios.find(({ role }) => role === 'walkAway')
  await page.getByRole('button', { name: 'File', exact: true }).waitFor()
  await page.keyboard.press('Control+e')
  await page
    .getByRole('dialog', { name: 'Scenarios' })
    .getByText(walkAway?.name ?? '', { exact: true })
    .click()
  // As fast as the keys can be sent: nothing is waited for in between.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Export to Excel')
  await page.keyboard.press('Enter')
  await dialog().getByText(`Scenario: ${walkAway?.name}`).waitFor()
  await dialog().getByRole('radio', { name: 'Retailer’s' }).check()
  await dialog().getByText('The walk-away is never shown to the retailer.').waitFor()
  expect(await dialog().getByRole('button', { name: 'Choose a place and export' }).isDisabled()).toBe(true)
  expect(await axeFinds(page)).toEqual([])
})

/** Our own edition of the target, its rate of 无条件返利 typed over; answers what was there before. */
async function filledIn(file: string, rate: number | string): Promise<{ scenario: string; before: number }> {
  const { workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation }))
  const scenario = workspace.scenarios.find(({ role }) => role === 'target')
  opened.desk.choose(file)
  granted(
    await opened.desk.ask('workbook:export', {
      negotiation,
      scenario: scenario?.id ?? '',
      language: 'zh-CN',
      edition: 'supplier',
      form: { kind: 'xlsx' },
    }),
  )
  const workbook = new Workbook()
  await workbook.xlsx.load(readFileSync(file))
  const sheet = workbook.getWorksheet('条款')
  const places = new Map<unknown, number>()
  let before = 0
  sheet?.eachRow((row) => {
    if (row.getCell(1).value === 'key') row.eachCell((cell, at) => places.set(cell.value, at))
    if (row.getCell(places.get('name') ?? 1).value !== '无条件返利') return
    const cell = row.getCell(places.get('rate') ?? 1)
    before = Number(cell.value)
    cell.value = rate
  })
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()))
  return { scenario: scenario?.name ?? '', before }
}

const begin = async (name: string) => {
  await page.getByRole('button', { name: '文件', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('a rate typed over in Excel is shown with both figures, taken as one step, and taken back by one undo', async () => {
  const { before, scenario } = await filledIn(path.join(opened.desk.folder, '填好.xlsx'), 0.0375)
  await begin('导入填好的 Excel')
  await dialog().getByText(`“${scenario}”有 1 处不同。`).waitFor()
  const row = dialog()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '无条件返利' }) })
  expect(await row.innerText()).toMatch(new RegExp(`比例\\s+${before * 100}%\\s+3.75%\\s+条款!`, 'u'))
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/workbook-import.png' })
  await dialog().getByRole('button', { name: '导入 1 处' }).press('Enter')
  await page.getByText('已导入 1 处改动。').waitFor()
  await page.getByRole('button', { name: '撤销：导入 Excel 填好.xlsx' }).click()
  await page.getByRole('button', { name: '重做：导入 Excel 填好.xlsx' }).waitFor()
})

test('a word where a rate belongs is named with its cell, and nothing is taken', async () => {
  await filledIn(path.join(opened.desk.folder, '填错.xlsx'), '四个点')
  await begin('导入填好的 Excel')
  await page.getByText(/“填错\.xlsx”没有导入：条款![A-Z]+\d+：“四个点”不是数字。谈判内容未改动。/u).waitFor()
  const { undo } = granted(await opened.desk.ask('negotiation:open', { negotiation }))
  expect(undo).toBeNull()
})

test('a workbook that says what the negotiation says has nothing to import', async () => {
  const { before } = await filledIn(path.join(opened.desk.folder, '原样.xlsx'), 0.01)
  await filledIn(path.join(opened.desk.folder, '原样.xlsx'), before)
  await begin('导入填好的 Excel')
  await dialog()
    .getByText(/没有可导入的改动。$/u)
    .waitFor()
  expect(await dialog().getByRole('button', { name: '导入 0 处' }).isDisabled()).toBe(true)
})
