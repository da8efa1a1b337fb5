import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
  await page.getByRole('link', { name: '阶梯', exact: true }).click()
  await page.getByRole('button', { name: '阶梯返利', exact: true }).click()
})

const threshold = (step: number) => page.getByRole('textbox', { name: `第 ${step} 档门槛` })
const handle = (step: number) => page.getByRole('slider', { name: `第 ${step} 级门槛` })
const contribution = () => page.locator('aside strong').first().textContent()

test('the way to the next tier stands beside the plan, and the page has no obstacle', async () => {
  await page
    .getByText(/再采购 ¥.+，返利 \+¥/u)
    .first()
    .waitFor()
  expect(await axeFinds(page)).toEqual([])
})

test('a threshold moved with → on its dot stands in its cell, is one undo step, and comes back with Ctrl+Z', async () => {
  const before = await threshold(2).inputValue()
  await handle(2).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => threshold(2).inputValue()).toBe('143,000,000')
  await page.keyboard.press('Control+z')
  await expect.poll(() => threshold(2).inputValue()).toBe(before)
})

test('dragging the third threshold below the plan pays its rate at once in both ledgers, and letting go takes it over', async () => {
  const before = await contribution()
  const at = await handle(3).boundingBox()
  const first = await handle(2).boundingBox()
  if (at === null || first === null) throw new Error('no handle')
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
  await page.mouse.down()
  await page.mouse.move(first.x + first.width / 2 + 4, at.y, { steps: 4 })
  await expect.poll(contribution).not.toBe(before)
  const during = await contribution()
  await page.mouse.up()
  await expect.poll(contribution).toBe(during)
  expect(await threshold(3).inputValue()).not.toBe('154,000,000')
  await page.getByRole('button', { name: /^撤销：修改 阶梯返利 明细/u }).waitFor()
})

test('a second threshold below the first is not taken over, and says what is allowed', async () => {
  await threshold(2).fill('1000')
  await threshold(2).press('Enter')
  await page
    .getByRole('alert')
    .getByText(/没有采用/u)
    .waitFor()
  expect(await page.getByRole('button', { name: '没有可撤销的操作' }).count()).toBe(1)
})
