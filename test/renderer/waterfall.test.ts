/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { Term } from '../../domain/negotiation/term.ts'
import { axeFinds } from '../support/axe.ts'
import { negotiation, product, promotion, rebate, scenario } from '../support/negotiations.ts'
import { openStored } from './support/openFile.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

const onInvoice: Term = {
  id: 'invoice',
  name: '月结票折',
  class: 'onInvoice',
  rule: { kind: 'percent', rate: 0.05, settle: 'month', on: 'list' },
  basis: { on: 'list', tax: 'ex' },
  vatClass: 'priceReductionOnInvoice',
}
const days: Term = {
  id: 'days',
  name: '账期 60 天',
  class: 'payment',
  rule: { kind: 'paymentDays', days: 60, from: 'receipt' },
  vatClass: 'penaltyNoVat',
}

/**
 * Two products, 2,400 units at 10.00: list sales 24,000.00, 5 % off the invoice 1,200.00, net 22,800.00. Last year 2 % and
 * 1 % of rebates; now 3 % and 1 %, 60 days. Target: no second rebate.
 */
const contract = negotiation({
  products: [product('P1'), product('P2')],
  scenarios: [
    scenario('now', {
      name: '本轮',
      role: 'opening',
      terms: [onInvoice, rebate('year', 0.03), rebate('data', 0.01), days],
    }),
    scenario('before', {
      name: '去年',
      role: 'lastYear',
      terms: [onInvoice, rebate('year', 0.02), rebate('data', 0.01), days],
    }),
    scenario('target', {
      name: '目标',
      role: 'target',
      terms: [onInvoice, rebate('year', 0.03), days],
      promotions: [{ ...promotion('spring', ['P1']), uplift: { kind: 'factor', value: 0 }, depth: 0 }],
    }),
  ],
})

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await openStored(opened, contract, 'waterfall')
  await page.locator('footer').getByText('元', { exact: true }).click()
  await bar('listSales').waitFor()
})

const screen = () => page.locator('.waterfall-screen')
const bar = (step: string) => page.locator(`[data-step="${step}"]`)
const choose = (group: string, name: string) =>
  screen().getByLabel(group).getByText(name, { exact: true }).click()
const rows = (label: string) => page.getByRole('region', { name: `${label} 的明细` })
const cells = (label: string) =>
  rows(label)
    .getByRole('row')
    .allInnerTexts()
    .then((texts) => texts.slice(1).map((text) => text.replace(/\s+/gu, ' ').trim()))

test('the bars go from 24,000.00 of list price to 7,047.96 of contribution, eight columns with the goods on the last', async () => {
  const texts = await page.locator('.waterfall-bar').allInnerTexts()
  expect(texts).toEqual([
    '开票价 24,000.00',
    '票面折扣与退货 −1,200.00',
    '返利 −912.00',
    '费用与促销 0.00',
    '物流 0.00',
    '账期成本 −257.64',
    '净净价（扣账期后） 21,630.36',
    '货品成本与运费 −14,582.40',
    '贡献 7,047.96',
  ])
  const lefts = await page
    .locator('.waterfall-bar')
    .evaluateAll((bars) => bars.map((each) => (each as HTMLElement).style.left))
  expect(new Set(lefts).size).toBe(8)
  await page
    .getByText(
      '价格瀑布：开票价到贡献（元）：开票价 24,000.00，贡献 7,047.96，减少最多的是货品成本与运费 −14,582.40。',
    )
    .waitFor()
})

test('Enter on the rebates shows 684.00 and 228.00 that add up to 912.00; the first leads to its term', async () => {
  await bar('listSales').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await cells('返利')).toEqual(['条款 返利 year −684.00', '条款 返利 data −228.00', '合计 −912.00'])
  await rows('返利').getByRole('button', { name: '返利 year', exact: true }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
  await page
    .getByText('已选中“返利 year”')
    .waitFor({ timeout: 3_000 })
    .catch(() => {})
  expect(page.url()).toContain('/terms')
})

test('behind the contribution stand two bars, and one of them leads on to its products', async () => {
  await bar('contribution').click()
  expect(await cells('贡献')).toEqual([
    '柱 净净价（扣账期后） 21,630.36',
    '柱 货品成本与运费 −14,582.40',
    '合计 7,047.96',
  ])
  await rows('贡献').getByRole('button', { name: '货品成本与运费', exact: true }).click()
  expect(await cells('货品成本与运费')).toEqual([
    '单品 商品 P1 −7,291.20',
    '单品 商品 P2 −7,291.20',
    '合计 −14,582.40',
  ])
})

test('per unit it is 10.000 to 2.937 on 2,400 units, in per cent 100.00 to 29.37 of list sales', async () => {
  await choose('单位', '元/件')
  await page.getByText('未税，÷ 当前销量 2,400 件。').waitFor()
  expect(await bar('rebates').innerText()).toBe('返利 −0.380')
  expect(await bar('contribution').innerText()).toBe('贡献 2.937')
  await choose('单位', '%')
  await page.getByText('占开票价金额 ¥24,000（未税）。').waitFor()
  expect(await bar('listSales').innerText()).toBe('开票价 100.00')
  expect(await bar('contribution').innerText()).toBe('贡献 29.37')
  await screen().getByRole('button', { name: '看数据' }).click()
  await page.getByRole('row', { name: '返利 −3.80 91.20' }).waitFor()
})

test('theirs is called an estimate: 33,333.33 of retail sales, and the rebates of 912.00 behind the back margin', async () => {
  await choose('哪一方的账', '零售商')
  // 2,400 × 15.6944… ÷ 1.13
  await page.getByText(/零售商毛利瀑布·估算（元）：零售额 33,333\.33，综合毛利 11,445\.33/).waitFor()
  await bar('backMargin').click()
  expect((await cells('后台毛利')).at(-1)).toBe('合计 912.00')
})

test('last year → now is one bar of −228.00 for the rebate that rose, and what it comes to', async () => {
  await choose('看什么', '去年→当前')
  await bar('term year').waitFor()
  expect(await page.locator('.waterfall-bar').allInnerTexts()).toEqual([
    '返利 year −228.00',
    '差额合计 −228.00',
  ])
  await bar('term year').click()
  expect(await cells('返利 year')).toEqual(['条款 返利 year −228.00', '合计 −228.00'])
})

test('now → target is +228.00 for the rebate that goes; the pic of the target itself has no difference', async () => {
  await choose('看什么', '当前→目标')
  await bar('term data').waitFor()
  expect(await bar('difference').innerText()).toBe('差额合计 228.00')
})

test('with private figures hidden only theirs is left, and no cost of ours stands on the page', async () => {
  await page.keyboard.press('Control+Shift+H')
  await screen().getByText('零售商毛利瀑布·估算（元）', { exact: true }).waitFor()
  expect(await screen().getByLabel('哪一方的账').count()).toBe(0)
  expect(await screen().innerText()).not.toContain('14,582')
})

test('the page has no fault that axe can find: at rest, with rows, as a table, in English', async () => {
  expect(await axeFinds(page)).toEqual([])
  await bar('feesAndPromotions').click()
  await page.getByText('这一项为 0，没有明细。').waitFor()
  await bar('listSales').click()
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/waterfall.png' })
  await page.getByText('English').click()
  await page.getByText('List price', { exact: true }).first().waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/waterfall-en.png' })
}, 60_000)
