/// <reference types="node" />

import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setFieldsEverywhere } from '../../domain/actions/agreedTerms.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import {
  type Cells,
  LAST_YEARS_PRODUCTS,
  LAST_YEARS_TERMS,
  writeSheets,
} from '../support/lastYearWorkbook.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

/** What comes to be so, however busy the machine is. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 30_000 })

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  granted(await opened.desk.ask('preferences:set', { language: 'zh-CN', moneyUnit: 'yuan' }))
  await page.reload()
})

/** A workbook of this test, chosen in the next file dialog. */
async function choose(name: string, sheets: Readonly<Record<string, readonly Cells[]>>): Promise<void> {
  const file = path.join(opened.desk.folder, name)
  await writeSheets(file, sheets)
  opened.desk.choose(file)
}

const dialog = () => page.getByRole('dialog')
const listRow = (name: string) =>
  dialog()
    .getByRole('region', { name: '清单各行' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
const contribution = () => page.locator('[data-figure="contribution"]')
const stored = async () => {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary?.id ?? '' }))
}

async function prepare(): Promise<void> {
  await choose('去年合同.xlsx', { 说明: [['内部使用']], 条款: LAST_YEARS_TERMS })
  await page.getByRole('button', { name: '导入去年合同 Excel' }).click()
  await page.getByLabel('合同名称').fill('海岳 2027')
  await page.getByLabel('供应商').fill('江源食品')
  await page.getByLabel('客户').fill('海岳百货')
  await page.getByRole('button', { name: '新建并选择文件' }).click()
  await dialog().getByText('导入去年条款：去年合同.xlsx').waitFor()
}

/**
 * 1,000 units a month at 11.30 with 13 % VAT: 12,000 × 10.00 = 120,000.00 net; cost 6.78 with VAT is 6.00: 72,000.00.
 * 2 % of 135,600.00 with VAT is 2,712.00 on a red invoice: 2,400.00. Fees on ordinary invoices cost what they say: 1,000.00
 * and 500.00. 120,000 − 72,000 − 2,400 − 1,000 − 500 = 44,100.
 */
test('a contract is prepared from last year’s Excel: terms, then products, and we keep 44,100 of 120,000', async () => {
  await prepare()
  const take = dialog().getByRole('button', { name: /^导入 \d+ 行$/ })
  expect(await take.isDisabled()).toBe(true)
  await dialog().getByLabel('“甲方约定”列的含义').selectOption('value')
  await dialog().getByText('可导入 2 条，待选定 1 条。').waitFor()
  expect(await axeFinds(page)).toEqual([])
  expect(await take.isDisabled()).toBe(true)
  expect(await listRow('一、返利').innerText()).toContain('不导入')
  await dialog().getByLabel('“企业文化建设”识别为').selectOption('own')
  await dialog().getByText('可导入 3 条，待选定 0 条。').waitFor()
  await take.click()
  await page.getByText('已导入 3 条条款。').waitFor()
  await page.getByRole('button', { name: '撤销：导入去年条款 去年合同.xlsx' }).waitFor()
  const { workspace } = await stored()
  expect(workspace.scenarios.map(({ name, role, base }) => [name, role, base === undefined])).toEqual([
    ['目标方案', 'target', true],
    ['2026 年合同', 'lastYear', true],
    ['开价方案', 'opening', false],
  ])
  expect(workspace.scenarios[1]?.terms.rows[0]).toMatchObject({
    name: '无条件返利',
    code: 'uncondRebate',
    basis: { on: 'net', tax: 'in' },
    privateNote: '谈了三轮',
  })

  await choose('单品.xlsx', { 单品: LAST_YEARS_PRODUCTS })
  await page.getByRole('link', { name: '单品', exact: true }).click()
  await page.getByRole('button', { name: '导入单品' }).click()
  await dialog().getByText('供价和成本是否含税').waitFor()
  await dialog().getByText('含税', { exact: true }).click()
  await dialog().getByText('共 1 行：新增 1，修改 0。').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await take.click()
  await eventually(() => contribution().innerText()).toBe('¥44,100')
  expect((await stored()).workspace.products[0]).toMatchObject({ listPrice: 10, unitCost: 6, vatRate: 0.13 })
  await page.keyboard.press('Control+z')
  await eventually(async () => (await stored()).workspace.products).toEqual([])
})

