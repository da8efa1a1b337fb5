/// <reference types="node" />

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { problemText } from '../../domain/locale/signatureWords.ts'
import { SCAN_CHECKS } from '../../electron/contract/signingChannels.ts'
import { readP12 } from '../../electron/signature/certificates/readP12.ts'
import { makeCms } from '../../electron/signature/cms/makeCms.ts'
import { granted } from '../support/desk.ts'
import { jbig2Scan } from '../support/jbig2Scan.ts'
import { faxScan, jpeg2000Scan } from '../support/packedScans.ts'
import { fillSheet, SHEET_SCENARIO } from '../support/sheets.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow((fresh) => {
  opened = fresh
  page = opened.page
})

const at = (name: string) => path.join(opened.desk.folder, name)
const PASSWORD = 'Kf9-只此一次-42'

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id }))
}

const sheets = async () =>
  granted(await opened.desk.ask('termSheet:list', { negotiation: (await stored()).id }))

const picture = (name: string) =>
  page.screenshot({ path: `test-results/screens/signing-${name}.png` }).then(() => undefined)

async function check(state: string) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
}

/** The sample, its target scenario picked, on the page of the term sheet; filled in or as it is. */
async function openTermSheet({ isFilled = true, person = '林知远' } = {}) {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
  const { id } = await stored()
  if (isFilled) await fillSheet(opened.desk, id)
  granted(
    await opened.desk.ask('preferences:set', { language: 'zh-CN', moneyUnit: 'tenThousandYuan', person }),
  )
  await page.reload()
  await page.locator('[data-figure="contribution"]').waitFor()
  await page.getByTitle('选择方案').click()
  await page.locator('.scenario-pick').filter({ hasText: '目标方案' }).click()
  await page.getByRole('link', { name: '签约与导出' }).click()
  await page.getByRole('heading', { name: '还没填的项' }).waitFor()
  return id
}

const paperDrawn = () => page.locator('canvas[data-drawn="true"]').first().waitFor()

/** The sheet issued through the window, on the page of issued ones. */
async function issue() {
  await paperDrawn()
  await page.getByRole('button', { name: '生成条款确认书…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '生成', exact: true }).click()
  await page.getByRole('row').filter({ hasText: 'JY-WL-2027-01' }).first().waitFor()
}

async function certificate(name: string) {
  opened.desk.choose(at(`${name}.p12`))
  if (!(await page.getByLabel('签署人', { exact: true }).isVisible())) {
    await page.getByText('没有证书？').click()
  }
  await page.getByLabel('签署人', { exact: true }).fill(name)
  await page.getByLabel('新密码（8 位起）').fill(PASSWORD)
  await page.getByRole('button', { name: '建立证书…' }).click()
  await page.getByText(`证书已存为 ${name}.p12`).waitFor()
}

async function sign(role: '供应商' | '零售商', file: string) {
  opened.desk.choose(at(file))
  await page.getByLabel('证书密码').fill(PASSWORD)
  await page.getByRole('button', { name: `以${role}身份签名` }).click()
  await page.getByText(`${role}已签，另存为 ${file}。`).waitFor()
}

const textOf = (name: string) => execFileSync('pdftotext', [at(name), '-'], { encoding: 'utf8' })

/** The file with its first page turned by an update nobody signed. */
async function turned(file: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { forIncrementalUpdate: true, updateMetadata: false })
  document.getPage(0).node.set(PDFName.of('Rotate'), PDFNumber.of(90))
  return document.commit({ useObjectStreams: false })
}

/** The file with each party's signature in the other's place. */
function exchanged(file: Buffer): Buffer {
  const whole = file.toString('latin1')
  const [first = '', second = ''] = [...whole.matchAll(/\/Contents <([0-9a-f]{1000,})>/gu)].map(
    ([, hex]) => hex ?? '',
  )
  const apart = whole.replace(first, 'FIRST').replace(second, first).replace('FIRST', second)
  return Buffer.from(apart, 'latin1')
}

async function verify(file: string): Promise<string> {
  opened.desk.choose(at(file))
  await page.getByRole('button', { name: '选择文件验签…' }).click()
  const said = page.getByRole('region', { name: `“${file}”的验签结果` })
  await said.waitFor()
  return said.innerText()
}

test('every blank leads to where it is filled in; each field is one step; nothing is issued while one is open', async () => {
  await openTermSheet({ isFilled: false })
  const blanks = page.getByRole('region', { name: '还没填的项' })
  await expect.poll(() => blanks.getByRole('listitem').count()).toBeGreaterThan(3)
  const before = await blanks.getByRole('listitem').count()
  await expect(page.getByRole('button', { name: '生成条款确认书…' }).isDisabled()).resolves.toBe(true)
  await picture('blanks')
  await blanks.getByRole('button', { name: '对账与付款：逾期利息' }).click()
  expect(await page.evaluate(() => document.activeElement?.closest('.field')?.textContent)).toContain(
    '逾期利息',
  )
  await page.keyboard.type('3.65')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await stored()).workspace.clauses?.lateInterest).toBe(0.0365)
  await expect.poll(() => blanks.getByRole('listitem').count()).toBe(before - 1)
  await page.getByRole('button', { name: '撤销：修改确认书的逾期利息' }).click()
  await expect.poll(() => blanks.getByRole('listitem').count()).toBe(before)
  const term = blanks.getByRole('button', { name: /^条款 \d+ .*条件$|费用与服务明细/u }).first()
  await term.click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('sheet-field-clause')
})

