import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { moneyText } from '../../../domain/documents/figureText.ts'
import { proposalFacts } from '../../../domain/documents/proposalFacts.ts'
import { EDITIONS, type Edition } from '../../../domain/locale/bilingual.ts'
import { proposalWords } from '../../../domain/locale/proposalWords.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { PROPOSAL_SECTIONS } from '../../../domain/negotiation/proposalPlan.ts'
import { scenarioMark } from '../../../domain/scenarios/approval.ts'
import { renderSlides } from '../../../electron/slides/renderSlides.ts'
import { slidesForRetailer } from '../../../electron/slides/slidesForRetailer.ts'
import { checkXml } from '../../../electron/spreadsheet/checkXml.ts'
import { MARKED, MARKS, privateDeal } from '../../domain/documents/privateDeal.ts'
import { negotiation, product, rebate, scenario } from '../../support/negotiations.ts'
import { deckParts, relationshipsOf, slideCount, textOfDeck, textOfSlide } from './deckParts.ts'

const sample = JSON.parse(
  readFileSync(new URL('../../../db/sample/negotiation.json', import.meta.url), 'utf8'),
) as Negotiation

async function made(deal: Negotiation, id: string, language: Edition = 'zh-CN'): Promise<Uint8Array> {
  const result = await renderSlides(deal, id, { language, issuedOn: '2026-11-23' })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** 10,000 units a month at 10.00, sold at 12.00 without VAT; a rebate of 2 %, then 3 % on a tenth more. */
function workedDeal(): Negotiation {
  return negotiation({
    assumptions: { costOfCapital: 0.06, dayCount: 360, returnRate: 0 },
    products: [
      product('P1', { retailPrice: 13.56, monthlyUnits: Array.from({ length: 12 }, () => 10_000) as never }),
    ],
    scenarios: [
      scenario('last', { role: 'lastYear', terms: [rebate('year', 0.02)] }),
      scenario('open', { role: 'opening', volumeGrowth: 0.1, terms: [rebate('year', 0.03)] }),
    ],
  })
}

describe('a PowerPoint file of the sample', () => {
  test.each(EDITIONS)('is a sound package: %s', async (edition) => {
    const parts = deckParts(await made(sample, 'opening', edition))
    const names = new Set(parts.map(({ name }) => name))
    expect(names.size).toBe(parts.length)
    const unreadable = parts.filter(({ name, bytes }) => /\.(?:xml|rels)$/u.test(name) && !checkXml(bytes).ok)
    expect(unreadable.map(({ name }) => name)).toEqual([])
    const leadsNowhere = relationshipsOf(parts).filter(
      ({ from, to }) => !names.has(to) || (from !== null && !names.has(from)),
    )
    expect(leadsNowhere).toEqual([])
    const books = [...names].filter((name) => name.endsWith('.xlsx'))
    expect(books).toHaveLength(2)
    for (const book of ['', ...books.map((name) => `${name}!`)]) {
      const types = parts.find(({ name }) => name === `${book}[Content_Types].xml`)?.text ?? ''
      const named = [...types.matchAll(/PartName="\/([^"]*)"/gu)].map(([, name = '']) => `${book}${name}`)
      expect(named.filter((name) => !names.has(name))).toEqual([])
      const endings = [...types.matchAll(/Extension="([^"]*)"/gu)].map(([, ending]) => ending)
      expect(endings.sort()).toEqual(book === '' ? ['rels', 'xlsx', 'xml'] : ['rels', 'xml'])
      // Plain XML is of no kind: every part but the list itself says what it is.
      const own = [...names].filter((name) => name.startsWith(book) && !name.slice(book.length).includes('!'))
      const untold = own.filter((name) => name.endsWith('.xml') && !named.includes(name))
      expect(untold).toEqual([`${book}[Content_Types].xml`])
    }
  })

  test('gives every shape of a slide an id of its own and every paragraph one set of properties', async () => {
    for (const { name, text } of deckParts(await made(sample, 'opening', 'both'))) {
      if (!/^ppt\/slides\/slide\d+\.xml$/u.test(name)) continue
      const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [paragraph] of text.matchAll(/<a:p>.*?<\/a:p>/gsu)) {
        expect(paragraph.match(/<a:pPr/gu)?.length ?? 0).toBeLessThanOrEqual(1)
      }
    }
  })

  test('has the sections of the paper in their order, each with a title for the outline', async () => {
    const parts = deckParts(await made(sample, 'opening'))
    const titles = Array.from(
      { length: slideCount(parts) },
      (_, index) => textOfSlide(parts, index + 1).split('\n')[0],
    )
    const headings = PROPOSAL_SECTIONS.map((section) => proposalWords('zh-CN').headings[section])
    const shown = headings.filter((heading) => titles.some((title) => title?.endsWith(heading)))
    expect(shown).toEqual(headings.filter((heading) => heading !== '市场与购物者'))
    const first = shown.map((heading) => titles.findIndex((title) => title?.endsWith(heading)))
    expect(first).toEqual([...first].sort((a, b) => a - b))
    expect(titles.slice(0, 2)).toEqual(['2027年度合作提案', '目录'])
  })

  test('numbers its slides of how many there are, by a field that follows when one is moved', async () => {
    const parts = deckParts(await made(sample, 'opening'))
    const count = slideCount(parts)
    for (let slide = 1; slide <= count; slide += 1) {
      const text = parts.find(({ name }) => name === `ppt/slides/slide${slide}.xml`)?.text ?? ''
      expect(text).toMatch(
        new RegExp(`type="slidenum">.*?<a:t>${slide}</a:t></a:fld>.*?<a:t> / ${count}</a:t>`, 'u'),
      )
    }
  })

  test('says on its cover for whom, by whom, which version, when and in what confidence', async () => {
    const plan = { version: '第 3 稿', confidentiality: '只给采购部看' }
    const cover = textOfSlide(deckParts(await made({ ...sample, proposal: plan }, 'opening')), 1)
    for (const said of [
      sample.account.name,
      sample.supplier.name,
      '第 3 稿 · 草案',
      '2026-11-23（周一）',
      '只给采购部看',
      '2027-01-01 – 2027-12-31',
    ]) {
      expect(cover).toContain(said)
    }
  })

  test('leaves notes empty and pictures out', async () => {
    const parts = deckParts(await made(sample, 'opening'))
    expect(parts.filter(({ name }) => name.startsWith('ppt/media')).map(({ name }) => name)).toEqual([])
    const notes = parts.filter(({ name }) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/u.test(name))
    expect(notes.length).toBe(slideCount(parts))
    for (const { text } of notes)
      expect(text.replace(/<a:fld.*?<\/a:fld>/gsu, '')).not.toMatch(/<a:t>[^<]+<\/a:t>/u)
  })

  test('names no person, no program but ours and no time but the day it was issued', async () => {
    const parts = deckParts(await made(sample, 'opening'))
    const of = (name: string) => parts.find((part) => part.name === name)?.text ?? ''
    expect(of('docProps/core.xml')).toContain(
      `<cp:lastModifiedBy>${sample.supplier.name}</cp:lastModifiedBy>`,
    )
    const times = parts.flatMap(({ text }) => text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z?/gu) ?? [])
    expect(new Set(times)).toEqual(new Set(['2026-11-23T00:00:00Z']))
    expect(
      parts.filter(({ text }) => /PptxGenJS|root|Macintosh/u.test(text)).map(({ name }) => name),
    ).toEqual([])
  })

  test('carries the date of issue on each of its entries, and is the same to the byte each time', async () => {
    const [a, b] = [await made(sample, 'opening'), await made(sample, 'opening')]
    expect(Buffer.from(a).equals(b)).toBe(true)
    // 2026-11-23: 46 years after 1980, month 11, day 23.
    const date = (46 << 9) | (11 << 5) | 23
    const bytes = Buffer.from(a)
    let entries = 0
    for (
      let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
    ) {
      expect([bytes.readUInt16LE(at + 12), bytes.readUInt16LE(at + 14)]).toEqual([0, date])
      entries += 1
    }
    expect(entries).toBeGreaterThan(50)
  })

  test('names the fonts a Chinese reader has, once for the whole deck', async () => {
    const parts = deckParts(await made(sample, 'opening'))
    expect(parts.find(({ name }) => name === 'ppt/theme/theme1.xml')?.text).toContain(
      '<a:latin typeface="Microsoft YaHei"/><a:ea typeface="Microsoft YaHei"/>',
    )
    const slides = parts.filter(({ name }) => name.startsWith('ppt/slides/slide'))
    expect(slides.filter(({ text }) => text.includes('typeface=')).map(({ name }) => name)).toEqual([])
  })
})

