import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { moneyText } from '../../../domain/documents/figureText.ts'
import { proposalFacts } from '../../../domain/documents/proposalFacts.ts'
import { EDITIONS, type Edition } from '../../../domain/locale/bilingual.ts'
import { proposalWords } from '../../../domain/locale/proposalWords.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { scenarioMark } from '../../../domain/scenarios/approval.ts'
import { proposalDeck } from '../../../electron/slides/deck.ts'
import { renderSlides } from '../../../electron/slides/renderSlides.ts'
import { SLIDE } from '../../../electron/slides/slide.ts'
import { printedByLibreOffice } from '../../support/libreOffice.ts'
import { negotiation, product, promotion, rebate, scenario } from '../../support/negotiations.ts'

const sample = JSON.parse(
  readFileSync(new URL('../../../db/sample/negotiation.json', import.meta.url), 'utf8'),
) as Negotiation
const folder = mkdtempSync(path.join(tmpdir(), 'slides-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ISSUE = { issuedOn: '2026-11-23', version: '1' } as const
/** Nothing of a slide's own stands lower than this; what does is its footer. */
const FOOTER_TOP = 496

type Word = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Approved as it stands, so that no draft lies across its words. */
function approved(deal: Negotiation, id: string): Negotiation {
  const paperOf = deal.scenarios.find((each) => each.id === id)
  if (paperOf === undefined) throw new Error(`no scenario ${id}`)
  const contentMark = scenarioMark(paperOf)
  return {
    ...deal,
    reviews: [
      { id: 'r1', scenario: id, at: '2026-11-20T08:00:00Z', by: '总监', decision: 'approved', contentMark },
    ],
  }
}

/** The words of every page as LibreOffice prints the slides, with where they stand in points. */
async function printed(
  deal: Negotiation,
  id: string,
  language: Edition,
): Promise<readonly (readonly Word[])[]> {
  const made = await renderSlides(approved(deal, id), id, { language, issuedOn: ISSUE.issuedOn })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const file = path.join(folder, `${language}.pptx`)
  writeFileSync(file, made.value)
  const layout = execFileSync('pdftotext', ['-bbox', printedByLibreOffice(folder, file), '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return layout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '1'] = /^width="([\d.]+)"/u.exec(page) ?? []
      const scale = SLIDE.width / Number(width)
      return [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</gu,
        ),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&'),
        left: Number(left) * scale,
        right: Number(right) * scale,
        top: Number(top) * scale,
        bottom: Number(bottom) * scale,
      }))
    })
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('')
}

/** Words that left the slide, or the place the slide has for them. */
function strays(pages: readonly (readonly Word[])[]): readonly string[] {
  return pages.flatMap((words, index) => {
    const outside = words.filter(
      ({ left, right, bottom }) => left < 0 || right > SLIDE.width || bottom > SLIDE.height,
    )
    const low = textOf(words.filter(({ bottom }) => bottom > FOOTER_TOP))
    const isFooter = new RegExp(`^[^/]*·(?:版本|Version).*${index + 1}/${pages.length}$`, 'u').test(low)
    return [
      ...outside.map(({ text }) => `${index + 1}: ${text} is outside`),
      ...(isFooter ? [] : [`${index + 1}: ${low} is in the footer`]),
    ]
  })
}

/** Words that stand on another. */
function piledUp(pages: readonly (readonly Word[])[]): readonly string[] {
  return pages.flatMap((words, index) => {
    return words.flatMap((word, at) =>
      words.slice(at + 1).flatMap((other) => {
        const wide = Math.min(word.right, other.right) - Math.max(word.left, other.left)
        const high = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top)
        const lower = Math.min(word.bottom - word.top, other.bottom - other.top)
        return wide > 1 && high > lower * 0.5 ? [`${index + 1}: ${word.text} and ${other.text}`] : []
      }),
    )
  })
}

function deckOf(deal: Negotiation, id: string, edition: Edition) {
  const facts = proposalFacts(deal, id, edition)
  if (!facts.ok) throw new Error(facts.error.kind)
  return proposalDeck(facts.value, ISSUE)
}

