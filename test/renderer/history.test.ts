/// <reference types="node" />

import path from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setRowFields } from '../../domain/actions/rowChanges.ts'
import { simulate } from '../../domain/engine/simulate.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { moneyText } from '../../renderer/shared/format/money.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

inFreshWindow((fresh) => {
  opened = fresh
  page = opened.page
})

const { money } = moneyText('tenThousandYuan', 'zh-CN')

async function stored() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id }))
}

/** The rate of 月返 in our opening, as it is stored. */
async function rate(role = 'opening') {
  const { workspace } = await stored()
  const scenario = workspace.scenarios.find((each) => each.role === role)
  const rule = resolveScenario(workspace, scenario?.id ?? '').terms.find(({ name }) => name === '月返')?.rule
  return rule?.kind === 'percent' ? rule.rate : null
}

/** The sample after 月返 of our opening was set to 2, 3 and 4 %, one after the other. */
async function openAfterThreeSteps() {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
  for (const to of [0.02, 0.03, 0.04]) {
    const { id, revision, workspace } = await stored()
    const opening = workspace.scenarios.find(({ role }) => role === 'opening')?.id ?? ''
    const term = resolveScenario(workspace, opening).terms.find(({ name }) => name === '月返')?.id ?? ''
    const rule = { kind: 'percent', rate: to, settle: 'month' } as const
    const changes = setRowFields(workspace, opening, 'term', term, { rule })
    const label = { key: 'action.term.current', values: { name: `月返${to * 100}` } }
    granted(
      await opened.desk.ask('negotiation:apply', {
        negotiation: id,
        revision,
        action: { id: `step${to * 100}`, label, changes },
      }),
    )
  }
  await page.reload()
  await page.locator('[data-figure="contribution"]').waitFor()
}

async function history() {
  await page.keyboard.press('Control+Shift+Y')
  await page.getByRole('grid', { name: '历史' }).waitFor()
}

const row = (name: string) => page.locator('.dt-sheet-row-line').filter({ hasText: name })

test('every step stands by name under its day, the newest on top, and where the contract stands is said', async () => {
  await openAfterThreeSteps()
  await history()
  await row('修改 月返4 当前').waitFor()
  const said = await page.locator('.dt-sheet-row-line').allInnerTexts()
  expect(said.map((text) => text.match(/月返\d/)?.[0])).toEqual(['月返4', '月返3', '月返2'])
  expect(said[0]).toContain('现在在这里')
  expect(said[0]).toContain('以量换价')
})

test('回到此步 undoes two steps in one go, says how many, and can be gone back from', async () => {
  await openAfterThreeSteps()
  await history()
  await row('修改 月返2 当前').click()
  await page.getByRole('button', { name: '回到此步' }).click()
  await page.getByText('已回到“修改 月返2 当前”之后，共 2 步。').waitFor()
  expect(await rate()).toBe(0.02)
  const { revision } = await stored()
  expect(revision).toBe(4)
  await row('月返4').filter({ hasText: '已撤销，可以重做' }).waitFor()
  await page.getByRole('button', { name: '再回去' }).click()
  await expect.poll(() => rate()).toBe(0.04)
})

test('从此处另存方案 makes the scenario as it stood a new one; the others keep theirs; one undo takes it back', async () => {
  await openAfterThreeSteps()
  await history()
  await row('修改 月返3 当前').click()
  await page.getByRole('button', { name: '从此处另存方案' }).click()
  await page.getByText('已另存为方案“以量换价(开价) 2”，并切换过去。').waitFor()
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  expect([await rate('custom'), await rate('opening')]).toEqual([0.03, 0.04])
  await page.getByRole('button', { name: '撤销：从历史另存方案 以量换价(开价) 2' }).click()
  await expect.poll(async () => (await stored()).workspace.scenarios.length).toBe(5)
})

test('steps are found by what they did and by names, in words of the language', async () => {
  await openAfterThreeSteps()
  await history()
  await row('月返4').waitFor()
  await page.getByRole('textbox', { name: '按操作或名称查找' }).fill('修改 月返3')
  await expect.poll(() => page.locator('.dt-sheet-row-line').count()).toBe(1)
  await page.getByRole('textbox', { name: '按操作或名称查找' }).fill('删除')
  await page.getByText('没有这样的操作。换一个词。').waitFor()
})