describe('figures', () => {
  test('of the charts are the hand-worked ones, in the cache and in the workbook alike', async () => {
    const parts = deckParts(await made(workedDeal(), 'open'))
    const cached = (chart: number) =>
      [
        ...(parts.find(({ name }) => name === `ppt/charts/chart${chart}.xml`)?.text ?? '').matchAll(
          /<c:ser>.*?<\/c:ser>/gsu,
        ),
      ].map(([series]) => {
        const values = /<c:val>.*<\/c:val>/su.exec(series)?.[0] ?? ''
        return Object.fromEntries(
          [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</gu)].map(([, at, value]) => [
            Number(at),
            Number(value),
          ]),
        )
      })
    const inSheet = (chart: number) => {
      const name = `ppt/embeddings/chart${chart}.xlsx!xl/worksheets/sheet1.xml`
      const sheet = parts.find((part) => part.name === name)?.text ?? ''
      const columns = cached(chart).map((): Record<number, number> => ({}))
      for (const [, column = '', row, value] of sheet.matchAll(/<c r="([B-Z])(\d+)"><v>([^<]*)</gu)) {
        const index = column.charCodeAt(0) - 'B'.charCodeAt(0)
        columns[index] = { ...columns[index], [Number(row) - 2]: Number(value) }
      }
      return columns
    }
    // Purchases: 10,000 × 10.00 a month are 10.0 万元, a tenth more 11.0.
    const everyMonth = (value: number) =>
      Object.fromEntries(Array.from({ length: 12 }, (_, month) => [month, value]))
    expect(cached(1)).toEqual([everyMonth(10), everyMonth(11)])
    // 120,000 × 2.00 and 2 % of 1,200,000 are 264,000. A tenth more at the same margin is 24,000; 3 % of 1,320,000 is
    // 15,600 more than 24,000; together 303,600.
    expect(cached(2)).toEqual([
      { 1: 26.4, 2: 28.8 },
      { 0: 26.4, 3: 30.4 },
      { 1: 2.4, 2: 1.6 },
      {},
      { 0: 26.4, 1: 28.8, 2: 30.4, 3: 30.4 },
    ])
    for (const chart of [1, 2]) expect(inSheet(chart)).toEqual(cached(chart))
  })

  test('of the charts carry their signs and can be told apart in grey', async () => {
    const chart =
      deckParts(await made(workedDeal(), 'open')).find(({ name }) => name === 'ppt/charts/chart2.xml')
        ?.text ?? ''
    const labels = [...chart.matchAll(/<c:dLbl>.*?<a:t>([^<]*)</gsu)].map(([, text]) => text)
    expect(labels).toEqual(['26.4', '+2.4', '+1.6', '30.4'])
    expect(chart.match(/<a:pattFill prst="(?:pct20|wdUpDiag)">/gu)).toHaveLength(2)
  })

  test('of a loss hang from the axis, below it where the level falls under zero', async () => {
    const deal = workedDeal()
    // Sold at 9.00 without VAT: 120,000 lost at the shelf, 24,000 of rebate; then 12,000 more lost, 15,600 more rebate.
    const products = deal.products.map((each) => ({ ...each, retailPrice: 10.17 }))
    const chart =
      deckParts(await made({ ...deal, products }, 'open')).find(
        ({ name }) => name === 'ppt/charts/chart2.xml',
      )?.text ?? ''
    expect(
      [...chart.matchAll(/<c:dLbl>.*?<a:t>([^<]*)<.*?dLblPos val="(\w)"/gsu)].map(([, text, at]) => [
        text,
        at,
      ]),
    ).toEqual([
      ['−9.6', 'b'],
      ['+1.6', 'b'],
      ['−1.2', 'b'],
      ['−9.2', 'b'],
    ])
  })

  test('on the slides are those of the facts', async () => {
    for (const edition of EDITIONS) {
      const facts = proposalFacts(sample, 'opening', edition)
      if (!facts.ok) throw new Error(facts.error.kind)
      const text = textOfDeck(deckParts(await made(sample, 'opening', edition)))
      const unit = edition === 'en' ? 'thousandYuan' : 'tenThousandYuan'
      for (const amount of [
        facts.value.proposal.totalMargin,
        facts.value.proposal.retailSales,
        facts.value.proposal.frontMargin,
      ]) {
        expect(text).toContain(moneyText(amount, unit))
      }
      for (const { rows } of facts.value.terms.groups) {
        for (const { name } of rows) for (const half of name.split('\uE000')) expect(text).toContain(half)
      }
      expect(text).not.toContain('\uE000')
    }
  })
})

