/// <reference types="node" />

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { SCAN_CHECKS } from '../../electron/contract/signingChannels.ts'
import { granted } from '../support/desk.ts'
import { jbig2Scan } from '../support/jbig2Scan.ts'
import { faxScan, jpeg2000Scan } from '../support/packedScans.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'
import { signingWindow } from './support/signingWindow.ts'

let opened: OpenWindow
let page: Page
let signing: ReturnType<typeof signingWindow>

inFreshWindow((fresh) => {
  opened = fresh
  page = fresh.page
  signing = signingWindow(fresh)
})

test('a scan is compared line by line beside the issued figures, kept, locks the sheet; what follows is an amendment', async () => {
  await signing.openTermSheet()
  await signing.issue()
  opened.desk.choose(signing.at('纸面.pdf'))
  await page.getByRole('button', { name: '另存 JY-WL-2027-01 版本 1' }).click()
  await page.getByText('已保存：纸面.pdf').waitFor()
  execFileSync('pdftoppm', [
    '-r',
    '60',
    '-f',
    '1',
    '-l',
    '1',
    '-png',
    signing.at('纸面.pdf'),
    signing.at('扫描'),
  ])
  execFileSync('qpdf', [signing.at('纸面.pdf'), '--pages', '.', '1-2', '--', signing.at('扫描.pdf')])
  opened.desk.choose(signing.at('扫描.pdf'))
  await page.getByRole('button', { name: '导入扫描件…' }).click()
  await signing.paperDrawn()
  const comparison = page.getByRole('region', { name: '逐项核对扫描件' })
  await comparison
    .getByText(/人民币/u)
    .first()
    .waitFor()
  const keep = comparison.getByRole('button', { name: '核对无误，存下' })
  await expect(keep.isDisabled()).resolves.toBe(true)
  await signing.picture('scan')
  await signing.check('scan')
  for (const box of await comparison.getByRole('checkbox').all()) await box.check()
  await keep.click()
  await page.getByText('“扫描.pdf”已核对并存下，可以锁定。').waitFor()
  await page.getByRole('button', { name: '以“扫描.pdf”锁定' }).click()
  await page.getByRole('button', { name: '确认锁定' }).click()
  await page.getByText('数字不再变动').waitFor()
  await signing.picture('locked')
  await signing.check('locked')
  expect((await signing.sheets())[0]).toMatchObject({ state: 'locked' })
  await page.getByRole('button', { name: '出补充协议' }).click()
  const notice = page.getByLabel('供价调整提前')
  await notice.fill('60')
  await notice.press('Enter')
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  await page.getByRole('button', { name: '更新纸面' }).click()
  await page.getByRole('region', { name: '对 JY-WL-2027-01 版本 1 的变更' }).waitFor()
  await page.getByRole('button', { name: '生成补充协议…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '生成', exact: true }).click()
  await page.getByText('补充 JY-WL-2027-01 版本 1').waitFor()
  expect((await signing.sheets())[0]).toMatchObject({ number: 'JY-WL-2027-01-B1', amends: { version: '1' } })
  await signing.picture('amendment')
})

test('what was issued and what came back is looked at beside the issued figures, page by page, larger and smaller; an edit moves none of them', async () => {
  const id = await signing.openTermSheet()
  await signing.issue()
  const row = page.getByRole('row').filter({ hasText: 'JY-WL-2027-01' })
  await page.getByRole('button', { name: '查看 JY-WL-2027-01 版本 1' }).press('Enter')
  const beside = page.getByRole('region', { name: '对照“JY-WL-2027-01 版本 1 的纸面”' })
  await beside
    .getByText(/人民币/u)
    .first()
    .waitFor()
  await signing.paperDrawn()
  const before = await beside.locator('tbody').allInnerTexts()
  expect(before[0]).toMatch(/人民币/u)
  expect(await beside.innerText()).toMatch(/林知远于 2026-11-23 \d\d:\d\d 存下，方案以后怎样改都不变动。/u)
  const pages = beside.getByRole('region', { name: 'JY-WL-2027-01 版本 1 的纸面' })
  await pages.focus()
  await page.keyboard.press('PageDown')
  await beside.getByText(/^第 2 \/ \d+ 页$/u).waitFor()
  await page.keyboard.press('End')
  const last = /^第 (\d+) \/ \1 页$/u
  await beside.getByText(last).waitFor()
  await page.keyboard.press('Home')
  await beside.getByText(/^第 1 \/ /u).waitFor()
  const width = () =>
    beside
      .locator('canvas')
      .first()
      .evaluate((canvas) => canvas.clientWidth)
  const narrow = await width()
  await page.keyboard.press('+')
  await beside.getByText('125 %').waitFor()
  expect(await width()).toBeGreaterThan(narrow * 1.2)
  await beside.getByRole('button', { name: '放大' }).click()
  await beside.getByText('150 %').waitFor()
  await signing.picture('beside-larger')
  await signing.check('beside, larger')
  await pages.press('0')
  await beside.getByText('100 %').waitFor()
  await signing.paperDrawn()
  await signing.picture('beside')
  await beside.getByRole('button', { name: '关闭对照' }).click()

  writeFileSync(signing.at('扫描.pdf'), faxScan())
  opened.desk.choose(signing.at('扫描.pdf'))
  const [sheet] = await signing.sheets()
  const { token } = granted(await opened.desk.ask('scan:choose', { sheet: sheet?.id ?? '' }))
  const kept = granted(
    await opened.desk.ask('scan:keep', {
      action: 'k',
      sheet: sheet?.id ?? '',
      token,
      checked: [...SCAN_CHECKS],
    }),
  )
  granted(await opened.desk.ask('termSheet:lock', { sheet: sheet?.id ?? '', paper: kept.paper }))
  const { revision, workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation: id }))
  const [product] = workspace.products
  if (product === undefined) throw new Error('the sample has no product')
  const dearer = setProductFields(workspace, product.id, { listPrice: product.listPrice * 2 })
  const action = {
    id: 'dearer',
    label: { key: 'action.editProduct', values: { name: product.name } },
    changes: dearer,
  }
  granted(await opened.desk.ask('negotiation:apply', { negotiation: id, revision, action: action as never }))
  await page.reload()
  await row.waitFor()
  await page.getByText('English').click()
  await page.getByRole('button', { name: 'View “扫描.pdf”' }).press('Enter')
  const scan = page.getByRole('region', { name: 'Beside “扫描.pdf”' })
  await signing.paperDrawn()
  await scan.getByText('Page 1 / 1').waitFor()
  await scan
    .getByText(/人民币/u)
    .first()
    .waitFor()
  await signing.picture('beside-locked-en')
  await signing.check('beside, locked, English')
  expect(await scan.locator('tbody').allInnerTexts()).toEqual(before)
})