test('a credit code is checked to its last character; what is wrong is not taken over and is said', async () => {
  await openTermSheet()
  const code = page.getByLabel('供应商信用代码')
  await code.fill('91000000MA0000J75A')
  await code.press('Enter')
  await page.getByText('不是有效的信用代码').waitFor()
  expect((await stored()).workspace.particulars?.supplier?.creditCode).toBe('91000000MA0000J75K')
  await code.fill('91310000MA1FL0W1XG')
  await code.press('Enter')
  await expect
    .poll(async () => (await stored()).workspace.particulars?.supplier?.creditCode)
    .toBe('91310000MA1FL0W1XG')
  await page.getByLabel('新的承诺').fill('旺季不断货')
  await page.getByRole('button', { name: '加上承诺' }).click()
  await expect
    .poll(async () => (await stored()).workspace.particulars?.commitments?.at(-1))
    .toBe('旺季不断货')
  await page.getByRole('button', { name: '撤销：修改零售商承诺' }).click()
  await expect
    .poll(async () => (await stored()).workspace.particulars?.commitments?.at(-1))
    .not.toBe('旺季不断货')
})

test('the walk-away has no sheet', async () => {
  await openTermSheet()
  await page.getByTitle('选择方案').click()
  await page.locator('.scenario-pick').filter({ hasText: '底线' }).click()
  await page.getByRole('heading', { name: '这个方案没有条款确认书' }).waitFor()
  await check('no sheet')
})

