import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { deckParts, textOfDeck } from '../electron/slides/deckParts.ts'
import { launch, newFolder } from './support/inTest.ts'
import { picture } from './support/launchApp.ts'
import { openSample } from './support/workbench.ts'

test('in the real window the pages of the proposal are drawn from the real file, checked for what is ours alone', async () => {
  const folder = await newFolder()
  const app = await launch(folder)
  await openSample(app)
  const { page } = app
  await page.getByRole('link', { name: '提案' }).click()
  await page.getByText(/^共 \d+ 页，与导出的文件相同。$/).waitFor({ timeout: 90_000 })
  await page.getByText(/20 类内部内容均未包含/).waitFor()
  await expect
    .poll(async () => (await page.locator('.paper-page figcaption').allTextContents()).join(''), {
      timeout: 60_000,
    })
    .toContain('名词说明')
  const ink = () =>
    page
      .locator('.paper-page canvas')
      .first()
      .evaluate((element) => {
        const canvas = element as HTMLCanvasElement
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        }
        let dark = 0
        for (let at = 0; at < data.length; at += 4)
          if ((data[at] ?? 255) < 90 && (data[at + 3] ?? 0) > 200) dark++
        return dark
      })
  await expect.poll(ink).toBeGreaterThan(500)
  await picture(page, 'proposal-window')
})

test('in the real window the same proposal is written as slides, in a thread beside it', async () => {
  const folder = await newFolder()
  const app = await launch(folder)
  await openSample(app)
  const { page } = app
  const file = path.join(folder, 'slides.pptx')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never
  }, file)
  await page.getByRole('link', { name: '提案' }).click()
  await page.getByText('PowerPoint', { exact: true }).click()
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: '选择位置并导出' }).click()
  await page.getByText('提案已导出：slides.pptx').waitFor({ timeout: 90_000 })
  const parts = deckParts(readFileSync(file))
  expect(textOfDeck(parts)).toContain('贵方收益')
  expect(parts.filter(({ name }) => /^ppt\/charts\/chart\d+\.xml$/u.test(name))).toHaveLength(2)
})
