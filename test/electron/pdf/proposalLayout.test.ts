import { expect, test } from 'vitest'
import { proposalFacts } from '../../../domain/documents/proposalFacts.ts'
import type { Edition } from '../../../domain/locale/bilingual.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { scenarioMark } from '../../../domain/scenarios/approval.ts'
import { proposalLayout } from '../../../electron/pdf/proposalLayout.ts'
import { MARKED, privateDeal } from '../../domain/documents/privateDeal.ts'
import { negotiation, scenario } from '../../support/negotiations.ts'

function layout(deal: Negotiation, id: string, language: Edition = 'zh-CN') {
  const facts = proposalFacts(deal, id, language)
  if (!facts.ok) throw new Error(facts.error.kind)
  return proposalLayout(facts.value, { issuedOn: '2026-11-23', version: '2' })
}

/** Headings in their order, as they stand on the paper. */
function headings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(headings)
  if (value === null || typeof value !== 'object') return []
  if ('headlineLevel' in value && 'text' in value) return [String(value.text)]
  return Object.values(value).flatMap(headings)
}

test('the paper goes from the year in review to the glossary, sections numbered', () => {
  expect(headings(layout(privateDeal(MARKED), 'open').content)).toEqual([
    '1  年度回顾',
    '2  共同目标',
    '3  贵方收益',
    '4  条款对比',
    '5  促销日历',
    '6  新品计划',
    '7  我方诉求',
    '8  时间表',
    '9  假设与口径',
    '10  名词说明',
  ])
})

test('without last year, terms, promotions and new products there is no empty section', () => {
  const bare = negotiation({ scenarios: [scenario('open')] })
  expect(headings(layout(bare, 'open', 'en').content)).toEqual([
    '1  Joint goals',
    '2  Your benefit',
    '3  Timetable',
    '4  Assumptions and bases',
    '5  Glossary',
  ])
})

test('every page carries the supplier, the version, the day, the confidentiality and its number', () => {
  const { footer } = layout(privateDeal(MARKED), 'open')
  if (typeof footer !== 'function') throw new Error('no footer')
  const foot = JSON.stringify(footer(3, 12, { width: 595, height: 842, orientation: 'portrait' }))
  for (const words of ['甲供应商', '版本 2', '2026-11-23', '商业机密', '第 3 页，共 12 页']) {
    expect(foot).toContain(words)
  }
})

test('the year before is named by its number, a year from April by both', () => {
  const texts = JSON.stringify(layout(privateDeal(MARKED), 'open').content)
  expect(texts).toContain('2026年')
  const april = negotiation({ year: { start: '2027-04' }, scenarios: [scenario('open')] })
  expect(JSON.stringify(layout(april, 'open').content)).toContain('2027/28年度合作提案')
})

test('sections follow the plan, those it leaves out are not printed, the market stands with its sources', () => {
  const plan = {
    version: '3.2',
    confidentiality: '仅供乙零售采购部',
    sections: ['terms', 'market', 'benefit'] as const,
    market: [{ statement: '品类增长 4.2 %', source: '公司年报' }],
  }
  const paper = layout({ ...privateDeal(MARKED), proposal: plan }, 'open')
  expect(headings(paper.content)).toEqual(['1  条款对比', '2  市场与购物者', '3  贵方收益'])
  const texts = JSON.stringify(paper.content)
  for (const words of ['品类增长 4.2 %', '公司年报', '仅供乙零售采购部']) expect(texts).toContain(words)
})

test('草案 stands across every page until somebody with authority approves what it offers', () => {
  expect(layout(privateDeal(MARKED), 'open').watermark).toMatchObject({ text: '草案' })
  expect(layout(privateDeal(MARKED), 'open', 'both').watermark).toMatchObject({ text: '草案 DRAFT' })
  const deal = privateDeal(MARKED)
  const open = deal.scenarios.find(({ id }) => id === 'open')
  if (open === undefined) throw new Error('no such scenario')
  const approval = {
    id: 'r',
    scenario: 'open',
    decision: 'approved',
    by: '王总',
    at: '2026-11-20T09:00:00.000Z',
    contentMark: scenarioMark(open),
  } as const
  const approved = layout({ ...deal, reviews: [approval] }, 'open')
  expect(approved.watermark).toBeUndefined()
  expect(JSON.stringify(approved.content)).not.toContain('草案')
})
