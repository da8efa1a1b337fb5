import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEveryPage } from '../renderer/support/onEveryPage.ts'
import { axeFinds } from '../support/axe.ts'
import { forget, launchApp, picture, type RunningApp } from './support/launchApp.ts'
import { openSample } from './support/workbench.ts'

let app: RunningApp

beforeAll(async () => {
  app = await launchApp()
})
afterAll(async () => {
  await app.close()
  await forget(app.folder)
})

test('the list of negotiations has no obstacle', async () => {
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  await picture(app.page, 'home')
  expect(await axeFinds(app.page)).toEqual([])
})

test('the form of a new negotiation has no obstacle', async () => {
  await app.page.getByRole('button', { name: '新建空白合同' }).click()
  await app.page.getByRole('dialog').waitFor()
  expect(await axeFinds(app.page)).toEqual([])
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('the terms with both ledgers have no obstacle', async () => {
  await openSample(app)
  await picture(app.page, 'terms')
  expect(await axeFinds(app.page)).toEqual([])
})

test('no page of the negotiation has an obstacle', async () => {
  const obstacles: unknown[] = []
  await onEveryPage(app.page, async (name) => {
    await picture(app.page, `page-${name}`)
    obstacles.push(...(await axeFinds(app.page)))
  })
  expect(obstacles).toEqual([])
  await app.page.getByRole('link', { name: '合同工作台' }).click()
})

test('the dialog of the proposal has no obstacle', async () => {
  await app.page.getByRole('button', { name: '导出提案' }).click()
  await app.page.getByRole('dialog').waitFor()
  expect(await axeFinds(app.page)).toEqual([])
  await app.page.keyboard.press('Escape')
})
