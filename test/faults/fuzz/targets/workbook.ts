import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import { loadFormulas } from '../../../../domain/formula/formulaLanguage.ts'
import { workbookWords } from '../../../../domain/locale/workbookWords.ts'
import { parseNegotiationText } from '../../../../domain/negotiation/parseNegotiationText.ts'
import { contractWorkbook } from '../../../../domain/workbook/contractWorkbook.ts'
import { writeWorkbook } from '../../../../electron/spreadsheet/writeWorkbook.ts'
import { zipEntries } from '../../../../electron/spreadsheet/zipEntries.ts'
import { LAST_YEARS_PRODUCTS, LAST_YEARS_TERMS } from '../../../support/lastYearWorkbook.ts'
import { commandHolds } from '../commandHolds.ts'
import type { Dice } from '../dice.ts'
import { listHolds } from '../listHolds.ts'
import { mutated } from '../mutate.ts'
import { mustHold, type Target } from '../target.ts'
import { zip } from '../zip.ts'

const words = [
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]>',
  '&b;',
  '&#0;',
  '&#x202e;',
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="A1"',
  ' t="s"',
  ' t="e"',
  ' t="d"',
  '<f>HYPERLINK("http://x","y")</f>',
  '<v>1e999</v>',
  '<v>-1</v>',
  '<mergeCell ref="A1:XFD9"/>',
  '<row r="1048576">',
  '</row>',
  '<is><t>',
  '__proto__',
  'xml:space="preserve"',
  '<definedName name="x">#REF!</definedName>',
  'date1904="1"',
  '../../../../x.xml',
]

/** An .xlsx, made worse as an archive, or in one of the files inside and packed again soundly. */
export async function workbookTarget(): Promise<Target> {
  await loadFormulas()
  const negotiation = caseNegotiation()
  const own = contractWorkbook(negotiation, negotiation.scenarios[0]?.id ?? '', 'zh-CN', 'supplier')
  if (!own.ok) throw new Error('the workbook cannot be made')
  const exported = await writeWorkbook(own.value.sheets, workbookWords('zh-CN'))
  const files = [await listWorkbook(), new Uint8Array(exported)]
  const text = JSON.stringify(negotiation)
  return {
    make: async (dice) => {
      const good = dice.pick(files)
      return dice.below(4) === 0 ? mutated(dice, good, files, words) : repacked(dice, good, files)
    },
    attempt: async (file, folder) => {
      const place = path.join(folder, 'hostile.xlsx')
      const into = path.join(folder, 'n.json')
      const out = path.join(folder, 'new.json')
      writeFileSync(place, file)
      const ending = await listHolds(file, place, folder)
      writeFileSync(into, text)
      const { exit } = await commandHolds('import', [place, '--into', into, '--out', out], folder, 'new.json')
      if (exit === 0)
        mustHold(parseNegotiationText(readFileSync(out, 'utf8')).ok, 'wrote what it would refuse')
      for (const each of [place, into, out]) rmSync(each, { force: true })
      return exit === 0 ? `${ending}, read back` : ending
    },
  }
}

function caseNegotiation() {
  const file = new URL('../../../fixtures/cases/04-two-sided-year.json', import.meta.url)
  const parsed = parseNegotiationText(JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).negotiation))
  if (!parsed.ok) throw new Error('the case cannot be read')
  return parsed.value
}

async function listWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook()
  for (const [title, rows] of [
    ['商品', LAST_YEARS_PRODUCTS],
    ['条款', LAST_YEARS_TERMS],
  ] as const) {
    const sheet = workbook.addWorksheet(title)
    for (const cells of rows) sheet.addRow([...cells])
    sheet.getCell('B9').value = new Date(Date.UTC(2026, 0, 1))
    sheet.getCell('C9').value = { formula: '1+1', result: 2 }
    sheet.mergeCells('D8:E9')
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The same archive with one to three of its files made worse, renamed, doubled or left out. */
function repacked(dice: Dice, good: Uint8Array, files: readonly Uint8Array[]): Uint8Array {
  const entries = zipEntries(good)
  if (!entries.ok) throw new Error('the good workbook cannot be read')
  const parts = entries.value.map(({ name, content }) => ({ name, content }))
  const likely = parts.flatMap(({ name }, at) =>
    /sheet|workbook|sharedStrings|styles/u.test(name) ? [at] : [],
  )
  for (let changes = dice.below(3) + 1; changes > 0; changes -= 1) {
    const at = dice.below(5) === 0 ? dice.below(parts.length) : dice.pick(likely)
    const part = parts[at] as (typeof parts)[number]
    const how = dice.below(12)
    if (how === 0) parts.splice(at, 1, part, part)
    else if (how === 1)
      parts[at] = {
        ...part,
        name: dice.pick(['../../x', 'xl/../../x', 'CON', '__proto__', `xl/worksheets/${part.name}`]),
      }
    else if (how === 2) parts[at] = { ...part, content: new Uint8Array() }
    else if (how < 9) parts[at] = { ...part, content: soundlyChanged(dice, part.content) }
    else parts[at] = { ...part, content: mutated(dice, part.content, files, words) }
    if (parts.length === 0) return good
  }
  return zip(parts)
}

/** What may stand in an attribute or between two tags. */
const contents = [
  '',
  '-1',
  '0',
  '1',
  '1e999',
  '-0',
  '1048577',
  '999999999',
  '0.1',
  'NaN',
  'XFD1048576',
  'A0',
  'A1:XFD9',
  '1:1',
  'e',
  'd',
  'b',
  's',
  'str',
  'inlineStr',
  '#REF!',
  '__proto__',
  'constructor',
  'toString',
  'hidden',
  '\u202e',
  '界'.repeat(2_000),
  '2026-02-30',
  '2958466',
  '&#x9;',
  '_x0000_',
  'General;[Red]',
  '0'.repeat(400),
] as const

/** XML that stays XML, with up to five of its values exchanged for others or among each other. */
function soundlyChanged(dice: Dice, content: Uint8Array): Uint8Array {
  let xml = Buffer.from(content).toString('utf8')
  for (let changes = dice.below(5) + 1; changes > 0; changes -= 1) {
    const values = [...xml.matchAll(/(=")([^"<>]*)|(>)([^<>]+)(?=<)|(<)[^<>?]+\/>/gu)]
    if (values.length === 0) return content
    const found = dice.pick(values)
    const mark = found[1] ?? found[3] ?? ''
    const another = dice.pick(values)
    const other = found[5] === '<' ? '' : dice.pick([...contents, another[2] ?? another[4] ?? ''])
    xml = xml.slice(0, found.index) + mark + other + xml.slice(found.index + found[0].length)
  }
  return new Uint8Array(Buffer.from(xml))
}
