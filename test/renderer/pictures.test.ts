/// <reference types="node" />

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { deal, promotion, shampoo } from '../domain/engine/deal.ts'
import { axeFinds } from '../support/axe.ts'
import { openStored } from './support/openFile.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

const contract = deal({
  products: [shampoo],
  negotiation: { account: { name: '乙/零售', stores: 8 } },
  promotions: [
    promotion({
      name: '端午洗护',
      fees: [{ name: '堆头', amount: 36_000, taxIncluded: true, vatClass: 'serviceSpecialInvoice' }],
    }),
  ],
})

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  await openStored(opened, contract, 'calendar')
  await page.locator('[data-bar="promo"]').waitFor()
})

const save = () => page.getByRole('button', { name: '存为图片' }).click()

test('the calendar is saved as a PNG under a safe name that says it is the internal edition', async () => {
  const file = path.join(opened.desk.folder, 'calendar.png')
  opened.desk.choose(file)
  await save()
  await page.getByText('图片已存为“calendar.png”').waitFor()
  expect(opened.desk.suggested).toEqual(['乙 零售 促销日历 内部版.png'])
  const bytes = await readFile(file)
  expect(bytes.subarray(0, 4)).toEqual(PNG)
  // 1,200 and two edges of 16, twice as fine.
  expect(bytes.readUInt32BE(16)).toBe(2_464)
})

test('nothing is said when the person changes their mind, and a place that cannot be written to is named', async () => {
  opened.desk.choose(null)
  await save()
  opened.desk.choose(path.join(opened.desk.folder, 'missing', 'calendar.png'))
  await save()
  await page.getByText('图片“calendar.png”没有写成：文件或文件夹不存在。').waitFor()
  expect(await page.getByText(/图片已存为/).count()).toBe(0)
  await page.getByText('English', { exact: true }).click()
  await page.getByText('the file or folder is not there').waitFor()
})

test('the retailer’s edition says so in its name and is another picture than the internal one', async () => {
  await page.getByRole('button', { name: '复制图片' }).click()
  await page.getByText('图片已复制').waitFor()
  await page.getByText('零售商版', { exact: true }).click()
  await page.getByRole('button', { name: '复制图片' }).click()
  await expect.poll(() => opened.desk.copied.length).toBe(2)
  const [internal, retailer] = opened.desk.copied
  expect(Buffer.from(internal ?? []).equals(Buffer.from(retailer ?? []))).toBe(false)
  opened.desk.choose(null)
  await save()
  await expect.poll(() => opened.desk.suggested).toEqual(['乙 零售 促销日历 零售商版.png'])
})

test('Ctrl+C on a bar of the waterfall copies it, and it is saved as an internal picture', async () => {
  await page.evaluate(() => {
    location.hash = location.hash.replace('calendar', 'waterfall')
  })
  await page.locator('[data-step="rebates"]').focus()
  await page.keyboard.press('Control+c')
  await page.getByText('图片已复制').waitFor()
  expect(Buffer.from(opened.desk.copied[0] ?? []).subarray(0, 4)).toEqual(PNG)
  const file = path.join(opened.desk.folder, 'waterfall.png')
  opened.desk.choose(file)
  await save()
  await page.getByText('图片已存为“waterfall.png”').waitFor()
  expect(opened.desk.suggested).toEqual(['乙 零售 瀑布图 内部版.png'])
  expect(await axeFinds(page)).toEqual([])
})
