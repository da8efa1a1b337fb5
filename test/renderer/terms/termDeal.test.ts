/// <reference types="node" />

import { mkdir } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
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

async function axeFinds(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)
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
  await page.evaluate(() => {
    const pasted = new DataTransfer()
    pasted.setData('text/plain', '7%')
    const event = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  })
  await said('1 格已锁定，保持原样').waitFor()
  expect((await term('monthlyRebate'))?.rule).toMatchObject({ rate: 0.012 })
  await goTo('月返', '状态')
  await page.keyboard.press('Delete')
  expect((await term('monthlyRebate'))?.status).toBe('agreed')
  expect(await axeFinds()).toEqual([])
  await fromMenu('重新打开')
  await expect.poll(async () => (await term('monthlyRebate'))?.status).toBe('inTalks')
  await page.getByRole('button', { name: '撤销：重新打开已同意的 月返' }).waitFor()
  await goTo('月返', '当前')
  await page.keyboard.type('1.4%')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await term('monthlyRebate'))?.rule).toMatchObject({ rate: 0.014 })
})

test('the details of an agreed term can be read but not changed, and offer to reopen it', async () => {
  await agree('月返')
  await goTo('月返', '当前')
  await page.getByRole('button', { name: '条款明细' }).click()
  const panel = page.getByRole('region', { name: '条款明细：月返' })
  await panel.getByText('这一条已同意，内容已锁定').waitFor()
  expect(await panel.getByRole('textbox', { name: '比例' }).isDisabled()).toBe(true)
  expect(await axeFinds()).toEqual([])
  await picture('agreed')
  await panel.getByRole('button', { name: '重新打开' }).click()
  await expect.poll(() => panel.getByRole('textbox', { name: '比例' }).isDisabled()).toBe(false)
})

async function picture(name: string): Promise<void> {
  await mkdir('test-results/screens', { recursive: true })
  await page.screenshot({ path: `test-results/screens/${name}.png` })
}
