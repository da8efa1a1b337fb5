import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LAST_YEARS_PRODUCTS, LAST_YEARS_TERMS, writeSheets } from '../support/lastYearWorkbook.ts'
import { forget, launchApp, picture, type RunningApp } from './support/launchApp.ts'
import { openSample, saved, typeRebate } from './support/workbench.ts'

let app: RunningApp

beforeEach(async () => {
  app = await launchApp()
})
afterEach(async () => {
  const { complaints, folder } = app
  await app.close()
  await forget(folder)
  expect(complaints).toEqual([])
})

const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 60_000 })
const contribution = () => app.page.locator('[data-figure="contribution"]')
const dialog = () => app.page.getByRole('dialog')
const rail = (name: string) =>
  app.page.getByRole('navigation', { name: '页面' }).getByRole('link', { name }).click()

/** What the next file dialog answers. */
async function choose(name: string, sheets: Parameters<typeof writeSheets>[1]): Promise<void> {
  const file = path.join(app.folder, name)
  await writeSheets(file, sheets)
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [filePath],
    })) as typeof dialog.showOpenDialog
  }, file)
}

/**
 * 1,000 units a month at 11.30 with 13 % VAT: 12,000 × 10.00 = 120,000.00 net; cost 6.78 with VAT is 6.00: 72,000.00.
 * 2 % of 135,600.00 with VAT is 2,712.00 on a red invoice: 2,400.00. Fees on ordinary invoices cost what they say: 1,000.00
 * and 500.00. 120,000 − 72,000 − 2,400 − 1,000 − 500 = 44,100.
 */
test('a contract begins with last year’s Excel: its terms, then its products, and we keep 44,100 of 120,000', async () => {
  const { page } = app
  await choose('去年合同.xlsx', { 条款: LAST_YEARS_TERMS })
  await page.getByRole('button', { name: '导入去年合同 Excel' }).click()
  await page.getByLabel('合同名称').fill('海岳 2027')
  await page.getByLabel('供应商').fill('江源食品')
  await page.getByLabel('客户').fill('海岳百货')
  await page.getByRole('button', { name: '新建并选择文件' }).click()
  await dialog().getByLabel('“甲方约定”列的含义').selectOption('value')
  await dialog().getByLabel('“企业文化建设”识别为').selectOption('own')
  await picture(page, 'journey-import-terms')
  await dialog().getByRole('button', { name: '导入 3 行' }).click()
  await page.getByText('已导入 3 条条款。').waitFor()

  await choose('单品.xlsx', { 单品: LAST_YEARS_PRODUCTS })
  await page.getByRole('link', { name: '单品', exact: true }).click()
  await page.getByRole('button', { name: '导入单品' }).click()
  await dialog().getByText('供价和成本是否含税').waitFor()
  await dialog().getByText('含税', { exact: true }).click()
  await picture(page, 'journey-import-products')
  await dialog().getByRole('button', { name: '导入 1 行' }).click()
  await page.getByTitle('元', { exact: true }).click()
  await eventually(() => contribution().innerText()).toBe('¥44,100')
  await saved(app)
  await picture(page, 'journey-imported')
})

/**
 * Our opening pays 4.50 % and keeps all else, so each offer differs from it by the rebate alone: half a point costs
 * five thirds of three tenths of a point.
 */