test('what 甲方约定 means is remembered for the account; a bare 0.02 is asked about and read as two per cent', async () => {
  await prepare()
  await dialog().getByLabel('“甲方约定”列的含义').selectOption('value')
  await dialog().getByLabel('“企业文化建设”识别为').selectOption('skip')
  await dialog().getByRole('button', { name: '导入 2 行' }).click()
  await page.getByText('已导入 2 条条款。').waitFor()
  await choose('又一份.xlsx', {
    条款: [
      ['合同项目', '甲方约定'],
      ['无条件返利', 0.02],
      ['店庆费', 2_000],
    ],
  })
  await page.getByRole('button', { name: '导入去年条款', exact: true }).click()
  await dialog().getByText('沿用上次').first().waitFor()
  await dialog().getByText('没有百分号的比例').waitFor()
  expect(await listRow('无条件返利').innerText()).toContain('2.00 %')
  await dialog().getByText('3 是 3%', { exact: true }).click()
  await eventually(() => listRow('无条件返利').innerText()).toContain('0.02 %')
  await dialog().getByText('0.03 是 3%').click()
  await dialog().getByLabel('放入').selectOption({ label: '“2026 年合同”：替换其中全部条款' })
  await dialog().getByRole('button', { name: '导入 2 行' }).click()
  await page.getByText('已导入 2 条条款。').last().waitFor()
  await eventually(async () => {
    const { workspace } = await stored()
    return workspace.scenarios.find(({ role }) => role === 'lastYear')?.terms.rows.map(({ rule }) => rule)
  }).toMatchObject([{ rate: 0.02 }, { amount: 2_000 }])
})

/**
 * Bought with VAT: 12,000 × 11.30 = 135,600.00, above the second threshold of 130,000: 2 % of everything is 2,712.00 on a red
 * invoice, 2,400.00 ex VAT. 120,000 − 72,000 − 2,400 = 45,600; with 2.5 % it is 3,390.00, 3,000.00 ex VAT: 45,000.
 */
test('a rebate of three tiers comes over from last year’s Excel, a gap is refused at its cell, and a new list says what differs before it is taken', async () => {
  const ladder = (second: string, rate: string): readonly Cells[] => [
    ['合同项目', '采购额', '甲方约定', '计算基数', '备注'],
    ['阶梯返利', '10万元-13万元', '1%', '含税净进货额', '全额'],
    [null, second, rate, null, null],
    [null, '15万元以上', '3%', null, null],
  ]
  await choose('去年合同.xlsx', {
    条款: [...ladder('13万元-14万元', '2%'), ['店庆费', null, '1,000元', null, null]],
  })
  await page.getByRole('button', { name: '导入去年合同 Excel' }).click()
  await page.getByLabel('合同名称').fill('海岳 2027')
  await page.getByLabel('供应商').fill('江源食品')
  await page.getByLabel('客户').fill('海岳百货')
  await page.getByRole('button', { name: '新建并选择文件' }).click()
  await dialog().getByLabel('“甲方约定”列的含义').selectOption('value')
  const faults = dialog().getByRole('region', { name: '不能导入的单元格' })
  await faults.getByText('与上一档的上限相接，中间不能空开').waitFor()
  expect(await faults.innerText()).toMatch(/B4[\s\S]*15万元以上|4[\s\S]*B[\s\S]*15万元以上/u)
  await page.keyboard.press('Escape')

  const take = dialog().getByRole('button', { name: /^导入 \d+ 行$/ })
  await choose('去年合同.xlsx', {
    条款: [...ladder('13万元-15万元', '2%'), ['店庆费', null, '1,000元', null, null]],
  })
  await page.getByRole('button', { name: '导入去年条款', exact: true }).click()
  await dialog().getByLabel('“甲方约定”列的含义').selectOption('value')
  await dialog().getByText('第 2 行的第 3 档').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/import-ladder.png' })
  await dialog().getByLabel('“店庆费”识别为').selectOption('skip')
  await take.click()
  await page.getByText('已导入 1 条条款。').waitFor()
  await choose('单品.xlsx', { 单品: LAST_YEARS_PRODUCTS })
  await page.getByRole('link', { name: '单品', exact: true }).click()
  await page.getByRole('button', { name: '导入单品' }).click()
  await dialog().getByText('含税', { exact: true }).click()
  await take.click()
  await eventually(() => contribution().innerText()).toBe('¥45,600')

  await choose('又一份.xlsx', { 条款: ladder('13万元-15万元', '2.5%') })
  await page.getByRole('link', { name: '条款', exact: true }).click()
  await page.getByRole('button', { name: '导入去年条款', exact: true }).click()
  const row = listRow('阶梯返利').first()
  await eventually(() => row.innerText()).toMatch(/2\.50 %[\s\S]*2\.00 %/u)
  await dialog().getByLabel('放入').selectOption({ label: '“2026 年合同”：替换其中全部条款' })
  await page.screenshot({ path: 'test-results/screens/import-difference.png' })
  await take.click()
  await eventually(async () => {
    const { workspace } = await stored()
    return workspace.scenarios.find(({ role }) => role === 'lastYear')?.terms.rows[0]?.rule
  }).toMatchObject({ tiers: [{ rate: 0.01 }, { rate: 0.025 }, { rate: 0.03 }], method: 'wholeAmount' })
  await eventually(() => contribution().innerText()).toBe('¥45,000')
})

