/// <reference types="node" />

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { madeForRetailer } from '../../domain/documents/proposalPrivacy.ts'
import { ok } from '../../domain/result.ts'
import { renderProposal } from '../../electron/pdf/renderProposal.ts'
import { renderSlides } from '../../electron/slides/renderSlides.ts'
import { deckParts, textOfDeck } from '../electron/slides/deckParts.ts'
import { axeFinds } from '../support/axe.ts'
import { granted } from '../support/desk.ts'
import { inFreshWindow, type OpenWindow } from './support/openWindow.ts'

let opened: OpenWindow
let page: Page

/** Whether the paper that is written would end with a name of ours, as a fault in the program might have it. */
let isLeaking = false
/** What the making waits for. */
let go = Promise.resolve()

inFreshWindow(
  (fresh) => {
    opened = fresh
    page = opened.page
    isLeaking = false
    go = Promise.resolve()
  },
  undefined,
  {
    renderProposal: (deal, scenario, options) =>
      madeForRetailer(deal, scenario, async (from) => {
        await go
        const drawn = await renderProposal(from, scenario, options)
        if (!isLeaking || !drawn.ok) return drawn
        return ok(Buffer.concat([drawn.value, Buffer.from(`\n%${from.name}`)]))
      }),
    renderSlides: (deal, scenario, options) =>
      madeForRetailer(deal, scenario, async (from) => {
        const made = await renderSlides(from, scenario, options)
        return isLeaking && made.ok ? ok(Buffer.concat([made.value, Buffer.from(from.name)])) : made
      }),
  },
)

async function openProposal() {
  await page.getByRole('button', { name: '打开示例谈判' }).click()
  await page.locator('[data-figure="contribution"]').waitFor()
  await page.getByRole('link', { name: '提案' }).click()
  await pagesStand()
}

/** The pages are of what is stored now. */
async function pagesStand() {
  await page.getByText(/^共 \d+ 页，与导出的文件相同。$/).waitFor({ timeout: 60_000 })
}

async function storedPlan() {
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  if (summary === undefined) throw new Error('nothing is stored')
  return granted(await opened.desk.ask('negotiation:open', { negotiation: summary.id })).workspace.proposal
}

const saved = () => page.getByText(/^已保存 \d\d:\d\d$/).waitFor()
const paperText = async () =>
  (await page.locator('.paper-page figcaption').allTextContents()).join('\n').replace(/\s+/g, '')

async function looks(name: string) {
  await page.screenshot({ path: path.join('test-results', 'screens', `${name}.png`) })
  expect(await axeFinds(page)).toEqual([])
}

test('the pages are the real paper, and every private kind is checked against its bytes', async () => {
  await openProposal()
  await expect.poll(paperText, { timeout: 30_000 }).toContain('名词说明')
  expect(await paperText()).toContain('2027年度合作提案')
  const checks = page.getByRole('region', { name: '保密检查' })
  await checks.getByText(/20 类内部内容均未包含/).waitFor()
  expect(await checks.getByText('未包含 ✓').count()).toBe(20)
  await expect.poll(() => page.locator('.paper-page canvas').first().evaluate(inkOf)).toBeGreaterThan(500)
  await looks('proposal')
  await page.getByText('English', { exact: true }).first().click()
  await page.getByRole('heading', { name: 'Proposal: 以量换价(开价)' }).waitFor()
  await looks('proposal-en')
})

/** How many dark points a drawn page has. */
function inkOf(element: HTMLElement | SVGElement): number {
  const canvas = element as HTMLCanvasElement
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 90 && (data[at + 3] ?? 0) > 200) dark++
  return dark
}

test('by keys alone: a section moved up, one left out, a fact written; each is one step back', async () => {
  await openProposal()
  const list = page.getByRole('list', { name: '章节' })
  await list.getByRole('button', { name: '共同目标', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByText('共同目标移到第 2 位').waitFor()
  await saved()
  expect((await storedPlan())?.sections?.slice(0, 3)).toEqual(['review', 'goals', 'market'])

  await page.getByRole('checkbox', { name: '印出名词说明' }).focus()
  await page.keyboard.press('Space')
  await saved()
  expect((await storedPlan())?.sections).not.toContain('glossary')

  await list.getByRole('button', { name: '市场', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('事实 1').focus()
  await page.keyboard.type('华东食用油增长 4.2 %')
  await page.keyboard.press('Tab')
  await page.getByLabel('来源 1').waitFor()
  await page.keyboard.type('公司年报')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await storedPlan())?.market)
    .toEqual([{ statement: '华东食用油增长 4.2 %', source: '公司年报' }])
  await pagesStand()
  await expect.poll(paperText, { timeout: 30_000 }).toContain('华东食用油增长4.2%')
  expect(await paperText()).not.toContain('名词说明')
  await looks('proposal-edited')

  await list.getByRole('button', { name: '市场', exact: true }).focus()
  for (const wanted of [[{ statement: '华东食用油增长 4.2 %', source: '' }], undefined]) {
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await storedPlan())?.market).toEqual(wanted)
  }
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedPlan())?.sections?.includes('glossary')).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(storedPlan).toBeUndefined()
})

test('a section is drawn to another place by the mouse', async () => {
  await openProposal()
  const row = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('button', { name, exact: true }) })
  await row('条款对比').dragTo(row('回顾'))
  await expect.poll(async () => (await storedPlan())?.sections?.[0]).toBe('terms')
})

