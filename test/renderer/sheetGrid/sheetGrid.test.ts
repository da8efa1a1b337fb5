/// <reference types="node" />
import AxeBuilder from '@axe-core/playwright'
import type { CDPSession, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenHarness, openHarness } from './harness/openHarness.ts'
import type { Harness } from './harness/page.tsx'

let harness: OpenHarness
let page: Page

beforeAll(async () => {
  harness = await openHarness()
}, 120_000)
afterAll(async () => harness?.close())
beforeEach(async () => {
  const context = await harness.browser.newContext({ viewport: { width: 1280, height: 720 } })
  page = await context.newPage()
  await page.goto(harness.address)
}, 60_000)
afterEach(async () => page?.context().close(), 60_000)

const read = <Key extends keyof Harness>(key: Key) =>
  page.evaluate((name) => window.harness[name] as unknown, key) as Promise<Harness[Key]>
const commits = () => read('commits')
const value = (rowId: string, columnId: string) =>
  page.evaluate(([row = '', column = '']) => window.harness.value(row, column), [rowId, columnId])
const spoken = () => page.locator('.dt-sheet-spoken').textContent()
const startAtCurrent = () => page.getByRole('button', { name: '到当前' }).click()
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const isInTextBox = () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')

async function paste(text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain = '', rich = '']) => {
      const clipboardData = new DataTransfer()
      if (plain !== '') clipboardData.setData('text/plain', plain)
      if (rich !== '') clipboardData.setData('text/html', rich)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [text, html],
  )
}

/** Copies with the real keys and reads what the grid put on the clipboard. */
async function copied(keys: string): Promise<{ text: string; html: string }> {
  await page.evaluate(() => {
    const kept = window as Window & { copied?: unknown }
    const keep = (event: ClipboardEvent) => {
      kept.copied = {
        text: event.clipboardData?.getData('text/plain'),
        html: event.clipboardData?.getData('text/html'),
      }
    }
    document.addEventListener('copy', keep, { once: true })
    document.addEventListener('cut', keep, { once: true })
  })
  await press(keys)
  return page.evaluate(() => (window as Window & { copied?: unknown }).copied) as Promise<{
    text: string
    html: string
  }>
}

