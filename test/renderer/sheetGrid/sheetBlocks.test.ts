/// <reference types="node" />
import { describe, expect, test } from 'vitest'
import {
  address,
  commits,
  copied,
  openForEachTest,
  page,
  paste,
  press,
  read,
  startAtCurrent,
  value,
} from './harness/sheetPage.ts'

openForEachTest()

describe('blocks', () => {
  test('100 rows by 5 columns are pasted as one step', async () => {
    await page.goto(`${address()}?rows=2000`)
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
    expect(html).toContain('<td x:num="0.013">1.30%</td><td x:num="0.012">1.20%</td>')
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

  test('Backspace empties one cell to be typed anew, Esc brings it back, and Enter leaves it empty', async () => {
    await startAtCurrent()
    await press('Backspace')
    await page.keyboard.type('2')
    await press('Escape')
    expect(await value('返利-1', 'current')).toBe(0.013)
    await press('Backspace', 'Enter')
    expect(await value('返利-1', 'current')).toBe(null)
    await press('Shift+ArrowRight', 'Backspace')
    expect([await value('返利-2', 'current'), await value('返利-2', 'target')]).toEqual([null, null])
    expect((await commits()).map((commit) => commit.kind)).toEqual(['edit', 'clear'])
  })

  test('a double click on the corner fills down to where the column beside it ends, and no further', async () => {
    await startAtCurrent()
    await page.locator('[data-fill-corner]').dblclick()
    expect(await value('返利-2', 'current')).toBe(0.013)
    expect(await read('selection')).toMatchObject({
      rowIds: ['返利-1', '返利-2', '返利-3', '返利-4', '返利-5'],
    })
    expect((await commits()).map((commit) => commit.kind)).toEqual(['fill'])
    expect(await value('返利-3', 'current')).not.toBe(0.013)
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

  test('what Ctrl+Shift+V pastes are the values of the text, whatever the HTML beside them says', async () => {
    await startAtCurrent()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(async () => {
      const part = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
      const html = '<table><tr><td>9</td></tr></table>'
      await navigator.clipboard.write([
        new ClipboardItem({ ...part('text/plain', '2.5%'), ...part('text/html', html) }),
      ])
    })
    await press('Control+Shift+v')
    await expect.poll(() => value('返利-1', 'current')).toBe(0.025)
    expect((await commits()).map((commit) => commit.kind)).toEqual(['paste'])
  })

  test('quoted cells with line breaks and tabs arrive whole, and one text fills the whole selection', async () => {
    await startAtCurrent()
    await press('End')
    await paste('"按季\n结算\t含税"\n"他说""再谈"""\n')
    expect(await value('返利-1', 'note')).toBe('按季\n结算\t含税')
    expect(await value('返利-2', 'note')).toBe('他说"再谈"')
    await startAtCurrent()
    await press('Shift+ArrowDown', 'Shift+ArrowRight')
    await paste('４．２％')
    const rates = ['current', 'target'].flatMap((column) =>
      ['返利-1', '返利-2'].map((row) => value(row, column)),
    )
    expect(await Promise.all(rates)).toEqual([0.042, 0.042, 0.042, 0.042])
    expect((await commits()).map((commit) => commit.kind)).toEqual(['paste', 'paste'])
  })

  test('Alt+↑ over a block adds 0.1 of a point to each of its figures, as one step', async () => {
    await startAtCurrent()
    await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Alt+ArrowUp')
    const rates = ['current', 'target'].flatMap((column) =>
      ['返利-1', '返利-2'].map((row) => value(row, column)),
    )
    expect(await Promise.all(rates)).toEqual([0.014, 0.019, 0.013, 0.018])
    expect((await commits()).map((commit) => commit.kind)).toEqual(['nudge'])
  })

  test('Alt+↑ adds 0.1 of a point and with Shift a whole point', async () => {
    await startAtCurrent()
    await press('Alt+ArrowUp', 'Alt+Shift+ArrowUp', 'Alt+ArrowDown')
    expect(await value('返利-1', 'current')).toBe(0.023)
    expect((await commits()).map((commit) => commit.kind)).toEqual(['nudge', 'nudge', 'nudge'])
  })
})
