import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test.each(['单品', '促销', '新品', '假设', '双方损益'])('the tab %s has no obstacle', async (tab) => {
  await app.page
    .getByRole('navigation', { name: '工作台页签' })
    .getByRole('link', { name: tab, exact: true })
    .click()
  await app.page.getByRole('main').waitFor()
  await picture(app.page, `tab-${tab}`)
  expect(await findings()).toEqual([])
})

test('the dialog of the proposal has no obstacle', async () => {
  await app.page.getByRole('button', { name: '导出提案' }).click()
  await app.page.getByRole('dialog').waitFor()
  expect(await findings()).toEqual([])
  await app.page.keyboard.press('Escape')
})