describe('typing', () => {
  test('a figure typed over 1.30% in the per cent column is a rate, and Enter goes to the row below', async () => {
    await startAtCurrent()
    await page.keyboard.type('4.2')
    await press('Enter')
    expect(await commits()).toEqual([
      { kind: 'edit', changes: [{ rowId: '返利-1', columnId: 'current', value: 0.042 }] },
    ])
    expect(await spoken()).toContain('第 3 行,季度增长返利,当前 1.80%')
  })

  test('each key gives the figure as it stands, so that the ledgers move while typing', async () => {
    await startAtCurrent()
    await page.keyboard.type('4.2')
    await press('Escape')
    expect(await read('drafts')).toEqual([
      { rowId: '返利-1', columnId: 'current', value: 0.04 },
      { rowId: '返利-1', columnId: 'current', value: 0.042 },
      null,
    ])
    expect(await commits()).toEqual([])
  })

  test('F2 opens the whole figure, and leaving it unchanged commits nothing', async () => {
    await startAtCurrent()
    await press('F2')
    expect(await page.locator('textarea').inputValue()).toBe('1.3%')
    await press('Enter')
    expect(await commits()).toEqual([])
  })

  test('in F2 the arrows move the caret; after typing over they leave the cell', async () => {
    await startAtCurrent()
    await press('F2', 'ArrowLeft', 'ArrowLeft')
    await page.keyboard.type('9')
    await press('Tab')
    expect(await value('返利-1', 'current')).toBe(0.0193)
    await page.keyboard.type('5')
    await press('ArrowDown')
    expect(await value('返利-1', 'target')).toBe(0.05)
  })

  test('a text that is no figure is kept and marked, and F2 brings it back', async () => {
    await startAtCurrent()
    await page.keyboard.type('待定')
    await press('Enter', 'ArrowUp')
    expect((await commits())[0]?.changes).toEqual([
      { rowId: '返利-1', columnId: 'current', invalidText: '待定', message: '不是数字' },
    ])
    expect(await value('返利-1', 'current')).toBe(0.013)
    expect(await page.getByRole('gridcell', { name: '待定' }).getAttribute('aria-invalid')).toBe('true')
    expect(await spoken()).toContain('无法识别:不是数字')
    await press('F2')
    expect(await page.locator('textarea').inputValue()).toBe('待定')
  })

  test('a locked cell takes no typing and says why', async () => {
    await startAtCurrent()
    await press('ArrowDown', 'ArrowDown')
    expect(await spoken()).toContain('已锁定')
    await page.keyboard.type('9')
    await press('F2', 'Enter')
    expect(await commits()).toEqual([])
    expect(await read('refused')).toEqual({ rowId: '返利-3', columnId: 'current', reason: 'locked' })
  })

  test('a row is filled in with Tab, and Enter goes on in the next row where the first one began', async () => {
    await startAtCurrent()
    await page.keyboard.type('1')
    await press('Tab')
    await page.keyboard.type('2')
    await press('Tab')
    await page.keyboard.type('3')
    await press('Enter')
    await page.keyboard.type('4')
    await press('Enter')
    expect((await commits()).map(({ changes }) => changes[0])).toEqual([
      { rowId: '返利-1', columnId: 'current', value: 0.01 },
      { rowId: '返利-1', columnId: 'target', value: 0.02 },
      { rowId: '返利-1', columnId: 'floor', value: 0.03 },
      { rowId: '返利-2', columnId: 'current', value: 0.04 },
    ])
  })

  test('Alt+Enter writes a second line into a note', async () => {
    await startAtCurrent()
    await press('End')
    await page.keyboard.type('一')
    await press('Alt+Enter')
    await page.keyboard.type('二')
    await press('Enter')
    expect(await value('返利-1', 'note')).toBe('一\n二')
  })

  test('a text typed into a row that is taken away lands in no other row', async () => {
    await startAtCurrent()
    await page.keyboard.type('9')
    await page.evaluate(() => window.harness.remove('返利-1'))
    await expect.poll(() => page.locator('.dt-sheet-typing').count()).toBe(0)
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('')
    await press('Enter')
    expect(await commits()).toEqual([])
    expect((await read('drafts')).at(-1)).toBe(null)
  })

  test('leaving the grid with the pointer writes what was typed', async () => {
    await startAtCurrent()
    await page.keyboard.type('6')
    await page.getByRole('heading').click()
    expect(await value('返利-1', 'current')).toBe(0.06)
  })
})

describe('Chinese typing', () => {
  const compose = async (session: CDPSession, letters: string, word: string) => {
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    })
    await session.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    })
    if (word !== '') await session.send('Input.insertText', { text: word })
  }

  test('the first key of a word is in the word: the text box has the focus before it', async () => {
    await startAtCurrent()
    await press('End')
    expect(await isInTextBox()).toBe(true)
    const session = await page.context().newCDPSession(page)
    await compose(session, 'n', '')
    await compose(session, 'niangao', '年糕')
    expect(await page.locator('textarea').inputValue()).toBe('年糕')
    await press('Enter')
    expect(await value('返利-1', 'note')).toBe('年糕')
  })

  test('an arrow that the input method uses to choose a word does not leave the cell', async () => {
    await startAtCurrent()
    await press('End')
    const session = await page.context().newCDPSession(page)
    await compose(session, 'nian', '')
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'ArrowDown',
      code: 'ArrowDown',
      windowsVirtualKeyCode: 229,
    })
    expect(await spoken()).toContain('第 2 行')
    await session.send('Input.insertText', { text: '年' })
    await press('Enter')
    expect(await value('返利-1', 'note')).toBe('年')
  })

  test('a word given up before it was chosen leaves the cell as it was', async () => {
    await startAtCurrent()
    await press('End')
    const session = await page.context().newCDPSession(page)
    await compose(session, 'nian', '')
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
    await press('ArrowUp')
    expect(await commits()).toEqual([])
    expect(await value('返利-1', 'note')).toBe('按季结算,随货款扣除')
  })
})

