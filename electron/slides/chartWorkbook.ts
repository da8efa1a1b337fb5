import type { Chart } from '../../domain/charts/chart.ts'
import type { Day } from '../../domain/negotiation/calendar.ts'
import { datedArchive } from '../spreadsheet/storedArchive.ts'
import { chartFigures } from './chartFigures.ts'
import { columnName } from './chartPart.ts'
import { xmlText } from './xmlText.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The workbook behind a chart, which opens when its figures are edited: one sheet with what `chartPart` has cached, and
 * nothing about who made it or when.
 */
export function chartWorkbook(chart: Chart, day: Day): Buffer {
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Microsoft YaHei"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${MAIN}"><sheetData>${rowsOf(chart)}</sheetData></worksheet>`,
    ],
  ]
  return datedArchive(
    parts.map(([name, xml]) => ({ name, content: Buffer.from(`${HEAD}${xml}`) })),
    day,
  )
}

function rowsOf(chart: Chart): string {
  const { categories, series, labels } = chartFigures(chart)
  const columns = [
    ...series,
    ...(labels === undefined ? [] : [{ name: labels.name, values: labels.each.map(({ at }) => at) }]),
  ]
  const rows = [
    ['', ...columns.map(({ name }) => name)],
    ...categories.map((category, index) => [category, ...columns.map(({ values }) => values[index] ?? null)]),
  ]
  return rows
    .map((cells, row) => {
      const written = cells.map((value, column) => cellOf(value, `${columnName(column)}${row + 1}`))
      return `<row r="${row + 1}">${written.join('')}</row>`
    })
    .join('')
}

function cellOf(value: string | number | null, at: string): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
}