test('the paper is drawn as it prints, is issued under a name, and an edit makes it a second version with what changed', async () => {
  const id = await openTermSheet({ person: '' })
  await paperDrawn()
  await picture('term-sheet')
  await check('term sheet')
  await page.getByRole('button', { name: '生成条款确认书…' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.innerText()).toContain('亿')
  await picture('freeze')
  const confirm = dialog.getByRole('button', { name: '生成', exact: true })
  await expect(confirm.isDisabled()).resolves.toBe(true)
  await dialog.getByLabel('经手人').fill('林知远')
  await check('freeze dialog')
  await confirm.click()
  const row = page.getByRole('row').filter({ hasText: 'JY-WL-2027-01' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/林知远[\s\S]*已生成/u)
  opened.desk.choose(at('v1.pdf'))
  await page.getByRole('button', { name: '另存 JY-WL-2027-01 版本 1' }).click()
  await page.getByText('已保存：v1.pdf').waitFor()
  expect(execFileSync('qpdf', ['--check', at('v1.pdf')], { encoding: 'utf8' })).toContain('No syntax')
  await check('issued')
  await page.getByRole('link', { name: '条款确认书' }).click()
  const notice = page.getByLabel('供价调整提前')
  await notice.fill('45')
  await notice.press('Enter')
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  await page.getByRole('button', { name: '更新纸面' }).click()
  const changes = page.getByRole('region', { name: '与 JY-WL-2027-01 版本 1 相比的变化' })
  await changes.waitFor()
  expect(await changes.getByRole('row').last().innerText()).toMatch(/供价调整[\s\S]*30 天[\s\S]*45 天/u)
  await picture('changes')
  await issue()
  expect((await sheets()).map(({ version }) => version)).toEqual(['2', '1'])
  expect(granted(await opened.desk.ask('negotiation:open', { negotiation: id })).revision).toBeGreaterThan(0)
})

test('both parties sign in the window; each spoilt copy is called by its name, and the password is nowhere', async () => {
  await openTermSheet()
  await issue()
  await certificate('林知远')
  await picture('sign')
  await check('signing')
  opened.desk.choose(at('一方.pdf'))
  await page.getByLabel('证书密码').fill('wrong password')
  await page.getByRole('button', { name: '以供应商身份签名' }).click()
  await page.getByText('没有签：密码不对。再输一次。').waitFor()
  expect(await page.getByLabel('证书密码').inputValue()).toBe('')
  await sign('供应商', '一方.pdf')
  expect((await sheets())[0]?.state).toBe('supplierSigned')
  await certificate('周采宁')
  await sign('零售商', '双方.pdf')
  await page.getByText('双方都已签。').first().waitFor()
  expect((await sheets())[0]?.state).toBe('bothSigned')
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(PASSWORD)
  await picture('both-signed')
  const told = execFileSync('pdfsig', ['-nocert', at('双方.pdf')], { encoding: 'utf8' })
  expect(told.match(/Signature is Valid/gu)).toHaveLength(2)
  await page.getByRole('link', { name: '验签' }).click()
  await page.getByText('选一份签过名的文件').waitFor()
  await check('verify, empty')
  const good = await verify('双方.pdf')
  expect(good).toContain('✓ 有效，签名 2 个')
  expect(good).toContain('是 JY-WL-2027-01 版本 1')
  await picture('valid')
  await check('verify, valid')
  const bytes = readFileSync(at('双方.pdf'))
  const flipped = Buffer.from(bytes)
  flipped[2_000] = (flipped[2_000] ?? 0) ^ 1
  writeFileSync(at('改一位.pdf'), flipped)
  writeFileSync(at('加一字节.pdf'), Buffer.concat([bytes, Buffer.from('x')]))
  execFileSync('qpdf', [at('双方.pdf'), at('重写.pdf')])
  const broken = await verify('改一位.pdf')
  expect(broken).toContain('至少有一个字节不同')
  expect(broken).toContain('自称是 JY-WL-2027-01 版本 1')
  await picture('flipped')
  expect(await verify('加一字节.pdf')).toContain('被追加了 1 个字节')
  expect(await verify('重写.pdf')).toContain('被其他程序重新写过')
  writeFileSync(at('伪造.pdf'), await turned(bytes))
  expect(await verify('伪造.pdf')).toMatch(/最后一个签名之后文件被改动（伪造的更新）/u)
  writeFileSync(at('互换.pdf'), exchanged(bytes))
  const swapped = await verify('互换.pdf')
  expect(swapped).toContain(
    problemText({ kind: 'swapped-signature', role: 'supplier', belongsTo: 'retailer' }, 'zh-CN'),
  )
  await check('verify, broken')
})

test('the digest goes out and a prepared file is opened again; closing a dialog is no failure', async () => {
  await openTermSheet()
  await issue()
  const elsewhere = page.getByRole('region', { name: '在别处签名' })
  await elsewhere.getByLabel('供应商签署人').fill('林知远')
  await elsewhere.getByLabel('签署理由').fill('同意全部条款')
  opened.desk.choose(at('待签.pdf'))
  await page.getByRole('button', { name: '准备待签文件…' }).click()
  await page.getByText('待签文件：待签.pdf（供应商）').waitFor()
  expect(textOf('待签.pdf')).toMatch(/林知远[\s\S]*同意全部条款/u)
  expect(await page.locator('.digest').innerText()).toMatch(/^[0-9a-f]{64}$/u)
  opened.desk.choose(null)
  await page.getByRole('button', { name: '导入签名值…' }).click()
  await picture('elsewhere')
  await check('elsewhere')
  await page.getByRole('region', { name: '在别处签名' }).getByRole('button', { name: '取消' }).click()
  opened.desk.choose(at('待签.pdf'))
  await page.getByRole('button', { name: '打开待签文件…' }).click()
  await page.getByText('待签文件：待签.pdf（供应商）').waitFor()
  opened.desk.choose(at('待签.pdf'))
  await page.getByRole('button', { name: '导入已签文件…' }).click()
  await page.getByText(/没有采用：/u).waitFor()
  expect((await sheets())[0]?.papers).toEqual([])
})

test('a paper prepared to be signed elsewhere carries the seal that was chosen, and its reason, once it is signed', async () => {
  await openTermSheet()
  await issue()
  await certificate('林知远')
  opened.desk.choose(at('纸面.pdf'))
  await page.getByRole('button', { name: '另存 JY-WL-2027-01 版本 1' }).click()
  await page.getByText('已保存：纸面.pdf').waitFor()
  execFileSync('pdftoppm', ['-r', '20', '-l', '1', '-png', '-singlefile', at('纸面.pdf'), at('章')])
  const elsewhere = page.getByRole('region', { name: '在别处签名' })
  await elsewhere.getByLabel('供应商签署人').fill('林知远')
  await elsewhere.getByLabel('签署理由').fill('同意全部条款')
  opened.desk.choose(at('章.png'))
  await elsewhere.getByRole('button', { name: '选择图片…' }).press('Enter')
  await elsewhere.getByRole('img', { name: '章.png' }).waitFor()
  await picture('elsewhere-seal')
  await check('elsewhere, with a seal')
  opened.desk.choose(at('待签.pdf'))
  await elsewhere.getByRole('button', { name: '准备待签文件…' }).press('Enter')
  await page.getByText('待签文件：待签.pdf（供应商）').waitFor()
  const pictures = (file: string) => execFileSync('pdfimages', ['-list', at(file)], { encoding: 'utf8' })
  expect(pictures('待签.pdf').split('\n').length).toBeGreaterThan(pictures('纸面.pdf').split('\n').length)
  const outside = readP12(readFileSync(at('林知远.p12')), PASSWORD)
  if (!outside.ok) throw new Error(outside.error.kind)
  const digest = Buffer.from(await page.locator('.digest').innerText(), 'hex')
  writeFileSync(at('签名.p7s'), makeCms(outside.value, digest))
  opened.desk.choose(at('签名.p7s'))
  await page.getByRole('button', { name: '导入签名值…' }).click()
  await page.getByText('供应商已签，另存为 签名.p7s。').waitFor()
  await page.getByRole('link', { name: '验签' }).click()
  expect(await verify('签名.p7s')).toContain('同意全部条款')
})

test('a scan is compared line by line beside the issued figures, kept, locks the sheet; what follows is an amendment', async () => {
  await openTermSheet()
  await issue()
  opened.desk.choose(at('纸面.pdf'))
  await page.getByRole('button', { name: '另存 JY-WL-2027-01 版本 1' }).click()
  await page.getByText('已保存：纸面.pdf').waitFor()
  execFileSync('pdftoppm', ['-r', '60', '-f', '1', '-l', '1', '-png', at('纸面.pdf'), at('扫描')])
  execFileSync('qpdf', [at('纸面.pdf'), '--pages', '.', '1-2', '--', at('扫描.pdf')])
  opened.desk.choose(at('扫描.pdf'))
  await page.getByRole('button', { name: '导入扫描件…' }).click()
  await paperDrawn()
  const comparison = page.getByRole('region', { name: '逐项核对扫描件' })
  await comparison
    .getByText(/人民币/u)
    .first()
    .waitFor()
  const keep = comparison.getByRole('button', { name: '核对无误，存下' })
  await expect(keep.isDisabled()).resolves.toBe(true)
  await picture('scan')
  await check('scan')
  for (const box of await comparison.getByRole('checkbox').all()) await box.check()
  await keep.click()
  await page.getByText('“扫描.pdf”已核对并存下，可以锁定。').waitFor()
  await page.getByRole('button', { name: '以“扫描.pdf”锁定' }).click()
  await page.getByRole('button', { name: '确认锁定' }).click()
  await page.getByText('数字不再变动').waitFor()
  await picture('locked')
  await check('locked')
  expect((await sheets())[0]).toMatchObject({ state: 'locked' })
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
  expect((await sheets())[0]).toMatchObject({ number: 'JY-WL-2027-01-B1', amends: { version: '1' } })
  await picture('amendment')
})

test('what was issued and what came back is looked at beside the issued figures, page by page, larger and smaller; an edit moves none of them', async () => {
  const id = await openTermSheet()
  await issue()
  const row = page.getByRole('row').filter({ hasText: 'JY-WL-2027-01' })
  await page.getByRole('button', { name: '查看 JY-WL-2027-01 版本 1' }).press('Enter')
  const beside = page.getByRole('region', { name: '对照“JY-WL-2027-01 版本 1 的纸面”' })
  await beside
    .getByText(/人民币/u)
    .first()
    .waitFor()
  await paperDrawn()
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
  await picture('beside-larger')
  await check('beside, larger')
  await pages.press('0')
  await beside.getByText('100 %').waitFor()
  await paperDrawn()
  await picture('beside')
  await beside.getByRole('button', { name: '关闭对照' }).click()

  writeFileSync(at('扫描.pdf'), faxScan())
  opened.desk.choose(at('扫描.pdf'))
  const [sheet] = await sheets()
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
  await paperDrawn()
  await scan.getByText('Page 1 / 1').waitFor()
  await scan
    .getByText(/人民币/u)
    .first()
    .waitFor()
  await picture('beside-locked-en')
  await check('beside, locked, English')
  expect(await scan.locator('tbody').allInnerTexts()).toEqual(before)
})

test('a scan packed as office scanners do is drawn, and so is a picture; a broken file says so', async () => {
  await openTermSheet()
  await issue()
  const show = async (name: string, bytes: Buffer) => {
    writeFileSync(at(name), bytes)
    opened.desk.choose(at(name))
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
    await paperDrawn()
    expect(await middle(), name).toEqual([grey, grey, grey, 255])
    expect(await page.getByText('显示的不完整').count()).toBe(0)
    await leave()
  }
  await show('缺.pdf', jpeg2000Scan({ isCut: true }))
  await page.getByText('第 1 页有图片解不开，显示的不完整。用其他程序打开核对。').waitFor()
  await picture('scan-incomplete')
  await check('incomplete scan')
  await leave()
  execFileSync('pdftoppm', ['-r', '40', '-png', '-singlefile', at('黑.pdf'), at('图')])
  await show('图片.png', readFileSync(at('图.png')))
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

test('a sheet or a paper altered outside the program is said to be, and can be neither saved nor signed', async () => {
  await openTermSheet()
  await issue()
  const raw = new Database(at('dealtable.db'))
  raw.exec("DROP TRIGGER term_sheets_are_never_changed; UPDATE term_sheets SET frozen_by = '王五'")
  raw.close()
  await page.reload()
  await page.getByText('指纹不符，不能使用').waitFor()
  await expect(page.getByRole('button', { name: '另存 JY-WL-2027-01 版本 1' }).isDisabled()).resolves.toBe(
    true,
  )
  expect(await page.getByRole('button', { name: '以供应商身份签名' }).count()).toBe(0)
  await check('damaged')
})

test('all of it by keyboard and in English: fill, issue, list', async () => {
  await openTermSheet()
  await page.getByText('English').click()
  await page.getByRole('heading', { name: 'Still open' }).waitFor()
  await paperDrawn()
  await page.locator('.languages').getByRole('radio', { name: 'English' }).press('Space')
  await page.getByRole('button', { name: 'Issue the term sheet…' }).focus()
  await expect
    .poll(() => page.getByRole('button', { name: 'Issue the term sheet…' }).isEnabled(), { timeout: 30_000 })
    .toBe(true)
  await check('term sheet, English')
  await picture('english')
  await page.getByRole('button', { name: 'Issue the term sheet…' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).press('Enter')
  await page.getByText('Nothing').first().waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: 'JY-WL-2027-01' }).waitFor()
  expect((await sheets())[0]).toMatchObject({ language: 'en', scenario: SHEET_SCENARIO })
  await check('issued, English')
})
