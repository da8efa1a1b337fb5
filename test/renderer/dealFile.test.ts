/// <reference types="node" />

import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { Change } from '../../domain/actions/action.ts'
import { setComment } from '../../domain/actions/commentChanges.ts'
import { setRowFields } from '../../domain/actions/rowChanges.ts'
import type { Term } from '../../domain/negotiation/term.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { axeFinds } from '../support/axe.ts'
import { granted, type TestDesk, testDesk } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

const PASSPHRASE = '让零点三换两个坑位'

let opened: OpenWindow
let page: Page
let negotiation: string

inFreshWindow(async (fresh) => {
  opened = fresh
  page = opened.page
  negotiation = granted(await opened.desk.ask('negotiation:openSample', { action: 'sample' })).id
  granted(await opened.desk.ask('preferences:set', { language: 'zh-CN', moneyUnit: 'yuan' }))
  await page.evaluate((id) => {
    window.location.hash = `#/negotiation/${id}/terms`
  }, negotiation)
  await page.reload()
  await page.getByRole('button', { name: '文件', exact: true }).waitFor()
})

const dialog = () => page.getByRole('dialog')
const begin = async (name: string) => {
  await page.getByRole('button', { name: '文件', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}
const fileOf = (name: string) => path.join(opened.desk.folder, name)
const target = (workspace: Workspace) => workspace.scenarios.find(({ role }) => role === 'target')?.id ?? ''

/** Does one thing at a desk as its window would. */
async function work(
  desk: TestDesk,
  id: string,
  build: (workspace: Workspace) => readonly Change[],
): Promise<void> {
  const { revision, workspace } = granted(await desk.ask('negotiation:open', { negotiation }))
  const action = { id, label: { key: 'action.term' }, changes: build(workspace) }
  granted(await desk.ask('negotiation:apply', { negotiation, revision, action: action as never }))
}

const setRate = (name: string, rate: number) => (workspace: Workspace) => {
  const term = resolveScenario(workspace, target(workspace)).terms.find((each) => each.name === name)
  const rule = { ...term?.rule, rate } as Term['rule']
  return setRowFields(workspace, target(workspace), 'term', term?.id ?? '', { rule })
}

/** A director's desk on which the package of a file was opened, changed and packed again. */
async function returned(from: string, to: string): Promise<void> {
  const director = testDesk()
  director.choose(from)
  const look = granted(await director.ask('dealFile:look', { passphrase: PASSPHRASE, again: null }))
  granted(await director.ask('dealFile:open', { action: 'received', token: look.token }))
  await work(director, 'd1', setRate('月返', 0.011))
  await work(director, 'd2', setRate('无条件返利', 0.044))
  await work(director, 'd3', (workspace) =>
    setComment(workspace, {
      id: 'remark',
      on: { of: 'scenario', id: target(workspace) },
      by: '王总监',
      at: '2026-11-23T09:00:00.000Z',
      text: '月返到此为止',
    }),
  )
  director.choose(to)
  granted(await director.ask('dealFile:pack', { negotiation, shown: null, passphrase: null }))
  expect(director.logged).toEqual([])
  director.close()
}

test('packed behind a passphrase by the keyboard, returned by the director, merged row by row, taken back by one undo', async () => {
  const out = fileOf('给总监.deal')
  opened.desk.choose(out)
  await begin('导出协商包')
  await dialog().getByText('只给自己人。').waitFor()
  const write = dialog().getByRole('button', { name: '选择位置并导出' })
  await dialog().getByLabel('口令（可留空）').fill('short')
  await dialog().getByText('口令至少 8 个字符。').waitFor()
  expect(await write.isDisabled()).toBe(true)
  await dialog().getByLabel('口令（可留空）').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(PASSPHRASE)
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(PASSPHRASE)
  expect(await axeFinds(page)).toEqual([])
  await page.screenshot({ path: 'test-results/screens/deal-pack.png' })
  await write.press('Enter')
  await page.getByText('已导出“给总监.deal”。').waitFor()

  const back = fileOf('退回.deal')
  await returned(out, back)
  await work(opened.desk, 'ours', setRate('无条件返利', 0.047))
  await page.reload()
  opened.desk.choose(back)
  await begin('合并协商包')
  await dialog().getByText('对方有 2 处不同').waitFor()
  await dialog().getByText('1 处双方都改了').waitFor()
  const row = (name: string) =>
    dialog()
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`, 'u') }) })
  expect(await row('无条件返利').innerText()).toMatch(/双方都改了[\s\S]*4\.60[\s\S]*4\.70[\s\S]*4\.40/u)
  expect(await row('月返').innerText()).toMatch(/1\.20[\s\S]*1\.20[\s\S]*1\.10/u)
  expect(await row('月返').getByRole('radio', { name: '对方' }).isChecked()).toBe(true)
  await dialog().getByText('王总监：月返到此为止').waitFor()
  expect(await axeFinds(page)).toEqual([])
  const take = dialog().getByRole('button', { name: '合并为一步' })
  expect(await take.isDisabled()).toBe(true)
  await row('无条件返利').getByRole('radio', { name: '我方' }).check()
  await page.screenshot({ path: 'test-results/screens/deal-merge.png' })
  await take.press('Enter')
  await page.getByText('已合并，取对方 1 处。').waitFor()
  const rates = async () => {
    const { workspace } = granted(await opened.desk.ask('negotiation:open', { negotiation }))
    const { terms } = resolveScenario(workspace, target(workspace))
    return ['月返', '无条件返利'].map((name) => terms.find((each) => each.name === name)?.rule)
  }
  expect(await rates()).toMatchObject([{ rate: 0.011 }, { rate: 0.047 }])
  await page.getByRole('button', { name: '撤销：合并协商包 退回.deal' }).click()
  await page.getByRole('button', { name: '重做：合并协商包 退回.deal' }).waitFor()
  expect(await rates()).toMatchObject([{ rate: 0.012 }, { rate: 0.047 }])
})

test('opened from the palette: the passphrase is asked for until it fits, then the package stands beside what is here', async () => {
  const out = fileOf('对方.deal')
  opened.desk.choose(out)
  granted(await opened.desk.ask('dealFile:pack', { negotiation, shown: null, passphrase: PASSPHRASE }))
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('打开协商包')
  await page.getByRole('option', { name: '打开协商包' }).click()
  await dialog().getByText('“对方.deal”有口令').waitFor()
  expect(await axeFinds(page)).toEqual([])
  await dialog().getByLabel('口令').fill('不是这一个口令')
  await page.keyboard.press('Enter')
  await dialog().getByText('口令不对，文件本身完好。核对后再输一次。').waitFor()
  expect(await dialog().getByLabel('口令').inputValue()).toBe('')
  await dialog().getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByText(/已在这里，收到的版本与它并列打开，原有内容未改动。/u).waitFor()
  const list = granted(await opened.desk.ask('negotiation:list', {}))
  expect(list).toHaveLength(2)
  expect(list.some(({ name }) => /（2026-11-23 收到）$/u.test(name))).toBe(true)
})

test('a file that is no package, and one of another negotiation, are refused in words and change nothing', async () => {
  granted(await opened.desk.ask('preferences:set', { language: 'en', moneyUnit: 'yuan' }))
  await page.reload()
  const english = async (name: string) => {
    await page.getByRole('button', { name: 'File', exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  opened.desk.choose(path.join(import.meta.dirname, '../../db/sample/negotiation.json'))
  await english('Merge a negotiation package')
  await page.getByText('“negotiation.json” was not opened: it is no negotiation package.').waitFor()
  const { id } = granted(
    await opened.desk.ask('negotiation:create', {
      action: 'other',
      name: 'Another',
      supplierName: 'Jiangyuan',
      accountName: 'Haiyue',
      stores: 10,
      yearStart: '2027-01',
    }),
  )
  opened.desk.choose(fileOf('other.deal'))
  granted(await opened.desk.ask('dealFile:pack', { negotiation: id, shown: null, passphrase: null }))
  await english('Merge a negotiation package')
  await page.getByText(/it shares no history with this negotiation/u).waitFor()
  expect(await axeFinds(page)).toEqual([])
})