describe('moving and selecting', () => {
  test('arrows, Tab, Enter, Home and Ctrl+End lead where a spreadsheet leads', async () => {
    await startAtCurrent()
    await press('ArrowRight')
    expect(await spoken()).toContain('目标 1.20%')
    await press('Shift+Tab', 'Shift+Enter')
    expect(await spoken()).toContain('返利')
    await press('Control+End')
    expect(await read('selection')).toMatchObject({ active: { rowId: 'total', columnId: 'note' } })
    await press('Control+Home')
    expect(await read('selection')).toMatchObject({ active: { rowId: 'group-返利', columnId: 'id' } })
    await press('ArrowDown', 'End')
    expect(await read('selection')).toMatchObject({ active: { rowId: '返利-1', columnId: 'note' } })
  })

  test('three rows of 当前 add up to 5.40 % in the status bar', async () => {
    await startAtCurrent()
    await press('Shift+ArrowDown', 'Shift+ArrowDown')
    expect(await read('summary')).toMatchObject({
      count: 3,
      numbers: 3,
      sum: expect.closeTo(0.054, 12),
      average: expect.closeTo(0.018, 12),
    })
  })

  test('rates and amounts together have a count and no sum', async () => {
    await startAtCurrent()
    await press('Shift+End')
    expect(await read('summary')).toMatchObject({ numbers: 5, sum: null, average: null })
  })

  test('the pointer selects a block, and a click on a head selects the column and keeps the focus', async () => {
    const cells = page.locator('[data-row="1"] [data-cell="3"], [data-row="3"] [data-cell="5"]')
    const from = await cells.nth(0).boundingBox()
    const to = await cells.nth(1).boundingBox()
    await page.mouse.move((from?.x ?? 0) + 9, (from?.y ?? 0) + 9)
    await page.mouse.down()
    await page.mouse.move((to?.x ?? 0) + 9, (to?.y ?? 0) + 9)
    await page.mouse.up()
    expect(await read('selection')).toEqual({
      active: { rowId: '返利-1', columnId: 'lastYear' },
      rowIds: ['返利-1', '返利-2', '返利-3'],
      columnIds: ['lastYear', 'ask', 'current'],
    })
    await page.getByRole('columnheader', { name: '目标' }).click()
    expect(await isInTextBox()).toBe(true)
    expect(await read('selection')).toMatchObject({ columnIds: ['target'] })
  })

  test('Tab leaves the sheet after Escape, so that nobody is caught in it', async () => {
    await startAtCurrent()
    await press('Escape', 'Tab')
    expect(await isInTextBox()).toBe(false)
  })

  test('Space on a category folds it and Enter unfolds it', async () => {
    await startAtCurrent()
    await press('Control+Home', ' ')
    expect(await spoken()).toContain('返利,已折叠')
    expect(await page.getByRole('gridcell', { name: '季度增长返利' }).count()).toBe(0)
    await press('Enter')
    expect(await page.getByRole('gridcell', { name: '季度增长返利' }).count()).toBe(1)
  })
})

