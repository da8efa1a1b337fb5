import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { appFolder, forget, launchApp, picture, type RunningApp } from './support/launchApp.ts'
import { figures, openSample, saved, typeRebate } from './support/workbench.ts'

const folders: string[] = []
const running: RunningApp[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close().catch(() => {})))
  await Promise.all(folders.splice(0).map(forget))
})

async function launch(folder?: string): Promise<RunningApp> {
  const own = folder ?? (await appFolder())
  if (!folder) folders.push(own)
  const app = await launchApp(own)
  running.push(app)
  return app
}

/** The first column of what a store's file answers. */
function query(store: string, sql: string): readonly unknown[] {
  const database = new Database(store, { readonly: true })
  try {
    return database.prepare(sql).pluck().all()
  } finally {
    database.close()
  }
}

test('half a point more rebate typed into the sheet moves both ledgers by the same money, and undo takes it back', async () => {
  const app = await launch()
  await openSample(app)
  const before = await figures(app)
  expect(before.rate).toBe('4.50%')
  await typeRebate(app, '5')
  await expect.poll(() => figures(app)).toMatchObject({ rate: '5.00%', points: 5 })
  const after = await figures(app)
  const money = after.amount - before.amount
  expect(money).toBeCloseTo(before.amount / 9, 0)
  expect(before.contribution - after.contribution).toBeCloseTo(money, 0)
  expect(after.totalMargin - before.totalMargin).toBeCloseTo(money, 0)
  await picture(app.page, 'rebate-5.00')

  await app.page.keyboard.press('Control+z')
  await expect.poll(() => figures(app)).toEqual(before)
  await app.page.keyboard.press('Control+y')
  await expect.poll(() => figures(app)).toEqual(after)
  expect(app.complaints).toEqual([])
})

test('after closing and starting again the edit is there, and undo still takes it back', async () => {
  const first = await launch()
  await openSample(first)
  const before = await figures(first)
  await typeRebate(first, '5.2')
  await expect.poll(() => figures(first)).toMatchObject({ rate: '5.20%' })
  await saved(first)
  await first.close()
  const second = await launch(first.folder)
  await openSample(second)
  expect(await figures(second)).toMatchObject({ rate: '5.20%' })
  await second.page.getByRole('button', { name: /^撤销/ }).click()
  await expect.poll(() => figures(second)).toEqual(before)
})

test('what the window calls saved is in the file when the process is killed', async () => {
  const app = await launch()
  await openSample(app)
  await typeRebate(app, '5.3')
  await app.page.getByRole('button', { name: /^撤销/ }).and(app.page.locator(':enabled')).waitFor()
  await saved(app)
  const gone = new Promise((resolve) => app.electron.process().once('exit', resolve))
  app.electron.process().kill('SIGKILL')
  await gone
  const rules = query(app.store, "SELECT rule_json FROM terms WHERE scenario_id = 'opening'")
  expect(rules.some((rule) => (JSON.parse(String(rule)) as { rate?: number }).rate === 0.053)).toBe(true)
})

test('a new negotiation is made from who, with whom and for when', async () => {
  const app = await launch()
  await app.page.getByRole('button', { name: '新建空白合同' }).click()
  const form = app.page.getByRole('dialog')
  await form.getByLabel('合同名称').fill('华联 2028 年度合同')
  await form.getByLabel('供应商').fill('江源食品')
  await form.getByLabel('客户').fill('华联超市')
  await picture(app.page, 'new-negotiation')
  await form.getByRole('button', { name: /新\s*建/ }).click()
  await app.page.getByRole('grid', { name: '条款' }).waitFor()
  await app.page.getByRole('link', { name: /首页/ }).click()
  await app.page.getByRole('button', { name: '华联 2028 年度合同', exact: true }).waitFor()
  expect(app.complaints).toEqual([])
})

test('the retailer’s proposal is written where the person says, and says nothing it must not', async () => {
  const app = await launch()
  const file = path.join(app.folder, '提案.pdf')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, file)
  await openSample(app)
  await app.page.getByRole('button', { name: '导出提案' }).click()
  await app.page.getByRole('button', { name: '选择位置并导出' }).click()
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true)
  const text = execFileSync('pdftotext', ['-layout', file, '-']).toString()
  expect(text).toContain('万邻超市')
  expect(text).not.toMatch(/底线|贡献额|单位成本|每升 0.1 点要当场拿到交换条件/)
  execFileSync('qpdf', ['--check', file])
  expect(app.complaints).toEqual([])
})

test('one click turns every word into English and stays so after a restart', async () => {
  const first = await launch()
  await first.page.getByText('English').last().click()
  await first.page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /^[ -~]+$/ })
    .waitFor()
  expect(await first.page.evaluate(() => document.documentElement.lang)).toBe('en')
  await picture(first.page, 'home-en')
  await first.close()
  const second = await launch(first.folder)
  await second.page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /^[ -~]+$/ })
    .waitFor()
  expect(await second.page.evaluate(() => document.documentElement.lang)).toBe('en')
})

test('a price list from a spreadsheet program is judged cell by cell and taken as one step', async () => {
  const app = await launch()
  const file = path.join(app.folder, '供价.csv')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [filePath],
    })) as typeof dialog.showOpenDialog
  }, file)
  await openSample(app)
  const tabs = app.page.getByRole('navigation', { name: '工作台页签' })
  await tabs.getByRole('link', { name: '单品', exact: true }).click()
  const product = query(app.store, 'SELECT id FROM products ORDER BY position LIMIT 1')[0]
  writeFileSync(file, `商品编码,商品名称,未税供价\n${product},花生油,77.77\n`)
  await app.page.getByRole('button', { name: /导入单品/ }).click()
  const verdict = app.page.getByRole('dialog')
  await verdict.waitFor()
  await picture(app.page, 'import-products')
  await verdict.getByRole('button', { name: /1/ }).click()
  await app.page.getByRole('button', { name: /^撤销/ }).and(app.page.locator(':enabled')).waitFor()
  await saved(app)
  await app.close()
  expect(query(app.store, 'SELECT list_price_yuan FROM products')).toContain(77.77)
})