test('two offers of 4.8 % and 5 % stand beside our opening, and the bridge says the rebate alone to the fen', async () => {
  const { page } = app
  await openSample(app)
  for (const [rate, copy] of [
    ['4.8', '以量换价(开价) 2'],
    ['5', '以量换价(开价) 3'],
  ] as const) {
    await page.keyboard.press('Control+e')
    await page.getByRole('button', { name: '另存方案' }).click()
    await page.keyboard.press('Escape')
    await page.getByTitle('选择方案').getByText(copy, { exact: true }).waitFor()
    await typeRebate(app, rate)
    await saved(app)
  }
  await page.keyboard.press('Control+e')
  const ticked = (name: string) => dialog().getByRole('checkbox', { name: `放入对比：“${name}”` })
  for (const name of ['2026 年合同', '对方开价', '目标方案']) await ticked(name).uncheck()
  for (const name of ['以量换价(开价) 2', '以量换价(开价) 3']) await ticked(name).check()
  await picture(page, 'journey-scenarios')
  await dialog().getByRole('button', { name: '对比打勾的方案' }).click()
  const rebate = page.locator('.dt-sheet-row-line').filter({ hasText: '无条件返利' })
  await eventually(() => rebate.innerText()).toMatch(
    /4\.50 %[\s\S]*4\.80 %[\s\S]*\+0\.30 点[\s\S]*5\.00 %[\s\S]*\+0\.50 点/,
  )
  const bridge = page.getByRole('region', { name: '差异分解' })
  const costOf = async (offer: string): Promise<number> => {
    await bridge.getByText(offer, { exact: true }).first().click()
    await bridge.getByRole('rowheader', { name: offer }).waitFor()
    const rows = bridge.getByRole('row')
    expect(await rows.count()).toBe(4)
    const ours = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => row.querySelector('td')?.textContent ?? ''),
    )
    const [from = 0, step = 0, to = 0] = ours.map((text) =>
      Math.round(Number(text.replaceAll(',', '').replace('−', '-')) * 100),
    )
    expect(from + step).toBe(to)
    return step
  }
  const [less, more] = [await costOf('以量换价(开价) 2'), await costOf('以量换价(开价) 3')]
  expect(less).toBeLessThan(0)
  expect(Math.abs(more / less - 5 / 3)).toBeLessThan(1e-6)
  await picture(page, 'journey-compare')
})

/** Dragon Boat: 9 June 2027, 28 May 2028. What began 14 days before it does so again. */
test('the next year is renewed and its promotions planned from this one’s, the Dragon Boat gift box 14 days before 28 May', async () => {
  const { page } = app
  await page.getByRole('button', { name: /^操作：/u }).click()
  await page.getByRole('menuitem', { name: '续签下一年…' }).click()
  await dialog().getByRole('button', { name: '建立新合同' }).click()
  await contribution().waitFor()
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: '新建空白方案' }).click()
  await page.keyboard.press('Escape')
  await rail('促销档期')
  await page.getByRole('button', { name: '复制去年（按农历）' }).click()
  const panel = page.getByRole('region', { name: '复制去年（按农历）' })
  const source = panel.getByLabel('来源')
  const options = await source.getByRole('option').allTextContents()
  await source.selectOption({
    label: options.find((text) => text.includes('2027 年 · ') && text.includes('开价')) ?? '',
  })
  await panel
    .getByRole('row')
    .filter({ hasText: '端午·每日坚果礼盒' })
    .getByText('2028-05-14(周日) 至 2028-05-28(周日)')
    .waitFor()
  await picture(page, 'journey-copy-promotions')
  const taken = Number(
    /复制 (\d+) 个/u.exec(
      (await panel.getByRole('button', { name: /^复制 \d+ 个$/u }).textContent()) ?? '',
    )?.[1],
  )
  await panel.getByRole('button', { name: /^复制 \d+ 个$/u }).click()
  await eventually(() => page.locator('[data-bar]').count()).toBe(taken)
  const gift = page.locator('[data-bar="dragonGift"]')
  await gift.focus()
  await page.keyboard.press('ArrowLeft')
  await eventually(() => gift.textContent()).toContain('2028-05-07(周日)')
  await page.keyboard.press('Control+z')
  await eventually(() => gift.textContent()).toContain('2028-05-14(周日)')
  await picture(page, 'journey-promotions')
})

test('a package gives them 150,000 more, costs us nothing, and is taken as a scenario', async () => {
  const { page } = app
  await openSample(app)
  await rail('组合方案')
  await page.getByRole('button', { name: '找组合' }).click()
  const table = page.getByRole('table', { name: '最优组合与等值组合' })
  await table.waitFor({ timeout: 200_000 })
  const figures = async (name: RegExp) =>
    (await table.getByRole('row', { name }).getByRole('cell').allTextContents()).map((text) =>
      Number((text.split('万')[0] ?? '').replace('−', '-').replace(/[^\d.-]/gu, '')),
    )
  const [margin = 0, best = 0] = await figures(/^零售商综合毛利（估算）/u)
  const [ours = 0, bestOurs = 0] = await figures(/^我方贡献/u)
  expect(best - margin).toBeGreaterThanOrEqual(14.9)
  expect(bestOurs).toBeGreaterThanOrEqual(ours)
  await picture(page, 'journey-package')
  await page.getByRole('button', { name: '把“最优”用作方案' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
  await eventually(() => contribution().innerText()).toBe(
    `¥${bestOurs.toLocaleString('en', { minimumFractionDigits: 1 })}万`,
  )
  await page.keyboard.press('Control+z')
  await saved(app)
})
