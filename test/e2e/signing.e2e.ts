import { execFileSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillSheet } from '../support/sheets.ts'
import { forget, launchApp, picture, type RunningApp } from './support/launchApp.ts'
import { ask } from './support/stores.ts'
import { openSample, saved } from './support/workbench.ts'

const PASSWORD = 'Kf9-只此一次-42'

let app: RunningApp

beforeEach(async () => {
  app = await launchApp()
})
afterEach(async () => {
  const { complaints, folder } = app
  await app.close()
  await forget(folder)
  expect(complaints).toEqual([])
})

const at = (name: string) => path.join(app.folder, name)
const button = (name: string) => app.page.getByRole('button', { name, exact: true })

/** What the next file dialogs answer. */
async function choose(name: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [file],
    })) as typeof dialog.showOpenDialog
    dialog.showSaveDialog = (async () => ({
      canceled: false,
      filePath: file,
    })) as typeof dialog.showSaveDialog
  }, at(name))
}

async function signAs(role: '供应商' | '零售商', signer: string, file: string): Promise<void> {
  const { page } = app
  await choose(`${signer}.p12`)
  if (!(await page.getByLabel('签署人', { exact: true }).isVisible())) {
    await page.getByText('没有证书？').click()
  }
  await page.getByLabel('签署人', { exact: true }).fill(signer)
  await page.getByLabel('新密码（8 位起）').fill(PASSWORD)
  await button('建立证书…').click()
  await page.getByText(`证书已存为 ${signer}.p12`).waitFor()
  await choose(file)
  await page.getByLabel('证书密码').fill(PASSWORD)
  await button(`以${role}身份签名`).click()
  await page.getByText(`${role}已签，另存为 ${file}。`).waitFor()
}

async function verify(file: string): Promise<string> {
  await choose(file)
  await button('选择文件验签…').click()
  const said = app.page.getByRole('region', { name: `“${file}”的验签结果` })
  await said.waitFor()
  return said.innerText()
}

test('a term sheet is issued, signed by supplier and retailer, found valid, and one flipped bit is called by its name', async () => {
  const { page } = app
  const list = await ask(app, 'negotiation:list', {})
  const id = list.ok ? (list.value[0]?.id ?? '') : ''
  await fillSheet({ ask: (name, request) => ask(app, name, request) }, id)
  await openSample(app)
  await page.getByTitle('选择方案').click()
  await page.locator('.scenario-pick').filter({ hasText: '目标方案' }).click()
  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '签约与导出' }).click()
  await page.locator('canvas[data-drawn="true"]').first().waitFor()
  await saved(app)
  await picture(page, 'signing-paper')
  await button('生成条款确认书…').click()
  await page.getByRole('dialog').getByLabel('经手人').fill('林知远')
  await page.getByRole('dialog').getByRole('button', { name: '生成', exact: true }).click()
  await page.getByText('还没有收回签名文件或扫描件。').waitFor()
  await signAs('供应商', '林知远', '一方.pdf')
  await signAs('零售商', '周采宁', '双方.pdf')
  await page.getByText('双方都已签。').first().waitFor()
  await picture(page, 'signing-both')
  const told = execFileSync('pdfsig', ['-nocert', at('双方.pdf')], { encoding: 'utf8' })
  expect(told.match(/Signature is Valid/gu)).toHaveLength(2)
  expect(execFileSync('qpdf', ['--check', at('双方.pdf')], { encoding: 'utf8' })).toContain('No syntax')
  await page.getByRole('link', { name: '验签' }).click()
  expect(await verify('双方.pdf')).toContain('✓ 有效，签名 2 个')
  const flipped = readFileSync(at('双方.pdf'))
  flipped[2_000] = (flipped[2_000] ?? 0) ^ 1
  writeFileSync(at('改一位.pdf'), flipped)
  expect(await verify('改一位.pdf')).toContain('供应商签署的内容事后被改动：至少有一个字节不同')
  await picture(page, 'signing-flipped')
  const holdsPassword = readdirSync(app.folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    if (!lstatSync(at(name)).isFile()) return false
    const bytes = readFileSync(at(name))
    return bytes.includes(PASSWORD) || bytes.includes(Buffer.from(PASSWORD, 'utf16le'))
  })
  expect(holdsPassword).toEqual([])
})