describe('what the plan says', () => {
  test('decides which sections there are and in which order', async () => {
    const plan = { sections: ['glossary', 'benefit'] as const }
    const parts = deckParts(await made({ ...sample, proposal: plan }, 'opening'))
    const titles = Array.from(
      { length: slideCount(parts) },
      (_, index) => textOfSlide(parts, index + 1).split('\n')[0],
    )
    expect(titles).toEqual(['2027年度合作提案', '目录', '1  名词说明', '2  贵方收益', '2  贵方收益'])
  })

  test('stands across every slide as a draft until a director approves', async () => {
    const drafts = async (deal: Negotiation) =>
      deckParts(await made(deal, 'opening')).filter(
        ({ name, text }) =>
          /^ppt\/slideLayouts\/slideLayout\d+\.xml$/u.test(name) && text.includes('<a:t>草案</a:t>'),
      )
    expect(await drafts(sample)).toHaveLength(2)
    const opening = sample.scenarios.find(({ id }) => id === 'opening')
    if (opening === undefined) throw new Error('the sample has no opening')
    const approval = {
      id: 'r1',
      scenario: 'opening',
      at: '2026-11-20T08:00:00Z',
      by: '总监',
      decision: 'approved',
      contentMark: scenarioMark(opening),
    } as const
    expect(await drafts({ ...sample, reviews: [approval] })).toHaveLength(0)
  })

  test('is there with nothing in it: no terms, no last year, no promotion, no new product', async () => {
    const bare = negotiation({ scenarios: [scenario('only', { role: 'opening' })] })
    for (const edition of EDITIONS) {
      const parts = deckParts(await made(bare, 'only', edition))
      expect(parts.filter(({ name }) => name.startsWith('ppt/charts/chart'))).toHaveLength(1)
      expect(textOfDeck(parts)).toContain(edition === 'en' ? 'Joint goals' : '共同目标')
    }
    const none = deckParts(await made({ ...bare, proposal: { sections: [] } }, 'only'))
    expect(slideCount(none)).toBe(1)
  })
})

