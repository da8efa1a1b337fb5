import path from 'node:path'
import { expect } from 'vitest'
import { axeFinds } from '../../support/axe.ts'
import { granted } from '../../support/desk.ts'
import { fillSheet } from '../../support/sheets.ts'
import type { OpenWindow } from './openWindow.ts'

/** What tests of the pages of 签约与导出 do in a fresh window. */
export function signingWindow({ page, desk }: OpenWindow) {
  const at = (name: string) => path.join(desk.folder, name)

  async function stored() {
    const [summary] = granted(await desk.ask('negotiation:list', {}))
    if (summary === undefined) throw new Error('nothing is stored')
    return granted(await desk.ask('negotiation:open', { negotiation: summary.id }))
  }

  const sheets = async () => granted(await desk.ask('termSheet:list', { negotiation: (await stored()).id }))

  const picture = (name: string) =>
    page.screenshot({ path: `test-results/screens/signing-${name}.png` }).then(() => undefined)

  async function check(state: string) {
    expect(await axeFinds(page), state).toEqual([])
  }

  /** The sample, its target scenario picked, on the page of the term sheet; filled in or as it is. */
  async function openTermSheet({ isFilled = true, person = '林知远' } = {}) {
    await page.getByRole('button', { name: '打开示例谈判' }).click()
    await page.locator('[data-figure="contribution"]').waitFor()
    const { id } = await stored()
    if (isFilled) await fillSheet(desk, id)
    granted(await desk.ask('preferences:set', { language: 'zh-CN', moneyUnit: 'tenThousandYuan', person }))
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

  return { at, stored, sheets, picture, check, openTermSheet, paperDrawn, issue }
}