test('a scan packed as office scanners do is drawn, and so is a picture; a broken file says so', async () => {
  await signing.openTermSheet()
  await signing.issue()
  const show = async (name: string, bytes: Buffer) => {
    writeFileSync(signing.at(name), bytes)
    opened.desk.choose(signing.at(name))
    await page.getByRole('button', { name: '导入扫描件…' }).click()
    await page.getByRole('heading', { name, exact: true }).waitFor()
  }
  const leave = () => page.getByRole('button', { name: '取消' }).click()
  const middle = () =>
    page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      return [...(canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [])]
    })
  for (const [name, bytes, grey] of [
    ['黑.pdf', jbig2Scan(), 0],
    ['传真.pdf', faxScan(), 0],
    ['灰.pdf', jpeg2000Scan(), 128],
  ] as const) {
    await show(name, bytes)
    await signing.paperDrawn()
    expect(await middle(), name).toEqual([grey, grey, grey, 255])
    expect(await page.getByText('显示的不完整').count()).toBe(0)
    await leave()
  }
  await show('缺.pdf', jpeg2000Scan({ isCut: true }))
  await page.getByText('第 1 页有图片解不开，显示的不完整。用其他程序打开核对。').waitFor()
  await signing.picture('scan-incomplete')
  await signing.check('incomplete scan')
  await leave()
  execFileSync('pdftoppm', ['-r', '40', '-png', '-singlefile', signing.at('黑.pdf'), signing.at('图')])
  await show('图片.png', readFileSync(signing.at('图.png')))
  await expect
    .poll(() =>
      page
        .getByRole('img', { name: '扫描件 图片.png' })
        .evaluate((img: HTMLImageElement) => img.naturalWidth),
    )
    .toBeGreaterThan(0)
  await leave()
  await show('坏.pdf', Buffer.from('%PDF-1.5 and nothing more'))
  await page.getByText('这个文件显示不出来，文件本身没有变动。').waitFor()
})
