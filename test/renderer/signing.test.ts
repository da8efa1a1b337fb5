/// <reference types="node" />

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { problemText } from '../../domain/locale/signatureWords.ts'
import { readP12 } from '../../electron/signature/certificates/readP12.ts'
import { makeCms } from '../../electron/signature/cms/makeCms.ts'
import { granted } from '../support/desk.ts'
import { SHEET_SCENARIO } from '../support/sheets.ts'
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

const PASSWORD = 'Kf9-只此一次-42'

async function certificate(name: string) {
  opened.desk.choose(signing.at(`${name}.p12`))
  if (!(await page.getByLabel('签署人', { exact: true }).isVisible())) {
    await page.getByText('没有证书？').click()
  }
  await page.getByLabel('签署人', { exact: true }).fill(name)
  await page.getByLabel('新密码（8 位起）').fill(PASSWORD)
  await page.getByRole('button', { name: '建立证书…' }).click()
  await page.getByText(`证书已存为 ${name}.p12`).waitFor()
}

async function sign(role: '供应商' | '零售商', file: string) {
  opened.desk.choose(signing.at(file))
  await page.getByLabel('证书密码').fill(PASSWORD)
  await page.getByRole('button', { name: `以${role}身份签名` }).click()
  await page.getByText(`${role}已签，另存为 ${file}。`).waitFor()
}

const textOf = (name: string) => execFileSync('pdftotext', [signing.at(name), '-'], { encoding: 'utf8' })

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
  opened.desk.choose(signing.at(file))
  await page.getByRole('button', { name: '选择文件验签…' }).click()
  const said = page.getByRole('region', { name: `“${file}”的验签结果` })
  await said.waitFor()
  return said.innerText()
}

test('every blank leads to where it is filled in; each field is one step; nothing is issued while one is open', async () => {
  await signing.openTermSheet({ isFilled: false })
  const blanks = page.getByRole('region', { name: '还没填的项' })
  await expect.poll(() => blanks.getByRole('listitem').count()).toBeGreaterThan(3)
  const before = await blanks.getByRole('listitem').count()
  await expect(page.getByRole('button', { name: '生成条款确认书…' }).isDisabled()).resolves.toBe(true)
  await signing.picture('blanks')
  await blanks.getByRole('button', { name: '对账与付款：逾期利息' }).click()
  expect(await page.evaluate(() => document.activeElement?.closest('.field')?.textContent)).toContain(
    '逾期利息',
  )
  await page.keyboard.type('3.65')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await signing.stored()).workspace.clauses?.lateInterest).toBe(0.0365)
  await expect.poll(() => blanks.getByRole('listitem').count()).toBe(before - 1)
  await page.getByRole('button', { name: '撤销：修改确认书的逾期利息' }).click()
  await expect.poll(() => blanks.getByRole('listitem').count()).toBe(before)
  const term = blanks.getByRole('button', { name: /^条款 \d+ .*条件$|费用与服务明细/u }).first()
  await term.click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('sheet-field-clause')
})

test('a credit code is checked to its last character; what is wrong is not taken over and is said', async () => {
  await signing.openTermSheet()
  const code = page.getByLabel('供应商信用代码')
  await code.fill('91000000MA0000J75A')
  await code.press('Enter')
  await page.getByText('不是有效的信用代码').waitFor()
  expect((await signing.stored()).workspace.particulars?.supplier?.creditCode).toBe('91000000MA0000J75K')
  await code.fill('91310000MA1FL0W1XG')
  await code.press('Enter')
  await expect
    .poll(async () => (await signing.stored()).workspace.particulars?.supplier?.creditCode)
    .toBe('91310000MA1FL0W1XG')
  await page.getByLabel('新的承诺').fill('旺季不断货')
  await page.getByRole('button', { name: '加上承诺' }).click()
  await expect
    .poll(async () => (await signing.stored()).workspace.particulars?.commitments?.at(-1))
    .toBe('旺季不断货')
  await page.getByRole('button', { name: '撤销：修改零售商承诺' }).click()
  await expect
    .poll(async () => (await signing.stored()).workspace.particulars?.commitments?.at(-1))
    .not.toBe('旺季不断货')
})

test('the walk-away has no sheet', async () => {
  await signing.openTermSheet()
  await page.getByTitle('选择方案').click()
  await page.locator('.scenario-pick').filter({ hasText: '底线' }).click()
  await page.getByRole('heading', { name: '这个方案没有条款确认书' }).waitFor()
  await signing.check('no sheet')
})

