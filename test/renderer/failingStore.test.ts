/// <reference types="node" />
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow

inFreshWindow((fresh) => {
  opened = fresh
})

const cases = [
  {
    language: 'zh-CN',
    open: '打开示例谈判',
    bar: /^没有保存：另一个程序正占用数据文件。以前保存的都在。关闭那个程序，再试一次。 画面上的 1 处修改还在，没有丢失。/u,
    state: '尚未保存',
    again: '再试一次',
    saved: /^已保存 \d\d:\d\d$/u,
  },
  {
    language: 'en',
    open: 'Open the sample',
    bar: /^Not saved: another program is using the data file\. What was saved before is safe\. Close the other program and try again\. Your edits on screen are kept \(1\)\./u,
    state: 'Not saved',
    again: 'Try again',
    saved: /^Saved \d\d:\d\d$/u,
  },
] as const

test.each(cases)(
  'in $language an edit the store cannot take is kept on screen, said with what is safe and what to do, and saved once it can',
  async (words) => {
    const { page, desk } = opened
    await desk.ask('preferences:set', { language: words.language, moneyUnit: 'yuan' })
    await page.reload()
    await page.getByRole('button', { name: words.open }).click()
    const contribution = page.locator('[data-figure="contribution"]')
    await contribution.waitFor()
    await page.getByText(words.saved).waitFor()
    const before = await contribution.innerText()
    const { revision } = await sample()

    const other = new Database(join(desk.folder, 'dealtable.db'))
    other.exec('BEGIN IMMEDIATE')
    await page
      .locator('[data-row]')
      .filter({ hasText: '无条件返利' })
      .last()
      .locator('[role="gridcell"]')
      .nth(4)
      .click()
    await page.keyboard.press('Alt+ArrowUp')
    const bar = page.getByRole('alert').filter({ hasText: words.bar })
    await bar.waitFor({ timeout: 60_000 })
    await page.getByText(words.state, { exact: true }).waitFor()
    expect(await contribution.innerText()).not.toBe(before)
    expect(await axeFinds(page)).toEqual([])
    await page.screenshot({ path: `test-results/screens/not-saved-${words.language}.png` })
    expect((await sample()).revision).toBe(revision)

    other.exec('ROLLBACK')
    other.close()
    await bar.getByRole('button', { name: words.again }).press('Enter')
    await page.getByText(words.saved).waitFor()
    expect(await bar.count()).toBe(0)
    expect((await sample()).revision).toBe(revision + 1)
    // The log names what was refused: the edit, and that it was a first step.
    expect(desk.logged.splice(0).sort()).toEqual(['negotiation:apply', 'preferences:set'])
  },
)

async function sample() {
  const [only] = granted(await opened.desk.ask('negotiation:list', {}))
  if (only === undefined) throw new Error('the sample is gone')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: only.id }))
}