test('an untouched contract says what will stand here; hidden means our own steps are not named', async () => {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
  await history()
  await page.getByText('还没有操作。改一个数，这里就有第一步。').waitFor()
  const { id, revision, workspace } = await stored()
  const walkAway = workspace.scenarios.find(({ role }) => role === 'walkAway')?.id ?? ''
  const changes = setRowFields(workspace, walkAway, 'term', 'monthlyRebate', { privateNote: '可让' })
  const label = { key: 'action.term.walkAway', values: { name: '月返' } }
  granted(
    await opened.desk.ask('negotiation:apply', {
      negotiation: id,
      revision,
      action: { id: 'w', label, changes },
    }),
  )
  await page.reload()
  await row('修改 月返 底线').waitFor()
  await page.keyboard.press('Control+Shift+H')
  await row('内部操作').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('底线')
})

test('a snapshot shows its hash, is checked with its figures, and becomes a new scenario that reads the same', async () => {
  await openAfterThreeSteps()
  const { id, workspace } = await stored()
  const opening = workspace.scenarios.find(({ role }) => role === 'opening')?.id ?? ''
  const ours = simulate(toNegotiation(workspace), resolveScenario(workspace, opening)).supplier.contribution
  const asked = { action: 's1', negotiation: id, scenario: opening, name: '第 1 轮' }
  const { sha256 } = granted(await opened.desk.ask('snapshot:take', asked))
  await history()
  await page.getByRole('link', { name: '快照' }).click()
  const line = page.getByRole('row').filter({ hasText: '第 1 轮' })
  expect(await line.innerText()).toContain(sha256.slice(0, 8))
  await page.getByRole('button', { name: '核对指纹：“第 1 轮”' }).click()
  await line.getByText(`指纹相符，我方贡献 ${money(ours)}`).waitFor()
  await page.getByRole('button', { name: '恢复为新方案：“第 1 轮”' }).click()
  await page.getByText('已另存为方案“第 1 轮 恢复 2”，并切换过去。').waitFor()
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
  const after = (await stored()).workspace
  const restored = after.scenarios.at(-1)?.id ?? ''
  expect(simulate(toNegotiation(after), resolveScenario(after, restored)).supplier.contribution).toBe(ours)
})

test('a snapshot changed outside the program is said in red and never restored', async () => {
  await openAfterThreeSteps()
  const { id, workspace } = await stored()
  const asked = { action: 's1', negotiation: id, scenario: workspace.scenarios[0]?.id ?? '', name: '第 1 轮' }
  granted(await opened.desk.ask('snapshot:take', asked))
  const raw = new Database(path.join(opened.desk.folder, 'dealtable.db'))
  raw.exec(`DROP TRIGGER snapshots_are_never_changed; UPDATE snapshots SET results_fen_json = '{}'`)
  raw.close()
  await history()
  await page.getByRole('link', { name: '快照' }).click()
  await page.getByRole('button', { name: '恢复为新方案：“第 1 轮”' }).click()
  await page.getByText('指纹不符：内容在程序之外被改过，不能使用。').waitFor()
  expect((await stored()).workspace.scenarios).toHaveLength(5)
})

test('axe finds no fault in history and snapshots, with and without entries, in either language', async () => {
  const check = async (state: string) => {
    expect(await axeFinds(page), state).toEqual([])
  }
  await openAfterThreeSteps()
  await history()
  await row('月返4').waitFor()
  await check('history')
  await page.getByRole('link', { name: '快照' }).click()
  await page.getByText('还没有快照').waitFor()
  await check('no snapshot')
  const { id, workspace } = await stored()
  const asked = { action: 's1', negotiation: id, scenario: workspace.scenarios[0]?.id ?? '', name: '第 1 轮' }
  granted(await opened.desk.ask('snapshot:take', asked))
  await page.getByText('English').click()
  await page.keyboard.press('Control+Shift+Y')
  await page.getByRole('grid', { name: 'History' }).waitFor()
  await page.getByRole('link', { name: 'Snapshots' }).click()
  await page.getByRole('button', { name: 'Check hash: “第 1 轮”' }).click()
  await page.getByText('hash matches').waitFor()
  await check('snapshots, English')
})
