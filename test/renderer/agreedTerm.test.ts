/// <reference types="node" />

import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setFieldsEverywhere } from '../../domain/actions/agreedTerms.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.getByRole('grid', { name: '条款' }).waitFor()
})

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary?.id ?? '' }))
}

async function termOf(name: string) {
  const { workspace } = await stored()
  const opening = workspace.scenarios.find(({ role }) => role === 'opening')
  const found = resolveScenario(workspace, opening?.id ?? '').terms.find((term) => term.name === name)
  if (found === undefined) throw new Error(`the sample has no ${name}`)
  return found
}

/** Shakes hands on a term before the window reads the negotiation. */
async function agree(name: string): Promise<void> {
  const { id, revision, workspace } = await stored()
  const changes = setFieldsEverywhere(workspace, (await termOf(name)).id, { status: 'agreed' })
  const action = { id: 'agree', label: { key: 'action.term.status', values: { name } }, changes }
  granted(await opened.desk.ask('negotiation:apply', { negotiation: id, revision, action }))
  await page.reload()
}

const nothingDone = (name: string) =>
  page.getByRole('status').getByText(`什么都没改：“${name}”在“以量换价(开价)”里已同意，已锁定。`)

test('the steps of an agreed ladder are read only; its dots on the curve move nothing and say how to reopen it', async () => {
  await agree('阶梯返利')
  const before = await termOf('阶梯返利')
  await page.getByRole('link', { name: '阶梯', exact: true }).click()
  await page.getByRole('button', { name: '阶梯返利', exact: true }).click()
  await page.getByText('这一条已同意，内容已锁定').waitFor()
  const threshold = page.getByRole('textbox', { name: '第 2 档门槛' })
  expect(await threshold.isDisabled()).toBe(true)
  await page.getByRole('slider', { name: '第 2 级门槛' }).focus()
  await page.keyboard.press('ArrowRight')
  await nothingDone('阶梯返利').waitFor()
  expect(await termOf('阶梯返利')).toEqual(before)
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/agreed-ladder.png' })
  await page.getByRole('region', { name: '阶梯返利' }).getByRole('button', { name: '重新打开' }).click()
  await expect.poll(() => threshold.isDisabled()).toBe(false)
  await page.getByRole('button', { name: '撤销：重新打开已同意的 阶梯返利' }).waitFor()
})

test('an agreed term is not overwritten by 采用到…: nothing is done, the message reopens it, then it can be adopted', async () => {
  await agree('无条件返利')
  const before = await termOf('无条件返利')
  await page.getByRole('grid', { name: '条款' }).waitFor()
  await page.keyboard.press('Control+Shift+C')
  const adopt = async () => {
    await page
      .locator('.dt-sheet-row-line')
      .filter({ has: page.locator('[aria-colindex="1"]').getByText('无条件返利', { exact: true }) })
      .locator('[aria-colindex="4"]')
      .click()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu').getByRole('menuitem', { name: '采用到“以量换价(开价)”' }).press('Enter')
  }
  await adopt()
  await nothingDone('无条件返利').waitFor()
  expect(await page.getByText('已把“对方开价”的“无条件返利”采用到').count()).toBe(0)
  expect(await termOf('无条件返利')).toEqual(before)
  await page.getByRole('status').getByRole('button', { name: '重新打开' }).press('Enter')
  await expect.poll(async () => (await termOf('无条件返利')).status).toBe('inTalks')
  await adopt()
  await page.getByText('已把“对方开价”的“无条件返利”采用到“以量换价(开价)”。').waitFor()
  await expect.poll(async () => (await termOf('无条件返利')).rule).toMatchObject({ rate: 0.057 })
})
