import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { numberText } from '../../../domain/documents/figureText.ts'
import { termSheetFacts } from '../../../domain/documents/termSheetFacts.ts'
import { shortCode } from '../../../domain/documents/termSheetJson.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Language } from '../../../domain/locale/language.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { renderTermSheet } from '../../../electron/pdf/renderTermSheet.ts'
import { FACTS_FILE } from '../../../electron/pdf/termSheetLayout.ts'
import { MARKED, MARKS, privateDeal } from '../../domain/documents/privateDeal.ts'
import { completed } from '../../domain/documents/sheetDeal.ts'

const face = (path: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${path}`)
const fonts = {
  regular: face('400Regular/NotoSansSC_400Regular.ttf'),
  bold: face('700Bold/NotoSansSC_700Bold.ttf'),
}
const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const folder = mkdtempSync(join(tmpdir(), 'term-sheet-'))
const paper = { zh: join(folder, 'zh.pdf'), en: join(folder, 'en.pdf'), open: join(folder, 'open.pdf') }
const sample = JSON.parse(
  readFileSync(new URL('../../../db/sample/negotiation.json', import.meta.url), 'utf8'),
) as Negotiation

async function render(deal: Negotiation, scenario: string, language: Language, isFrozen = true) {
  const facts = termSheetFacts(deal, scenario, language, {
    version: '1',
    issuedOn: '2026-12-01',
    engineVersion: '0.1.0',
  })
  if (!facts.ok) throw new Error(facts.error.kind)
  const sheet = await renderTermSheet(facts.value, { fonts, sha256Of, isFrozen })
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.error))
  return { facts: facts.value, ...sheet.value }
}

/** The text of a file as a reader copies it, spaces and line ends taken out. */
function textOf(file: string, ...options: readonly string[]): string {
  return execFileSync('pdftotext', ['-layout', ...options, file, '-'], { encoding: 'utf8' }).replace(
    /\s+/g,
    '',
  )
}

const whole = completed(privateDeal(MARKED))
let sheet: Awaited<ReturnType<typeof render>>
let open: Awaited<ReturnType<typeof render>>

beforeAll(async () => {
  sheet = await render(whole, 'open', 'zh-CN')
  const { particulars: _, ...unsaid } = sample
  open = await render(unsaid, 'target', 'zh-CN')
  writeFileSync(paper.zh, sheet.pdf)
  writeFileSync(paper.en, (await render(whole, 'open', 'en')).pdf)
  writeFileSync(paper.open, open.pdf)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the paper of a term sheet', () => {
  test('is a sound file that carries its own subset of both faces', () => {
    for (const file of [paper.zh, paper.en, paper.open]) {
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      )
      const listed = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
      expect(
        listed
          .map((line) => line.replace(/^[A-Z]{6}\+(\S+)\s+CID TrueType\s+\S+\s+(\S+ \S+ \S+).*$/, '$1 $2'))
          .sort(),
      ).toEqual(['NotoSansSC-Bold yes yes yes', 'NotoSansSC-Regular yes yes yes'])
    }
  })

  test('is the same to the byte each time, and names no time but the day it was issued', async () => {
    expect(Buffer.from((await render(whole, 'open', 'zh-CN')).pdf).equals(readFileSync(paper.zh))).toBe(true)
    const named = execFileSync('pdfinfo', [paper.zh], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    })
    expect(named).toMatch(/CreationDate:\s+Tue Dec\s+1 00:00:00 2026/)
    expect(named).toContain(`sha256:${sheet.sha256}`)
    expect(named).toContain('595.28 x 841.89 pts (A4)')
  })

  test('names a place for both electronic stamps, under the date of the block each party signs in', () => {
    const places = execFileSync('pdfinfo', ['-dests', paper.open], { encoding: 'utf8' })
    const [supplier, retailer] = ['supplier', 'retailer'].map((role) => {
      const [, page, left, top] =
        new RegExp(`(\\d+) \\[ XYZ +(\\d+) +(\\d+).*"stamp-${role}"`).exec(places) ?? []
      return { page, left: Number(left), top: Number(top) }
    })
    expect(supplier?.page).toBe(retailer?.page)
    expect(supplier?.top).toBe(retailer?.top)
    expect((retailer?.left ?? 0) - (supplier?.left ?? 0)).toBeGreaterThan(212)
    expect(textOf(paper.open, '-f', String(supplier?.page), '-l', String(supplier?.page))).toContain(
      '授权代表（签字）',
    )
  })

  test('carries every figure of the simulation to the fen, and the totals in digits and words', () => {
    const text = textOf(paper.open)
    const target = sample.scenarios.find(({ id }) => id === 'target')
    if (!target) throw new Error('no target')
    const { terms } = simulate(sample, target)
    const shared = target.terms.filter(
      ({ visibility, rule }) => visibility !== 'supplierOnly' && rule.kind !== 'paymentDays',
    )
    expect(shared.length).toBeGreaterThan(20)
    expect(shared.filter(({ id }) => !text.includes(numberText(terms[id]?.stated ?? 0, 2)))).toEqual([])
    for (const { fen, words } of open.facts.totals) {
      expect(text).toContain(numberText(fen / 100, 2))
      expect(text).toContain(`人民币${words}`)
    }
    for (const { worked } of open.facts.terms) expect(text).toContain(worked.replace(/\s+/g, ''))
  })

  test('shows number, version, short code and page on every page', () => {
    const pages = Number(
      /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [paper.zh], { encoding: 'utf8' }))?.[1],
    )
    expect(pages).toBeGreaterThan(3)
    for (let page = 1; page <= pages; page++) {
      const text = textOf(paper.zh, '-f', `${page}`, '-l', `${page}`)
      expect(text).toContain('编号QR-2027-0001版本1')
      expect(text).toContain(`校验${shortCode(sheet.sha256)}`)
      expect(text).toContain(`第${page}页，共${pages}页`)
    }
    expect(textOf(paper.zh)).toContain(sheet.sha256)
  })

  test('carries the facts themselves, and their hash is the one it shows', () => {
    const carried = execFileSync('qpdf', [`--show-attachment=${FACTS_FILE}`, paper.zh], { encoding: 'utf8' })
    expect(carried).toBe(sheet.factsJson)
    expect(sha256Of(carried)).toBe(sheet.sha256)
  })

  test('says who signs, with which seal, and what the code proves and does not', () => {
    const text = textOf(paper.zh)
    for (const words of [
      '91350100M000100Y43',
      '91310000MA1FL0W1XG',
      '授权代表（签字）',
      '（合同专用章）',
      '骑缝章',
      '双方授权代表签字并加盖公章或合同专用章后生效',
      '以本确认书为准',
      '不证明由谁签署',
      '全年不锁码',
    ]) {
      expect(text).toContain(words)
    }
    expect(textOf(paper.en)).toContain('Signedbytheauthorisedrepresentatives')
    expect(textOf(paper.en)).not.toContain('…')
  })

  test('is a draft while anything is open or no version is kept, and then only', async () => {
    expect([sheet.isDraft, open.isDraft]).toEqual([false, true])
    expect(textOf(paper.zh)).not.toContain('草案')
    expect(textOf(paper.open)).toContain('草案')
    expect(open.blanks).toContain('供应商：统一社会信用代码')
    const unkept = await render(whole, 'open', 'zh-CN', false)
    expect(unkept).toMatchObject({ isDraft: true, blanks: [], sha256: sheet.sha256 })
  })

  test('cuts no text short and loses none, however long the gate lets it be', async () => {
    const long = (end: string) => `${'下架前三十日书面通知零售商与供应商。'.repeat(200)}${end}`
    const deal: Negotiation = {
      ...whole,
      clauses: { ...whole.clauses, delisting: long('末句甲') },
      particulars: { ...whole.particulars, commitments: [long('末句乙')], returns: long('末句丙') },
      scenarios: whole.scenarios.map((each) => ({
        ...each,
        terms: each.terms.map((term) =>
          term.class === 'rebate'
            ? {
                ...term,
                class: 'service',
                sharedNote: long('末句丁'),
                clause: {
                  condition: long('末句戊'),
                  service: { content: long('末句己'), stores: long('末句庚') },
                },
              }
            : term,
        ),
      })),
    }
    const { pdf, factsJson } = await render(deal, 'open', 'zh-CN')
    const file = join(folder, 'long.pdf')
    writeFileSync(file, pdf)
    expect(factsJson).toContain(long('末句甲'))
    const text = textOf(file)
    const ends = [...'甲乙丙丁戊己庚'].map((end) => `末句${end}`)
    expect(ends.filter((end) => !text.includes(end))).toEqual([])
  })

  test('a character the font cannot draw is named before anything is rendered', async () => {
    const facts = termSheetFacts({ ...whole, account: { name: '乙🜁', stores: 3 } }, 'open', 'zh-CN', {
      version: '1',
      issuedOn: '2026-12-01',
      engineVersion: '0.1.0',
    })
    if (!facts.ok) throw new Error(facts.error.kind)
    expect(await renderTermSheet(facts.value, { fonts, sha256Of, isFrozen: true })).toEqual({
      ok: false,
      error: { kind: 'missing-glyphs', characters: ['🜁'] },
    })
  })
})

describe('secrets typed into every private field', () => {
  test('reach no byte of the file: not its text, not its unpacked streams, not its metadata', () => {
    for (const file of [paper.zh, paper.en]) {
      const unpacked = join(folder, 'unpacked.pdf')
      execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, unpacked])
      const bytes = Buffer.concat([readFileSync(file), readFileSync(unpacked)])
      const told = `${textOf(file)}${execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' })}`
      const utf16 = (mark: string) => Buffer.from(mark, 'utf16le').swap16()
      const found = MARKS.filter(
        (mark) =>
          told.includes(mark) || (mark.length > 5 && bytes.includes(mark)) || bytes.includes(utf16(mark)),
      )
      expect(found).toEqual([])
    }
  })

  test("no word of ours is on the sample's sheet", () => {
    const text = textOf(paper.open)
    const notes = sample.scenarios.flatMap(({ terms }) => [
      ...terms.flatMap(({ privateNote }) => privateNote ?? []),
      ...terms.filter(({ visibility }) => visibility === 'supplierOnly').map(({ name }) => name),
    ])
    expect(notes.length).toBeGreaterThan(3)
    expect(
      [...notes, '底线', '贡献', '成本'].filter((words) => text.includes(words.replace(/\s+/g, ''))),
    ).toEqual([])
  })
})
