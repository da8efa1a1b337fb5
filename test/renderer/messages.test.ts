import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { inFreshWindow } from './support/openWindow.ts'

let page: Page

inFreshWindow(
  async (fresh) => {
    page = fresh.page
    await page.getByRole('button', { name: '打开示例谈判' }).click()
    await page.getByRole('grid', { name: '条款' }).waitFor()
  },
  { width: 1280, height: 720 },
)

const message = () => page.locator('.message')

async function boxOf(place: Locator) {
  const box = await place.boundingBox()
  if (box === null) throw new Error('it is not on the page')
  return box
}

/** Whether two things of the page lie over each other. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)]
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const activeCell = () => page.locator('.dt-sheet:focus-within .dt-sheet-active')

async function expectNothingCovered(): Promise<void> {
  await expect.poll(() => overlap(message(), activeCell())).toBe(false)
  expect(await overlap(message(), page.getByRole('complementary', { name: '两本账' }))).toBe(false)
}

test('a message covers neither the ledgers nor the active cell, at the last line that is seen as at the first', async () => {
  await page.getByRole('gridcell', { name: '票面折扣', exact: true }).click()
  await page.keyboard.press('Control+Backspace')
  await message().getByText('所选的格和基准一样').waitFor()
  await expectNothingCovered()
  for (let down = 0; down < 24; down += 1) {
    await page.keyboard.press('ArrowDown')
    await expectNothingCovered()
  }
  expect(await overlap(message(), page.locator('.sheet-tools').first())).toBe(false)
  await page.screenshot({ path: 'test-results/screens/message-above.png' })
  await page.keyboard.press('Control+Home')
  await expectNothingCovered()
  await page.screenshot({ path: 'test-results/screens/message-below.png' })
})

test('a message speaks the language of now, with what can be answered to it, and is said as it comes', async () => {
  await page.getByRole('gridcell', { name: '月返', exact: true }).click()
  await page.keyboard.press('Control+Backspace')
  const said = page.getByRole('status').filter({ has: message() })
  await said.getByText('所选的格和基准一样').waitFor()
  expect(await said.getAttribute('aria-live')).toBe('polite')
  await page.getByText('English', { exact: true }).click()
  await said.getByText('The selected cells say what the base says').waitFor()
  expect(await said.innerText()).not.toMatch(/\p{Script=Han}/u)
  expect(await axeFinds(page)).toEqual([])
  await said.getByRole('button').last().press('Enter')
  await expect.poll(() => message().count()).toBe(0)
})