test('a character no font draws is named with its place, and so is a private word; the paper is then not shown', async () => {
  await openProposal()
  await page.getByLabel('版本').fill('2🜁')
  await page.getByLabel('版本').press('Enter')
  await page.getByRole('alert').getByText('“🜁”（封面：2🜁').waitFor()
  expect(await page.locator('.paper-page').count()).toBe(0)
  await looks('proposal-refused')
  await page.getByLabel('版本').fill('2')
  await page.getByLabel('版本').press('Enter')
  await pagesStand()
  await page
    .getByRole('list', { name: '章节' })
    .getByRole('button', { name: '我方诉求', exact: true })
    .click()
  await page.getByLabel('诉求 1').fill('每升 0.1 点要当场拿到交换条件')
  await page.getByLabel('诉求 1').press('Enter')
  await page.getByRole('alert').getByText('我方诉求：每升 0.1 点要当场拿到交换条件').waitFor()
})

test('what is exported is what was shown, in both languages when so chosen', async () => {
  await openProposal()
  await page.getByText('中英对照').click()
  await expect.poll(paperText, { timeout: 60_000 }).toContain('贵方收益Yourbenefit')
  const file = path.join(opened.desk.folder, 'both.pdf')
  opened.desk.choose(file)
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: '选择位置并导出' }).click()
  await page.getByText('提案已导出：both.pdf').waitFor({ timeout: 30_000 })
  const bytes = await readFile(file)
  const [summary] = granted(await opened.desk.ask('negotiation:list', {}))
  const shown = granted(
    await opened.desk.ask('proposal:preview', {
      negotiation: summary?.id ?? '',
      scenario: 'opening',
      edition: 'both',
    }),
  )
  expect(Buffer.from(shown.pdf).equals(bytes)).toBe(true)
})

test('as PowerPoint by keys alone: chosen on the page or while exporting, written as slides of what is stored', async () => {
  await openProposal()
  const onPage = page.getByRole('radiogroup', { name: '导出格式' })
  await onPage.getByRole('radio', { name: 'PDF' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText(/^共 \d+ 页。PowerPoint 内容相同，版面另排。$/).waitFor()
  await looks('proposal-slides')
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog')
  const choice = dialog.getByRole('radiogroup', { name: '导出格式' })
  expect(await choice.getByRole('radio', { name: 'PowerPoint' }).isChecked()).toBe(true)
  await looks('proposal-slides-dialog')
  opened.desk.choose(null)
  await dialog.getByRole('button', { name: '选择位置并导出' }).press('Enter')
  await page.getByText('没有导出：已取消。').waitFor({ timeout: 60_000 })
  const file = path.join(opened.desk.folder, 'slides.pptx')
  opened.desk.choose(file)
  await page.keyboard.press('Control+p')
  await dialog.getByRole('button', { name: '选择位置并导出' }).press('Enter')
  await page.getByText('提案已导出：slides.pptx').waitFor({ timeout: 60_000 })
  expect(opened.desk.suggested.every((name) => name.endsWith('.pptx'))).toBe(true)
  const parts = deckParts(await readFile(file))
  expect(textOfDeck(parts)).toContain('贵方收益')
  await page.getByText('English', { exact: true }).first().click()
  await page.getByText(/pages\. The PowerPoint says the same on slides\.$/).waitFor({ timeout: 60_000 })
  await page.keyboard.press('Control+p')
  await looks('proposal-slides-dialog-en')
  // The other way back by the keys of a choice.
  await page.getByRole('dialog').getByRole('radio', { name: 'PowerPoint' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await page.getByText(/pages, the same as the file that is exported\.$/).waitFor()
}, 240_000)

test('slides that something of ours would change are not written, and the sentence names it', async () => {
  await openProposal()
  isLeaking = true
  const file = path.join(opened.desk.folder, 'leak.pptx')
  opened.desk.choose(file)
  await page.getByText('PowerPoint', { exact: true }).click()
  await page.keyboard.press('Control+p')
  await page.getByRole('dialog').locator('.ant-btn-primary').click()
  await page
    .getByText(
      '没有导出：换掉这些内部内容后文件会变，文件名称。没有写出任何文件；在提案页查看并改掉后再导出。',
    )
    .waitFor({ timeout: 120_000 })
  await expect(readFile(file)).rejects.toThrow()
}, 240_000)

test('a paper that something of ours would change is not written, and the sentence names it', async () => {
  await openProposal()
  isLeaking = true
  const file = path.join(opened.desk.folder, 'leak.pdf')
  opened.desk.choose(file)
  for (const sentence of [
    '没有导出：换掉这些内部内容后文件会变，文件名称。没有写出任何文件；在提案页查看并改掉后再导出。',
    'Not exported: the file would be another if these were, Name of the file. No file was left.',
  ]) {
    let release = () => {}
    go = new Promise((resolve) => {
      release = resolve
    })
    await page.keyboard.press('Control+p')
    const write = page.getByRole('dialog').locator('.ant-btn-primary')
    await write.click()
    await page.getByText(/^正在排版，并把|^Making the pages/).waitFor()
    await looks(sentence.startsWith('N') ? 'proposal-checked-en' : 'proposal-checked')
    release()
    await page.getByText(sentence).waitFor({ timeout: 120_000 })
    await page.getByText('English', { exact: true }).first().click()
    await page.getByRole('heading', { name: 'Proposal: 以量换价(开价)' }).waitFor()
  }
  await expect(readFile(file)).rejects.toThrow()
}, 300_000)
