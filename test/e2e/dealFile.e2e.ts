import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../scripts/run.ts'
import { appFolder, forget, launchApp, type RunningApp } from './support/launchApp.ts'
import { ask } from './support/stores.ts'
import { openSample, saved } from './support/workbench.ts'

let folder: string
let app: RunningApp

beforeAll(async () => {
  folder = await appFolder()
  app = await launchApp(folder)
  await openSample(app)
  await saved(app)
}, 240_000)

afterAll(async () => {
  await app.close()
  await forget(folder)
})

test('a negotiation leaves behind a passphrase and is opened beside itself, in threads of the built program', async () => {
  const file = path.join(folder, '协商.deal')
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (async () => ({
      canceled: false,
      filePath: chosen,
    })) as typeof dialog.showSaveDialog
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [chosen],
    })) as typeof dialog.showOpenDialog
  }, file)
  const { page } = app
  const begin = async (name: string) => {
    await page.getByRole('button', { name: '文件', exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await begin('导出协商包')
  await page.getByLabel('口令（可留空）').fill('两个坑位换零点三')
  await page.getByLabel('再输一次口令').fill('两个坑位换零点三')
  await page.getByRole('button', { name: '选择位置并导出' }).click()
  await page.getByText('已导出“协商.deal”。').waitFor()
  await begin('打开协商包')
  await page.getByLabel('口令', { exact: true }).fill('两个坑位换零点三')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^打\s?开$/u })
    .click()
  await page.getByText(/收到的版本与它并列打开，原有内容未改动。/u).waitFor()
  expect(await page.getByRole('button', { name: /^撤销：并列打开收到的版本/u }).isVisible()).toBe(true)
}, 240_000)

test('a second file opened while the first is still on its way to the workbench is taken too', async () => {
  const own = await appFolder()
  const contract = JSON.parse(readFileSync(path.join(projectFolder, 'db/sample/negotiation.json'), 'utf8'))
  const fileOf = (name: string) => {
    const file = path.join(own, `${name}.deal`)
    writeFileSync(file, JSON.stringify({ ...contract, name }))
    return file
  }
  const opened = await launchApp(own, { files: [fileOf('先来的')] })
  try {
    const names = async () => {
      const list = await ask(opened, 'negotiation:list', {})
      return list.ok ? list.value.map(({ name }) => name) : []
    }
    await expect.poll(names, { timeout: 60_000, interval: 10 }).toContain('先来的')
    await opened.electron.evaluate(({ app: electronApp }, file) => {
      electronApp.emit('open-file', { preventDefault: () => {} }, file)
    }, fileOf('后到的'))
    await expect.poll(names, { timeout: 30_000 }).toContain('后到的')
  } finally {
    await opened.close()
    await forget(own)
  }
})
