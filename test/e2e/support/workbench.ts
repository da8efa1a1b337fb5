import type { Locator, Page } from 'playwright'
import type { RunningApp } from './launchApp.ts'

/** Places of the terms sheet that tests read and write. */
const column = { current: 5, points: 9, amount: 10 } as const

/** Opens the sample's terms. */
export async function openSample({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
  await page.getByRole('heading', { name: '我方贡献', exact: true }).waitFor()
}

/** The row of the unconditional rebate. */
function rebateRow(page: Page): Locator {
  return page.getByRole('row', { name: /^无条件返利 含税/ })
}

/** Types a rate over the unconditional rebate of the scenario at hand, as a person does: go there, type, Enter. */
export async function typeRebate({ page }: RunningApp, text: string): Promise<void> {
  await rebateRow(page).getByRole('gridcell').nth(column.current).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** What the screen says now, as numbers: of the rebate's row in 万元, and of both ledgers. */
export async function figures({ page }: RunningApp) {
  const cells = rebateRow(page).getByRole('gridcell')
  const [contribution, totalMargin] = await page.locator('aside strong').allTextContents()
  return {
    rate: (await cells.nth(column.current).textContent()) ?? '',
    points: numberIn(await cells.nth(column.points).textContent()),
    amount: numberIn(await cells.nth(column.amount).textContent()),
    contribution: numberIn(contribution),
    totalMargin: numberIn(totalMargin),
  }
}

/** Waits until everything done so far is in the store. */
export async function saved({ page }: RunningApp): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: /^已保存/ })
    .waitFor()
}

function numberIn(text: string | null | undefined): number {
  return Number((text ?? '').replace('−', '-').replace(/[^\d.-]/gu, ''))
}
