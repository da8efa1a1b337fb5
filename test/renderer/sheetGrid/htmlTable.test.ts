import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatHtmlTable, parseHtmlTable } from '../../../renderer/shared/sheetGrid/htmlTable.ts'

describe('a table copied as HTML', () => {
  test('gives the texts of its cells, without styles and comments', () => {
    const html = `<html><head><style>td { mso-number-format: "<td>" }</style></head><body><!--StartFragment-->
      <table><colgroup><col width=80></colgroup>
        <tr><th>条款</th><th>去年</th></tr>
        <tr><td class="xl65">  无条件
          返利 </td><td align=right>3.0%</td></tr>
      </table><!--EndFragment--></body></html>`
    expect(parseHtmlTable(html)).toEqual([
      ['条款', '去年'],
      ['无条件 返利', '3.0%'],
    ])
  })

  test('keeps line breaks inside a cell and reads character references', () => {
    expect(
      parseHtmlTable('<table><tr><td>一<br/>二<p>三</p></td><td>&yen;3&nbsp;&amp;&#20803;&#x5143;</td></tr>'),
    ).toEqual([['一\n二三', '¥3 &元元']])
  })

  test('puts the text of a cell over two columns and rows into the first of the four', () => {
    expect(
      parseHtmlTable(
        '<table><tr><td colspan=2 rowspan="2">返利</td><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>',
      ),
    ).toEqual([['返利', '', 'a'], ['', '', 'b'], ['c']])
  })

  test('is no table when there is none, and reads only the first of two', () => {
    expect(parseHtmlTable('<p>3%</p>')).toBe(null)
    expect(parseHtmlTable('<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>')).toEqual([
      ['1'],
    ])
  })
})

test('whatever is copied as HTML is read back as the same words', () => {
  const word = fc.stringMatching(/^[a<>&"年]{0,5}$/)
  const block = fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseHtmlTable(formatHtmlTable(rows.map((row) => row.map((text) => ({ text })))))).toEqual(rows)
    }),
  )
})

test('a spreadsheet gets numbers with all their figures, a 69 code as text, and two lines in one cell', () => {
  const html = formatHtmlTable([
    [{ text: '1.25%', number: 0.0125 }, { text: '6999000100077' }, { text: '按季\n结算' }],
  ])
  expect(html).toContain('<td x:num="0.0125">1.25%</td>')
  expect(html).toContain(`<td style="mso-number-format:'\\@'">6999000100077</td>`)
  expect(html).toContain('br{mso-data-placement:same-cell}')
  expect(parseHtmlTable(html)).toEqual([['1.25%', '6999000100077', '按季\n结算']])
})