describe('blocks', () => {
  test('100 rows by 5 columns are pasted as one step', async () => {
    await page.goto(`${harness.address}?rows=2000`)
    await page.locator('[data-row="0"] [data-cell="3"]').click()
    const rows = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 5 }, (_, column) => `${(row + column) / 100}`).join('\t'),
    )
    await paste(`${rows.join('\r\n')}\r\n`)
    const made = await commits()
    expect(made.length).toBe(1)
    expect(made[0]?.kind).toBe('paste')
    expect(await read('pasted')).toMatchObject({ rows: 100, columns: 5, invalid: 0, overflowRows: 0 })
    const written = (await read('pasted')) as { written: number; refused: number }
    expect(written.written + written.refused).toBe(500)
    expect(await value('row-99', 'floor')).toBe(0.0102)
    await press('Control+z')
    expect(await value('row-99', 'floor')).toBe(0.041)
  })

  test('a pasted block larger than what is left says how much did not fit', async () => {
    await startAtCurrent()
    await press('Control+End', 'ArrowUp', 'ArrowLeft')
    await paste('谈判中\t一\t多\n未谈\t二\t多\n')
    expect(await read('pasted')).toMatchObject({ rows: 2, columns: 3, overflowRows: 1, overflowColumns: 1 })
    expect(await value('账期-2', 'note')).toBe('一')
  })

  test('a table without plain text is pasted from its HTML', async () => {
    await startAtCurrent()
    await paste('', '<table><tr><td>2.5%</td><td>３</td></tr></table>')
    expect(await value('返利-1', 'current')).toBe(0.025)
    expect(await value('返利-1', 'target')).toBe(0.03)
  })

  test('copied figures keep all their digits as text and look as shown in HTML', async () => {
    await startAtCurrent()
    await press('Shift+ArrowDown', 'Shift+ArrowRight')
    const { text, html } = await copied('Control+c')
    expect(text).toBe('1.3%\t1.2%\r\n1.8%\t1.7%\r\n')
    expect(html).toContain('<td>1.30</td><td>1.20</td>')
  })

  test('cutting copies the block and clears it as one step', async () => {
    await startAtCurrent()
    await press('Shift+ArrowDown')
    expect((await copied('Control+x')).text).toBe('1.3%\r\n1.8%\r\n')
    expect((await commits()).map((commit) => commit.kind)).toEqual(['clear'])
    expect(await value('返利-2', 'current')).toBe(null)
  })

  test('Delete, Ctrl+D, Ctrl+R and Ctrl+Enter are one step each', async () => {
    await startAtCurrent()
    await press('Shift+ArrowDown', 'Control+d')
    expect(await value('返利-2', 'current')).toBe(0.013)
    await press('Shift+ArrowRight', 'Control+r')
    expect(await value('返利-2', 'target')).toBe(0.013)
    await page.keyboard.type('7')
    await press('Control+Enter')
    expect(await value('返利-1', 'target')).toBe(0.07)
    await press('Delete')
    expect(await value('返利-1', 'current')).toBe(null)
    expect((await commits()).map((commit) => commit.kind)).toEqual(['fill', 'fill', 'fill', 'clear'])
  })

  test('dragging the corner two rows down repeats the figure', async () => {
    await startAtCurrent()
    const corner = await page.locator('[data-fill-corner]').boundingBox()
    await page.mouse.move((corner?.x ?? 0) + 3, (corner?.y ?? 0) + 3)
    await page.mouse.down()
    await page.mouse.move((corner?.x ?? 0) + 3, (corner?.y ?? 0) + 30)
    await page.mouse.up()
    expect(await value('返利-2', 'current')).toBe(0.013)
    expect((await commits()).map((commit) => commit.kind)).toEqual(['fill'])
  })

  test('Alt+↑ adds 0.1 of a point and with Shift a whole point', async () => {
    await startAtCurrent()
    await press('Alt+ArrowUp', 'Alt+Shift+ArrowUp', 'Alt+ArrowDown')
    expect(await value('返利-1', 'current')).toBe(0.023)
    expect((await commits()).map((commit) => commit.kind)).toEqual(['nudge', 'nudge', 'nudge'])
  })
})

describe('lists', () => {
  test('Alt+↓ opens the list of a select cell, and Enter takes what the arrows chose', async () => {
    await page.locator('[data-row="1"] [data-cell="2"]').click()
    await press('Alt+ArrowDown')
    await expect.poll(() => page.getByRole('option').count()).toBe(3)
    await press('ArrowDown', 'Enter')
    expect(await value('返利-1', 'basis')).toBe('invoice')
  })

  test('typing narrows the list, and an unknown word is kept and marked', async () => {
    await page.locator('[data-row="1"] [data-cell="2"]').click()
    await page.keyboard.type('零')
    expect(await page.getByRole('option').allTextContents()).toEqual(['零售额'])
    await press('Enter', 'ArrowUp')
    expect(await value('返利-1', 'basis')).toBe('retailSales')
    await page.keyboard.type('毛额')
    await press('Enter')
    expect((await commits()).at(-1)?.changes).toEqual([
      { rowId: '返利-1', columnId: 'basis', invalidText: '毛额', message: '没有“毛额”' },
    ])
  })

  test('clicking elsewhere writes the word as it was typed, and never the first that would match', async () => {
    await page.locator('[data-row="1"] [data-cell="2"]').click()
    await page.keyboard.type('零')
    await page.locator('[data-row="2"] [data-cell="3"]').click()
    expect((await commits()).at(-1)?.changes).toEqual([
      { rowId: '返利-1', columnId: 'basis', invalidText: '零', message: '没有“零”' },
    ])
  })

  test('a click on an option takes it', async () => {
    await page.locator('[data-row="1"] [data-cell="2"]').dblclick()
    await page.getByRole('option', { name: '零售额' }).click()
    expect(await value('返利-1', 'basis')).toBe('retailSales')
    expect(await isInTextBox()).toBe(true)
  })
})

