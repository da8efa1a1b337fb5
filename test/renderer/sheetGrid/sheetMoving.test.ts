/// <reference types="node" />
import { describe, expect, test } from 'vitest'
import { axeFinds } from '../../support/axe.ts'
import {
  address,
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

  test('Shift+Space takes the whole row and Ctrl+Space the whole column, from the cell where one stands', async () => {
    await startAtCurrent()
    await press('Shift+ArrowDown', 'Shift+ ')
    const rows = await read('selection')
    expect(rows).toMatchObject({ active: { columnId: 'current' }, rowIds: ['返利-1', '返利-2'] })
    expect(rows?.columnIds[0]).toBe('id')
    expect(rows?.columnIds.at(-1)).toBe('note')
    await startAtCurrent()
    await press('Control+ ')
    expect(await read('selection')).toMatchObject({ active: { rowId: '返利-1' }, columnIds: ['current'] })
    expect((await read('selection'))?.rowIds.length).toBeGreaterThan(4)
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

  test('a double click on the edge of a head makes the column as wide as its longest text, and no wider', async () => {
    const note = page.locator('[data-head="note"]')
    await startAtCurrent()
    await press('End')
    const longest = '按季结算,随货款扣除,逾期按日加收,双方各留一份存档备查'
    await page.keyboard.type(longest)
    await press('Enter')
    const text = page.locator('.dt-sheet-text', { hasText: longest })
    expect(await text.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true)
    await page.locator('[data-resize="note"]').dblclick()
    await expect.poll(() => text.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false)
    const [column, words] = [await note.boundingBox(), await text.boundingBox()]
    expect((column?.width ?? 0) - (words?.width ?? 0)).toBeLessThan(32)
  })

  test('of 2,000 rows by 30 columns only what is in view is in the page', async () => {
    await page.goto(`${address()}?rows=2000`)
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
    const found = () => axeFinds(page, '.dt-sheet')
    await startAtCurrent()
    await page.keyboard.type('待定')
    expect(await found()).toEqual([])
    await press('Enter', 'Shift+ArrowDown')
    expect(await found()).toEqual([])
    await page.locator('[data-row="1"] [data-cell="2"]').click()
    await press('Alt+ArrowDown')
    await expect.poll(() => page.getByRole('option').count()).toBe(3)
    expect(await found()).toEqual([])
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