test('a list that says otherwise of an agreed term changes nothing, names the term and goes on after a reopening', async () => {
  await prepare()
  await dialog().getByLabel('“甲方约定”列的含义').selectOption('value')
  await dialog().getByLabel('“企业文化建设”识别为').selectOption('skip')
  await dialog().getByRole('button', { name: '导入 2 行' }).click()
  await page.getByText('已导入 2 条条款。').waitFor()
  const before = await stored()
  const rebate = before.workspace.scenarios
    .flatMap(({ terms }) => terms.rows)
    .find(({ name }) => name === '无条件返利')
  const changes = setFieldsEverywhere(before.workspace, rebate?.id ?? '', { status: 'agreed' })
  const action = {
    id: 'agree',
    label: { key: 'action.term.status', values: { name: '无条件返利' } },
    changes,
  }
  const { id: negotiation, revision } = before
  granted(await opened.desk.ask('negotiation:apply', { negotiation, revision, action }))
  await page.reload()
  await choose('又一份.xlsx', {
    条款: [
      ['合同项目', '标准'],
      ['无条件返利', '3%'],
      ['店庆费', '2,000元'],
    ],
  })
  const take = async () => {
    await page.getByRole('button', { name: '导入去年条款', exact: true }).click()
    await dialog().getByLabel('放入').selectOption({ label: '“2026 年合同”：替换其中全部条款' })
    await dialog().getByRole('button', { name: '导入 2 行' }).click()
  }
  const agreed = await stored()
  await take()
  await page.getByText('什么都没改：“无条件返利”在“2026 年合同”里已同意，已锁定。').waitFor()
  expect(await stored()).toEqual(agreed)
  await page.getByRole('status').getByRole('button', { name: '重新打开' }).click()
  await take()
  await page.getByText('已导入 2 条条款。').waitFor()
  await eventually(async () =>
    (await stored()).workspace.scenarios[1]?.terms.rows.map(({ rule }) => rule),
  ).toMatchObject([{ rate: 0.03 }, { amount: 2_000 }])
})

test('a cell that says nothing readable is named by its place, nothing is written, and a closed dialog leaves no trace', async () => {
  opened.desk.choose(null)
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await contribution().waitFor()
  await page.getByRole('button', { name: '导入去年条款', exact: true }).click()
  await choose('坏.xlsx', {
    条款: [
      ['条款', '标准'],
      ['店庆费', '面议'],
      ['账期', '60天'],
    ],
  })
  await page.getByRole('button', { name: '导入去年条款', exact: true }).click()
  await dialog().getByRole('alert').filter({ hasText: '1 个单元格有问题' }).waitFor()
  expect(await dialog().getByRole('region', { name: '不能导入的单元格' }).innerText()).toContain('面议')
  expect(await dialog().getByRole('button', { name: '导入 1 行' }).isDisabled()).toBe(true)
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Escape')
  await eventually(() => dialog().count()).toBe(0)
  expect((await stored()).revision).toBe(0)
})

test('what columns meant is listed in the settings and forgotten there; the next list is asked about anew', async () => {
  await prepare()
  await dialog().getByLabel('“甲方约定”列的含义').selectOption('value')
  await dialog().getByLabel('“企业文化建设”识别为').selectOption('own')
  await dialog()
    .getByRole('button', { name: /^导入 3 行$/ })
    .click()
  await page.getByText('已导入 3 条条款。').waitFor()
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('button', { name: '忘记 海岳百货 的条款列' }).click()
  await page.getByText('还没有记住任何列。导入一次就有。').waitFor()
  expect(await opened.desk.ask('list:remembered', {})).toEqual({ ok: true, value: [] })
  expect(await axeFinds(page)).toEqual([])
})