describe("the owner's own editor", () => {
  test('takes the focus, gives one value and hands the focus back', async () => {
    await startAtCurrent()
    await press('End', 'ArrowLeft', 'F2')
    await page.getByRole('combobox', { name: '生效周' }).selectOption('7')
    expect((await commits()).map(({ changes }) => changes)).toEqual([
      [{ rowId: '返利-1', columnId: 'week', value: 7 }],
    ])
    expect(await isInTextBox()).toBe(true)
  })

  test('closes with Escape and changes nothing', async () => {
    await startAtCurrent()
    await press('End', 'ArrowLeft', 'F2', 'Escape')
    expect(await page.getByRole('combobox').count()).toBe(0)
    expect(await isInTextBox()).toBe(true)
    expect(await commits()).toEqual([])
  })
})

describe('menus', () => {
  test('the right button asks for the menu of the cell under it and keeps a selection it lies in', async () => {
    await startAtCurrent()
    await press('Shift+ArrowDown')
    await page.locator('[data-row="2"] [data-cell="5"]').click({ button: 'right' })
    expect(await read('menu')).toMatchObject({ rowId: '返利-1', columnId: 'current' })
    expect(await read('selection')).toMatchObject({ rowIds: ['返利-1', '返利-2'] })
    await page.locator('[data-row="4"] [data-cell="3"]').click({ button: 'right' })
    expect(await read('menu')).toMatchObject({ rowId: '返利-4', columnId: 'lastYear' })
  })
})

describe('columns', () => {
  test('a head dragged over another changes places with it, and its edge changes its width', async () => {
    const ask = page.locator('[data-head="ask"]')
    const target = await page.locator('[data-head="target"]').boundingBox()
    const box = await ask.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 12)
    await page.mouse.down()
    await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 12, { steps: 4 })
    await page.mouse.up()
    expect((await read('layout')).order.slice(3, 7)).toEqual(['lastYear', 'current', 'target', 'ask'])
    const edge = await page.locator('[data-resize="ask"]').boundingBox()
    await page.mouse.move((edge?.x ?? 0) + 5, (edge?.y ?? 0) + 12)
    await page.mouse.down()
    await page.mouse.move((edge?.x ?? 0) + 45, (edge?.y ?? 0) + 12, { steps: 2 })
    await page.mouse.up()
    expect((await read('layout')).widths).toEqual({ ask: 144 })
    expect(await isInTextBox()).toBe(true)
  })

  test('of 2,000 rows by 30 columns only what is in view is in the page', async () => {
    await page.goto(`${harness.address}?rows=2000`)
    await page.locator('[data-row="0"] [data-cell="3"]').click()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2002')
    expect(await page.getByRole('gridcell').count()).toBeLessThan(1200)
    await press('Control+End')
    await expect.poll(() => page.locator('.dt-sheet-active').count()).toBe(1)
    expect(await read('selection')).toMatchObject({ active: { rowId: 'row-2000' } })
    await page.keyboard.type('3')
    await press('Enter')
    expect(await value('row-2000', 'week-17')).toBe(0.03)
    expect((await commits()).length).toBe(1)
  })
})

describe('access', () => {
  test('axe finds nothing while looking, editing, with a list open and with a kept text', async () => {
    const violations = async () => {
      const { violations: found } = await new AxeBuilder({ page }).include('.dt-sheet').analyze()
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }
    await startAtCurrent()
    await page.keyboard.type('待定')
    expect(await violations()).toEqual([])
    await press('Enter', 'Shift+ArrowDown')
    expect(await violations()).toEqual([])
    await page.locator('[data-row="1"] [data-cell="2"]').click()
    await press('Alt+ArrowDown')
    await expect.poll(() => page.getByRole('option').count()).toBe(3)
    expect(await violations()).toEqual([])
  }, 120_000)

  test('rows and columns carry their numbers, private figures their word', async () => {
    await startAtCurrent()
    await press('ArrowRight')
    const cell = page.locator('.dt-sheet-active')
    expect(await cell.getAttribute('aria-colindex')).toBe('7')
    expect(await cell.locator('..').getAttribute('aria-rowindex')).toBe('4')
    expect(await spoken()).toBe('第 2 行,无条件返利,目标 1.20%,内部')
  })
})
