import { afterEach, expect, test } from 'vitest'
import { appFolder, forget, launchApp, type RunningApp } from './support/launchApp.ts'
import { openSample } from './support/workbench.ts'

let running: RunningApp | null = null

afterEach(async () => {
  await running?.close().catch(() => {})
  if (running !== null) await forget(running.folder)
  running = null
})

/** The picture on the system's clipboard as main reads it: its size in pixels, and how many colours a sample of it has. */
function pictureOnClipboard({ electron }: RunningApp) {
  return electron.evaluate(async ({ clipboard, nativeImage }) => {
    // Both kinds of Electron the product runs in: one reads a picture, the other items.
    const { readImage } = clipboard as { readonly readImage?: () => Electron.NativeImage }
    const read = async () => {
      const [item] = await clipboard.read()
      const png = await item?.getType('image/png')
      return nativeImage.createFromBuffer(Buffer.from((await png?.arrayBuffer()) ?? new ArrayBuffer(0)))
    }
    const image = readImage === undefined ? await read() : readImage()
    const bitmap = image.toBitmap()
    const colours = new Set<number>()
    for (let at = 0; at + 4 <= bitmap.length; at += 4 * 97) colours.add(bitmap.readUInt32LE(at))
    return { ...image.getSize(), colours: colours.size }
  })
}

test('the waterfall and the calendar, copied as pictures, are what the system’s clipboard gives back', async () => {
  const app = await launchApp(await appFolder())
  running = app
  await openSample(app)
  await app.page.getByRole('link', { name: '瀑布', exact: true }).click()
  await app.page.getByRole('button', { name: '复制图片' }).click()
  await app.page.getByText('图片已复制').waitFor()
  const waterfall = await pictureOnClipboard(app)
  expect(waterfall?.width).toBeGreaterThan(1_000)
  expect(waterfall?.colours).toBeGreaterThan(3)
  await app.page.locator('.message').getByRole('button').click()
  await app.page.getByRole('link', { name: '促销档期' }).click()
  await app.page.getByRole('grid', { name: '促销日历' }).waitFor()
  await app.page.getByRole('button', { name: '复制图片' }).click()
  await app.page.getByText('图片已复制').waitFor()
  const calendar = await pictureOnClipboard(app)
  // 1,200 and two edges of 16, twice as fine.
  expect(calendar?.width).toBe(2_464)
  expect(calendar?.colours).toBeGreaterThan(10)
  expect(calendar?.height).not.toBe(waterfall?.height)
  expect(app.complaints).toEqual([])
})
