/// <reference types="node" />
import type { CDPSession } from 'playwright'
import { describe, expect, test } from 'vitest'
import {
  commits,
  isInTextBox,
  openForEachTest,
  page,
  press,
  read,
  spoken,
  startAtCurrent,
  value,
} from './harness/sheetPage.ts'

openForEachTest()

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