/** Two hundred clauses, sixty products and forty promotions, all with names as long as they come. */
function largeDeal(): Negotiation {
  const products = Array.from({ length: 60 }, (_, index) =>
    product(`P${index}`, {
      name: `江源农家院古法石磨压榨一级浓香花生油家庭分享装五升桶装第${index}号`,
      category: `食用油与调味品及其他家庭厨房用品类别第${index % 15}组`,
    }),
  )
  const terms = (rate: number) =>
    Array.from({ length: 200 }, (_, index) =>
      rebate(`t${index}`, rate + index / 1e5, {
        name: `条款第${index + 1}号年度联合生意计划专项支持返利`,
        inReturnFor: index % 3 === 0 ? '全年不断码不清场且每店至少四组端架陈列并开放销售数据' : '',
        sharedNote: '双方按季对账',
      }),
    )
  const promotions = Array.from({ length: 40 }, (_, index) => ({
    ...promotion(
      `m${index}`,
      products.slice(0, 1 + (index % 5)).map(({ id }) => id),
    ),
    name: `年货节满额赠礼主题档期与社群团购联动第${index + 1}档`,
    start: `2027-${String((index % 12) + 1).padStart(2, '0')}-01`,
    end: `2027-${String((index % 12) + 1).padStart(2, '0')}-15`,
  }))
  const said = (index: number) =>
    `第${index + 1}条说明，${'全渠道共同做大生意，'.repeat(1 + (index % 4) * 9)}以双方数据为准`
  const twelve = Array.from({ length: 12 }, (_, index) => said(index))
  const proposal = {
    version: '面谈后修订稿第 12 版（含门店名单附件）',
    confidentiality: said(3),
    market: twelve.map((statement) => ({ statement, source: '公司内部整理的公开零售监测数据年度汇编' })),
    goals: twelve,
    asks: twelve,
    steps: twelve.map((what, index) => ({
      what,
      ...(index % 2 === 0 ? { day: '2027-03-01', owner: '双方高层与区域团队' } : {}),
    })),
  }
  return negotiation({
    proposal,
    account: { name: `${'华东全国连锁大卖场与社区超市'.repeat(4)}有限公司`, size: 'large', stores: 120 },
    products,
    scenarios: [
      scenario('last', { role: 'lastYear', terms: terms(0.001) }),
      scenario('ask', { role: 'ask', terms: terms(0.003), volumeGrowth: 0.05 }),
      scenario('open', { role: 'opening', terms: terms(0.002), promotions, volumeGrowth: 0.08 }),
    ],
  })
}

describe('slides as another program prints them', () => {
  test.each(EDITIONS)('say every section and its figures, nothing outside its place: %s', async (edition) => {
    const pages = await printed(sample, 'opening', edition)
    const facts = proposalFacts(sample, 'opening', edition)
    if (!facts.ok) throw new Error(facts.error.kind)
    expect(pages.length).toBe(deckOf(sample, 'opening', edition).slides.length)
    expect(strays(pages)).toEqual([])
    expect(piledUp(pages)).toEqual([])
    const all = pages.map(textOf).join('\n')
    const { headings } = proposalWords(edition)
    for (const place of facts.value.plan.sections.filter((each) => each !== 'market')) {
      for (const half of headings[place].split('\uE000')) expect(all).toContain(half.replace(/\s/gu, ''))
    }
    const unit = edition === 'en' ? 'thousandYuan' : 'tenThousandYuan'
    const { proposal, lastYear, terms, promotions, newProducts } = facts.value
    for (const amount of [proposal.totalMargin, proposal.frontMargin, lastYear?.totalMargin ?? 0]) {
      expect(all).toContain(moneyText(amount, unit))
    }
    for (const { name } of [...promotions, ...newProducts]) expect(all).toContain(name.replace(/\s/gu, ''))
    for (const { rows } of terms.groups) {
      for (const { gain } of rows) if (gain !== undefined) expect(all).toContain(moneyText(gain, unit))
    }
    // The chart of what the year is worth is drawn, its signs on the bars.
    const [change] = [...facts.value.benefitChanges].sort((a, b) => Math.abs(b.yuan) - Math.abs(a.yuan))
    expect(all).toContain(`+${moneyText(change?.yuan ?? 0, unit)}`)
  })

  test('hold a comparison of two hundred clauses, each once, and names as long as they come', async () => {
    const pages = await printed(largeDeal(), 'open', 'zh-CN')
    expect(strays(pages)).toEqual([])
    expect(piledUp(pages)).toEqual([])
    const all = pages.map(textOf).join('\n')
    for (let index = 1; index <= 200; index += 1) expect(all).toContain(`条款第${index}号`)
    for (let index = 1; index <= 40; index += 1) expect(all).toContain(`第${index}档`)
  })
})

describe('every slide before it is drawn', () => {
  test('keeps what it holds inside its margins and above its footer', () => {
    for (const edition of EDITIONS) {
      for (const [deal, id] of [
        [sample, 'opening'],
        [sample, 'target'],
        [largeDeal(), 'open'],
      ] as const) {
        for (const { placed } of deckOf(deal, id, edition).slides) {
          for (const { x, y, width, height } of placed) {
            expect(x).toBeGreaterThanOrEqual(SLIDE.side - 1e-6)
            expect(x + width).toBeLessThanOrEqual(SLIDE.width - SLIDE.side + 8)
            expect(y + height).toBeLessThanOrEqual(FOOTER_TOP)
          }
        }
      }
    }
  })

  test('shares the rows of a long table evenly, and repeats its head', () => {
    const clauses = Array.from({ length: 200 }, (_, index) => rebate(`t${index}`, 0.001))
    const { slides } = deckOf(
      negotiation({ scenarios: [scenario('open', { role: 'opening', terms: clauses })] }),
      'open',
      'zh-CN',
    )
    const terms = slides.filter(({ title }) => title[0]?.text.endsWith('条款对比'))
    const tables = terms.flatMap(({ placed }) =>
      placed.flatMap((each) => (each.kind === 'table' ? [each] : [])),
    )
    expect(tables.length).toBe(terms.length)
    // The name of the only group stands over its first clause.
    expect(tables.reduce((sum, { rows }) => sum + rows.length - 1, 0)).toBe(200 + 1)
    for (const { rows } of tables) expect(rows[0]?.cells[1]?.lines[0]?.text).toBe('条款')
    const counts = tables.map(({ rows }) => rows.length)
    expect(Math.min(...counts)).toBeGreaterThan(Math.max(...counts) / 2)
  })
})
