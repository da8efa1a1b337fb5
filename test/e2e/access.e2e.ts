import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onEveryPage } from '../renderer/support/onEveryPage.ts'
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

/** What stands between this screen and a person who cannot see it or hold a mouse: rule and place. */
async function findings(): Promise<readonly string[]> {
  // Electron opens no second page, which is where axe would otherwise put its report together.
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('the list of negotiations has no obstacle', async () => {
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  await picture(app.page, 'home')
  expect(await findings()).toEqual([])
})

test('the form of a new negotiation has no obstacle', async () => {
  await app.page.getByRole('button', { name: '新建空白合同' }).click()
  await app.page.getByRole('dialog').waitFor()
  expect(await findings()).toEqual([])
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('the terms with both ledgers have no obstacle', async () => {
  await openSample(app)
  await picture(app.page, 'terms')
  expect(await findings()).toEqual([])
})

test('no page of the negotiation has an obstacle', async () => {
  const obstacles: unknown[] = []
  await onEveryPage(app.page, async (name) => {
    await picture(app.page, `page-${name}`)
    obstacles.push(...(await findings()))
  })
  expect(obstacles).toEqual([])
  await app.page.getByRole('link', { name: '合同工作台' }).click()
})

test('the dialog of the proposal has no obstacle', async () => {
  await app.page.getByRole('button', { name: '导出提案' }).click()
  await app.page.getByRole('dialog').waitFor()
  expect(await findings()).toEqual([])
  await app.page.keyboard.press('Escape')
})