describe('secrets typed into every private field', () => {
  test('reach no byte: not of the file, not of a part, not of a workbook behind a chart', async () => {
    for (const edition of EDITIONS) {
      const file = await made(privateDeal(MARKED), 'open', edition)
      const parts = deckParts(file)
      const found = parts.flatMap(({ name, bytes }) =>
        MARKS.filter((mark) => mark.length > 5 || mark === MARKED.text || mark === 'QZX')
          .filter(
            (mark) =>
              Buffer.from(bytes).includes(mark) || Buffer.from(bytes).includes(Buffer.from(mark, 'utf16le')),
          )
          .map((mark) => `${name}: ${mark}`),
      )
      expect(found).toEqual([])
      expect(MARKS.filter((mark) => textOfDeck(parts).includes(mark))).toEqual([])
      expect(Buffer.from(file).includes(MARKED.text)).toBe(false)
    }
  })

  test('change not one byte, and so the file is given out', async () => {
    const other = {
      ...MARKED,
      text: '别的',
      unitCost: 1,
      logisticsCost: 2,
      costOfCapital: 0.2,
      reserveRate: 0.2,
    }
    const [a, b] = [await made(privateDeal(MARKED), 'open'), await made(privateDeal(other), 'open')]
    expect(Buffer.from(a).equals(b)).toBe(true)
    const given = await slidesForRetailer(privateDeal(MARKED), 'open', {
      language: 'zh-CN',
      issuedOn: '2026-11-23',
    })
    expect(given.ok && Buffer.from(given.value).equals(a)).toBe(true)
  })

  test('that the plan’s own words tell are refused before a slide is made', async () => {
    const deal = { ...privateDeal(MARKED), proposal: { goals: [`我们的底价是 ${MARKED.text}`] } }
    expect(await renderSlides(deal, 'open', { language: 'zh-CN', issuedOn: '2026-11-23' })).toMatchObject({
      ok: false,
      error: { kind: 'would-tell', leaks: [{ place: 'goals', what: MARKED.text }] },
    })
    expect(await renderSlides(deal, 'floor', { language: 'zh-CN', issuedOn: '2026-11-23' })).toEqual({
      ok: false,
      error: { kind: 'scenario-is-walk-away' },
    })
  })
})

describe('names nobody expects', () => {
  const HOSTILE = 'A & B <script> "双引号" \'单\' 😀𠮷𰻞\u0000\u0007\u202e\ufffe\ud800尾'

  test('stand as they were typed, without what no file may hold', async () => {
    const deal = workedDeal()
    const named: Negotiation = {
      ...deal,
      account: { ...deal.account, name: HOSTILE },
      supplier: { ...deal.supplier, name: HOSTILE },
      products: deal.products.map((each) => ({ ...each, name: HOSTILE, category: HOSTILE })),
    }
    for (const edition of EDITIONS) {
      const parts = deckParts(await made(named, 'open', edition))
      const unreadable = parts.filter(
        ({ name, bytes }) => /\.(?:xml|rels)$/u.test(name) && !checkXml(bytes).ok,
      )
      expect(unreadable.map(({ name }) => name)).toEqual([])
      const broken = parts.filter(
        ({ name, text }) => !name.endsWith('.xlsx') && /[\ufffd-\uffff]/u.test(text),
      )
      expect(broken.map(({ name }) => name)).toEqual([])
      expect(textOfSlide(parts, 1)).toContain('A & B <script> "双引号" \'单\' 😀𠮷𰻞')
      expect(textOfSlide(parts, 1)).toContain('尾')
    }
  })

  test('of 100,000 characters are cut', async () => {
    const deal = workedDeal()
    const products = deal.products.map((each) => ({ ...each, category: '长'.repeat(100_000) }))
    expect(
      (await made({ ...deal, products, account: { ...deal.account, name: 'x'.repeat(100_000) } }, 'open'))
        .length,
    ).toBeLessThan(200_000)
  })
})