test('the paper is drawn as it prints, is issued under a name, and an edit makes it a second version with what changed', async () => {
  const id = await signing.openTermSheet({ person: '' })
  await signing.paperDrawn()
  await signing.picture('term-sheet')
  await signing.check('term sheet')
  await page.getByRole('button', { name: '生成条款确认书…' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.innerText()).toContain('亿')
  await signing.picture('freeze')
  const confirm = dialog.getByRole('button', { name: '生成', exact: true })
  await expect(confirm.isDisabled()).resolves.toBe(true)
  await dialog.getByLabel('经手人').fill('林知远')
  await signing.check('freeze dialog')
  await confirm.click()
  const row = page.getByRole('row').filter({ hasText: 'JY-WL-2027-01' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/林知远[\s\S]*已生成/u)
  opened.desk.choose(signing.at('v1.pdf'))
  await page.getByRole('button', { name: '另存 JY-WL-2027-01 版本 1' }).click()
  await page.getByText('已保存：v1.pdf').waitFor()
  expect(execFileSync('qpdf', ['--check', signing.at('v1.pdf')], { encoding: 'utf8' })).toContain('No syntax')
  await signing.check('issued')
  await page.getByRole('link', { name: '条款确认书' }).click()
  const notice = page.getByLabel('供价调整提前')
  await notice.fill('45')
  await notice.press('Enter')
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  await page.getByRole('button', { name: '更新纸面' }).click()
  const changes = page.getByRole('region', { name: '与 JY-WL-2027-01 版本 1 相比的变化' })
  await changes.waitFor()
  expect(await changes.getByRole('row').last().innerText()).toMatch(/供价调整[\s\S]*30 天[\s\S]*45 天/u)
  await signing.picture('changes')
  await signing.issue()
  expect((await signing.sheets()).map(({ version }) => version)).toEqual(['2', '1'])
  expect(granted(await opened.desk.ask('negotiation:open', { negotiation: id })).revision).toBeGreaterThan(0)
})

test('both parties sign in the window; each spoilt copy is called by its name, and the password is nowhere', async () => {
  await signing.openTermSheet()
  await signing.issue()
  await certificate('林知远')
  await signing.picture('sign')
  await signing.check('signing')
  opened.desk.choose(signing.at('一方.pdf'))
  await page.getByLabel('证书密码').fill('wrong password')
  await page.getByRole('button', { name: '以供应商身份签名' }).click()
  await page.getByText('没有签：密码不对。再输一次。').waitFor()
  expect(await page.getByLabel('证书密码').inputValue()).toBe('')
  await sign('供应商', '一方.pdf')
  expect((await signing.sheets())[0]?.state).toBe('supplierSigned')
  await certificate('周采宁')
  await sign('零售商', '双方.pdf')
  await page.getByText('双方都已签。').first().waitFor()
  expect((await signing.sheets())[0]?.state).toBe('bothSigned')
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(PASSWORD)
  await signing.picture('both-signed')
  const told = execFileSync('pdfsig', ['-nocert', signing.at('双方.pdf')], { encoding: 'utf8' })
  expect(told.match(/Signature is Valid/gu)).toHaveLength(2)
  await page.getByRole('link', { name: '验签' }).click()
  await page.getByText('选一份签过名的文件').waitFor()
  await signing.check('verify, empty')
  const good = await verify('双方.pdf')
  expect(good).toContain('✓ 有效，签名 2 个')
  expect(good).toContain('是 JY-WL-2027-01 版本 1')
  await signing.picture('valid')
  await signing.check('verify, valid')
  const bytes = readFileSync(signing.at('双方.pdf'))
  const flipped = Buffer.from(bytes)
  flipped[2_000] = (flipped[2_000] ?? 0) ^ 1
  writeFileSync(signing.at('改一位.pdf'), flipped)
  writeFileSync(signing.at('加一字节.pdf'), Buffer.concat([bytes, Buffer.from('x')]))
  execFileSync('qpdf', [signing.at('双方.pdf'), signing.at('重写.pdf')])
  const broken = await verify('改一位.pdf')
  expect(broken).toContain('至少有一个字节不同')
  expect(broken).toContain('自称是 JY-WL-2027-01 版本 1')
  await signing.picture('flipped')
  expect(await verify('加一字节.pdf')).toContain('被追加了 1 个字节')
  expect(await verify('重写.pdf')).toContain('被其他程序重新写过')
  writeFileSync(signing.at('伪造.pdf'), await turned(bytes))
  expect(await verify('伪造.pdf')).toMatch(/最后一个签名之后文件被改动（伪造的更新）/u)
  writeFileSync(signing.at('互换.pdf'), exchanged(bytes))
  const swapped = await verify('互换.pdf')
  expect(swapped).toContain(
    problemText({ kind: 'swapped-signature', role: 'supplier', belongsTo: 'retailer' }, 'zh-CN'),
  )
  await signing.check('verify, broken')
})

test('the digest goes out and a prepared file is opened again; closing a dialog is no failure', async () => {
  await signing.openTermSheet()
  await signing.issue()
  const elsewhere = page.getByRole('region', { name: '在别处签名' })
  await elsewhere.getByLabel('供应商签署人').fill('林知远')
  await elsewhere.getByLabel('签署理由').fill('同意全部条款')
  opened.desk.choose(signing.at('待签.pdf'))
  await page.getByRole('button', { name: '准备待签文件…' }).click()
  await page.getByText('待签文件：待签.pdf（供应商）').waitFor()
  expect(textOf('待签.pdf')).toMatch(/林知远[\s\S]*同意全部条款/u)
  expect(await page.locator('.digest').innerText()).toMatch(/^[0-9a-f]{64}$/u)
  opened.desk.choose(null)
  await page.getByRole('button', { name: '导入签名值…' }).click()
  await signing.picture('elsewhere')
  await signing.check('elsewhere')
  await page.getByRole('region', { name: '在别处签名' }).getByRole('button', { name: '取消' }).click()
  opened.desk.choose(signing.at('待签.pdf'))
  await page.getByRole('button', { name: '打开待签文件…' }).click()
  await page.getByText('待签文件：待签.pdf（供应商）').waitFor()
  opened.desk.choose(signing.at('待签.pdf'))
  await page.getByRole('button', { name: '导入已签文件…' }).click()
  await page.getByText(/没有采用：/u).waitFor()
  expect((await signing.sheets())[0]?.papers).toEqual([])
})

test('a paper prepared to be signed elsewhere carries the seal that was chosen, and its reason, once it is signed', async () => {
  await signing.openTermSheet()
  await signing.issue()
  await certificate('林知远')
  opened.desk.choose(signing.at('纸面.pdf'))
  await page.getByRole('button', { name: '另存 JY-WL-2027-01 版本 1' }).click()
  await page.getByText('已保存：纸面.pdf').waitFor()
  execFileSync('pdftoppm', [
    '-r',
    '20',
    '-l',
    '1',
    '-png',
    '-singlefile',
    signing.at('纸面.pdf'),
    signing.at('章'),
  ])
  const elsewhere = page.getByRole('region', { name: '在别处签名' })
  await elsewhere.getByLabel('供应商签署人').fill('林知远')
  await elsewhere.getByLabel('签署理由').fill('同意全部条款')
  opened.desk.choose(signing.at('章.png'))
  await elsewhere.getByRole('button', { name: '选择图片…' }).press('Enter')
  await elsewhere.getByRole('img', { name: '章.png' }).waitFor()
  await signing.picture('elsewhere-seal')
  await signing.check('elsewhere, with a seal')
  opened.desk.choose(signing.at('待签.pdf'))
  await elsewhere.getByRole('button', { name: '准备待签文件…' }).press('Enter')
  await page.getByText('待签文件：待签.pdf（供应商）').waitFor()
  const pictures = (file: string) =>
    execFileSync('pdfimages', ['-list', signing.at(file)], { encoding: 'utf8' })
  expect(pictures('待签.pdf').split('\n').length).toBeGreaterThan(pictures('纸面.pdf').split('\n').length)
  const outside = readP12(readFileSync(signing.at('林知远.p12')), PASSWORD)
  if (!outside.ok) throw new Error(outside.error.kind)
  const digest = Buffer.from(await page.locator('.digest').innerText(), 'hex')
  writeFileSync(signing.at('签名.p7s'), makeCms(outside.value, digest))
  opened.desk.choose(signing.at('签名.p7s'))
  await page.getByRole('button', { name: '导入签名值…' }).click()
  await page.getByText('供应商已签，另存为 签名.p7s。').waitFor()
  await page.getByRole('link', { name: '验签' }).click()
  expect(await verify('签名.p7s')).toContain('同意全部条款')
})

test('a sheet or a paper altered outside the program is said to be, and can be neither saved nor signed', async () => {
  await signing.openTermSheet()
  await signing.issue()
  const raw = new Database(signing.at('dealtable.db'))
  raw.exec("DROP TRIGGER term_sheets_are_never_changed; UPDATE term_sheets SET frozen_by = '王五'")
  raw.close()
  await page.reload()
  await page.getByText('指纹不符，不能使用').waitFor()
  await expect(page.getByRole('button', { name: '另存 JY-WL-2027-01 版本 1' }).isDisabled()).resolves.toBe(
    true,
  )
  expect(await page.getByRole('button', { name: '以供应商身份签名' }).count()).toBe(0)
  await signing.check('damaged')
})

test('all of it by keyboard and in English: fill, issue, list', async () => {
  await signing.openTermSheet()
  await page.getByText('English').click()
  await page.getByRole('heading', { name: 'Still open' }).waitFor()
  await signing.paperDrawn()
  await page.locator('.languages').getByRole('radio', { name: 'English' }).press('Space')
  await page.getByRole('button', { name: 'Issue the term sheet…' }).focus()
  await expect
    .poll(() => page.getByRole('button', { name: 'Issue the term sheet…' }).isEnabled(), { timeout: 30_000 })
    .toBe(true)
  await signing.check('term sheet, English')
  await signing.picture('english')
  await page.getByRole('button', { name: 'Issue the term sheet…' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).press('Enter')
  await page.getByText('Nothing').first().waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: 'JY-WL-2027-01' }).waitFor()
  expect((await signing.sheets())[0]).toMatchObject({ language: 'en', scenario: SHEET_SCENARIO })
  await signing.check('issued, English')
})
