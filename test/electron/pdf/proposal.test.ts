import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moneyText } from '../../../domain/documents/figureText.ts'
import { proposalFacts } from '../../../domain/documents/proposalFacts.ts'
import { EDITIONS, type Edition } from '../../../domain/locale/bilingual.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { renderPdf } from '../../../electron/pdf/renderPdf.ts'
import { renderProposal } from '../../../electron/pdf/renderProposal.ts'
import { MARKED, MARKS, privateDeal } from '../../domain/documents/privateDeal.ts'

const face = (path: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${path}`)
const fonts = {
  regular: face('400Regular/NotoSansSC_400Regular.ttf'),
  bold: face('700Bold/NotoSansSC_700Bold.ttf'),
}
const folder = mkdtempSync(join(tmpdir(), 'proposal-'))
const paper = { zh: join(folder, 'zh.pdf'), en: join(folder, 'en.pdf'), both: join(folder, 'both.pdf') }
const sample = JSON.parse(
  readFileSync(new URL('../../../db/sample/negotiation.json', import.meta.url), 'utf8'),
) as Negotiation

async function render(negotiation: Negotiation, scenario: string, language: Edition): Promise<Uint8Array> {
  const result = await renderProposal(negotiation, scenario, { language, issuedOn: '2026-11-23', fonts })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The text of a file as a reader copies it, spaces and line ends taken out. */
function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
}

beforeAll(async () => {
  writeFileSync(paper.zh, await render(sample, 'opening', 'zh-CN'))
  writeFileSync(paper.en, await render(sample, 'opening', 'en'))
  writeFileSync(paper.both, await render(sample, 'opening', 'both'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the proposal of the sample', () => {
  test('is a sound file that carries its own subset of both faces', () => {
    for (const file of Object.values(paper)) {
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

  test('stands the names of its columns over the first ladder of every page, in one language and in both', () => {
    for (const [file, about, head] of [
      [paper.zh, '→ 比例', '贵方开价'],
      [paper.both, '→ 比例', 'Your ask'],
      [paper.en, '→ Rate', 'Your ask'],
    ] as const) {
      const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f')
      const withLadders = pages.filter((page) => page.includes(about))
      expect(withLadders.length).toBeGreaterThan(0)
      for (const page of withLadders) {
        const above = page.slice(0, page.indexOf(about))
        expect(above.slice(-600)).toContain(head)
      }
      for (const page of pages) {
        const headed = page.lastIndexOf(head)
        const isLadderHead = headed >= 0 && page.slice(0, headed).includes('Tiers and thresholds')
        if (isLadderHead) expect(page.slice(headed)).toContain('≥')
      }
    }
  })

  test('names its title, its author and its language, and no time but the day it was issued', () => {
    const named = execFileSync('pdfinfo', [paper.zh], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    })
    expect(named).toContain(`${sample.supplier.name} × ${sample.account.name} 2027年度合作提案`)
    expect(named).toMatch(new RegExp(`Author:\\s+${sample.supplier.name}`))
    expect(named).toMatch(/CreationDate:\s+Mon Nov 23 00:00:00 2026/)
    expect(Buffer.from(readFileSync(paper.zh)).toString('latin1')).toContain('/Lang (zh-CN)')
    expect(Buffer.from(readFileSync(paper.en)).toString('latin1')).toContain('/Lang (en)')
  })

  test('can be read and searched in Chinese, with the headline margin of the facts on it', () => {
    const facts = proposalFacts(sample, 'opening', 'zh-CN')
    if (!facts.ok) throw new Error(facts.error.kind)
    const text = textOf(paper.zh)
    for (const words of [
      '年度回顾',
      '共同目标',
      '贵方收益',
      '条款对比',
      '促销日历',
      '新品计划',
      '我方诉求',
      '时间表',
      '假设与口径',
      '名词说明',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toContain(moneyText(facts.value.proposal.totalMargin, 'tenThousandYuan'))
    expect(text).toContain('估算')
    expect(text).toContain('建议零售价')
    expect(text).not.toContain('最低零售价')
    expect(text).toMatch(/第1页，共\d+页/)
  })

  test('says the same in English', () => {
    const facts = proposalFacts(sample, 'opening', 'en')
    if (!facts.ok) throw new Error(facts.error.kind)
    const text = textOf(paper.en)
    expect(text).toContain('Yourbenefit')
    expect(text).toContain(moneyText(facts.value.proposal.totalMargin, 'thousandYuan'))
    expect(text).toMatch(/Page1of\d+/)
  })

  test('says both in the edition of both, each figure of a table once', () => {
    const facts = proposalFacts(sample, 'opening', 'both')
    if (!facts.ok) throw new Error(facts.error.kind)
    const text = textOf(paper.both)
    for (const words of ['贵方收益Yourbenefit', '无条件返利', 'Unconditionalrebate', '45天days', '第1页']) {
      expect(text).toContain(words)
    }
    const figure = moneyText(facts.value.proposal.frontMargin, 'tenThousandYuan')
    expect(text.split(figure)).toHaveLength(2)
    expect(text).not.toContain('\uE000')
  })

  test('holds no word the retailer must not read', () => {
    const text = textOf(paper.zh)
    const notes = sample.scenarios.flatMap(({ name, terms }) => [
      ...(name.includes('底线') || name.includes('目标') ? [name] : []),
      ...terms.flatMap(({ privateNote }) => privateNote ?? []),
      ...terms.filter(({ visibility }) => visibility === 'supplierOnly').map(({ name: hidden }) => hidden),
    ])
    expect(notes.length).toBeGreaterThan(3)
    expect(
      [...notes, '底线', '贡献', '授权'].filter((words) => text.includes(words.replace(/\s+/g, ''))),
    ).toEqual([])
  })

  test('is the same to the byte each time', async () => {
    expect(Buffer.from(await render(sample, 'opening', 'zh-CN')).equals(readFileSync(paper.zh))).toBe(true)
  })
})

describe('secrets typed into every private field', () => {
  test('reach no byte of the file: not its text, not its unpacked streams, not its metadata', async () => {
    for (const language of EDITIONS) {
      const file = join(folder, `marked-${language}.pdf`)
      const unpacked = join(folder, `unpacked-${language}.pdf`)
      writeFileSync(file, await render(privateDeal(MARKED), 'open', language))
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

  test('change not one byte of it', async () => {
    const other = {
      ...MARKED,
      text: '别的',
      unitCost: 1,
      logisticsCost: 2,
      costOfCapital: 0.2,
      reserveRate: 0.2,
    }
    const [a, b] = [
      await render(privateDeal(MARKED), 'open', 'zh-CN'),
      await render(privateDeal(other), 'open', 'zh-CN'),
    ]
    expect(Buffer.from(a).equals(b)).toBe(true)
  })
})

describe('what would spoil the paper is refused or tamed', () => {
  const named = (name: string) => ({ ...privateDeal(MARKED), account: { name, stores: 3 } })

  test('a character the font cannot draw is named before anything is rendered', async () => {
    const result = await renderProposal(named('乙零售🜁'), 'open', {
      language: 'zh-CN',
      issuedOn: '2026-11-23',
      fonts,
    })
    expect(result).toEqual({
      ok: false,
      error: {
        kind: 'missing-glyphs',
        missing: [{ character: '🜁', place: 'cover', text: '甲供应商 × 乙零售🜁' }],
      },
    })
  })

  test('rare names are drawn: 喆 堃 镕', async () => {
    const file = join(folder, 'rare.pdf')
    writeFileSync(file, await render(named('喆堃镕零售'), 'open', 'zh-CN'))
    expect(textOf(file)).toContain('喆堃镕零售')
  })

  test('a name of 100,000 characters without an end is cut, and the paper is made', async () => {
    const deal = privateDeal(MARKED)
    const products = deal.products.map((product) => ({ ...product, category: 'x'.repeat(100_000) }))
    const bytes = await render({ ...deal, products }, 'open', 'zh-CN')
    expect(bytes.length).toBeLessThan(1_000_000)
  })

  test('a picture from the network or the disk is not reached', async () => {
    for (const image of ['https://retailer.example/a.png', '/etc/hostname']) {
      await expect(
        renderPdf({ content: [{ image }], defaultStyle: { font: 'NotoSansSC' } }, fonts),
      ).rejects.toThrow()
    }
  })
})
