/// <reference types="node" />
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { compliance } from '../../domain/compliance/compliance.ts'
import { complianceNotice } from '../../domain/locale/compliance.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(
  async (fresh) => {
    opened = fresh
    page = opened.page
    page.setDefaultTimeout(10_000)
    await page.getByRole('button', { name: '打开示例谈判' }).click()
    await counted(42).waitFor()
  },
  { width: 1440, height: 1300 },
)

const counted = (count: number) => page.getByRole('region', { name: `公平交易提示（${count}）` })
const section = () => page.getByRole('region', { name: /^公平交易提示|^Fair trading/ })
const group = (name: string) => section().locator('details.finding-group').filter({ hasText: name })

/** The cell of a term in a column, by their names. */
async function cell(row: string, column: string): Promise<Locator> {
  const head = page.getByRole('columnheader', { name: column, exact: true })
  const index = await head.getAttribute('aria-colindex')
  return page
    .getByRole('row')
    .filter({ has: page.getByText(row, { exact: true }) })
    .last()
    .locator(`[aria-colindex="${index}"]`)
}

async function write(row: string, column: string, text: string) {
  await (await cell(row, column)).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary?.id ?? '' }))
}

test('the counts are those of the checks on what is stored, each with its word', async () => {
  const negotiation = toNegotiation((await stored()).workspace)
  const scenario = negotiation.scenarios.find(({ role }) => role === 'opening')
  if (scenario === undefined) throw new Error('the sample has no opening')
  const found = compliance(negotiation, scenario)
  const of = (severity: string) => found.filter((each) => each.severity === severity).length
  expect(found).toHaveLength(42)
  const words = [`风险 ${of('risk')}`, `注意 ${of('warn')}`, `说明 ${of('info')}`]
  expect((await section().getByRole('listitem').allInnerTexts()).map((text) => text.trim())).toEqual(words)
})

test('合同续签费 says what was seen, why, where that is written and how sure that is', async () => {
  await section().getByRole('button', { name: '展开' }).click()
  await section().getByText(complianceNotice('zh-CN')).waitFor()
  const fee = group('合同续签费')
  await fee.locator('summary').first().click()
  await fee.getByRole('button', { name: /^风险 为签订、续签合同或开户收取的费用/ }).waitFor()
  await fee.getByText('依据').first().click()
  const grounds = await fee.locator('dl').first().innerText()
  for (const words of ['禁止', '2006年第17号令', '第13条第1项', '凭记忆，未对原文']) {
    expect(grounds).toContain(words)
  }
})

test('without a mouse: open the list from another tab, read a finding, Enter leads to the row of its term', async () => {
  await page.getByRole('link', { name: '单品' }).click()
  await section().getByRole('button', { name: '展开' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await section()
    .getByRole('button', { name: /为签订、续签合同/ })
    .and(page.locator(':focus'))
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '合同续签费 条款 合同续签费' }).waitFor()
  await page
    .getByRole('textbox', { name: /单元格输入/ })
    .and(page.locator(':focus'))
    .waitFor()
})

test('a closed group of the table is named instead of going nowhere', async () => {
  await page.getByRole('gridcell', { name: '合同费用' }).click()
  await page.keyboard.press('Enter')
  await page.getByText('合同续签费', { exact: true }).waitFor({ state: 'detached' })
  await section().getByRole('button', { name: '展开' }).click()
  await group('合同续签费').locator('summary').first().click()
  await section()
    .getByRole('button', { name: /为签订、续签合同/ })
    .click()
  await page.getByText('“合同续签费”所在的分组已收起').waitFor()
})

test('the table marks a term with the gravest and how many; the words of all are spoken', async () => {
  const mark = await cell('合同续签费', '提示')
  expect((await mark.innerText()).replace(/\s+/g, '')).toBe('2风险1，注意1')
  expect(await mark.locator('svg.risk').count()).toBe(1)
  await mark.click({ position: { x: 3, y: 3 } })
  await page
    .getByRole('status')
    .filter({ hasText: /提示 风险 1，注意 1 为签订、续签合同或开户收取的费用。 2011 年清理名单/ })
    .waitFor()
  expect(await (await cell('票面折扣', '提示')).innerText()).toBe('')
})

test('70 days of payment are marked while being typed, stored all the same, and undone with their mark', async () => {
  const risky = async () => (await cell('账期', '提示')).locator('svg.risk').count()
  expect(await risky()).toBe(0)
  await (await cell('账期', '当前')).click()
  await page.keyboard.type('70')
  await expect.poll(risky).toBe(1)
  await page.keyboard.press('Enter')
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  const { workspace } = await stored()
  expect(JSON.stringify(workspace.scenarios)).toContain('"days":70')
  await page.keyboard.press('Control+z')
  await expect.poll(risky).toBe(0)
  await counted(42).waitFor()
})

test('a fee of 0 is owed nobody: its two findings are gone', async () => {
  await write('合同续签费', '当前', '0')
  await counted(40).waitFor()
  expect(await (await cell('合同续签费', '提示')).innerText()).toBe('')
})

test('the paper is written with every finding open, and nothing asks', async () => {
  await write('账期', '当前', '70')
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  const file = path.join(opened.desk.folder, 'proposal.pdf')
  opened.desk.choose(file)
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: '选择位置并导出' }).click()
  await page.getByText('提案已导出：proposal.pdf').waitFor({ timeout: 30_000 })
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
}, 60_000)

test('Ctrl+Shift+H takes findings about our own terms out of the page and leaves the others', async () => {
  await write('合同外费用预提', '条款', '店长个人红包')
  await counted(43).waitFor()
  await section().getByRole('button', { name: '展开' }).click()
  await group('店长个人红包').locator('summary').first().click()
  await section().getByText('含招待费、红包、购物卡等给个人的利益').waitFor()
  await page.keyboard.press('Control+Shift+H')
  await counted(42).waitFor()
  expect(await section().innerHTML()).not.toContain('红包')
  await section().getByText('隐藏内部内容时').waitFor()
})

test('no fault that axe can find with the list open, in either language, and no Chinese grade in English', async () => {
  await section().getByRole('button', { name: '展开' }).click()
  await group('合同续签费').locator('summary').first().click()
  await group('合同续签费').getByText('依据').first().click()
  expect(await axeFinds(page)).toEqual([])
  await page.getByText('English').click()
  await section().getByText('Not legal advice').waitFor()
  await section().getByText('Charging for the signing or renewal of a contract is prohibited.').waitFor()
  await page.getByRole('columnheader', { name: 'Checks' }).waitFor()
  expect(await section().innerText()).not.toMatch(/风险|注意|说明|依据/)
  expect(await axeFinds(page)).toEqual([])
}, 60_000)
