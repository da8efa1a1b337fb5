import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposalFacts } from '../../../domain/documents/proposalFacts.ts'
import { proposalLeaks } from '../../../domain/documents/proposalLeaks.ts'
import { proposalReading } from '../../../domain/documents/proposalReading.ts'
import {
  printedSections,
  sectionRows,
  withSectionMoved,
  withSectionSwitched,
} from '../../../domain/documents/proposalSections.ts'
import { askTable, stepTable } from '../../../domain/documents/proposalTables.ts'
import { bilingual, joined, linesOf, withFiguresOnce } from '../../../domain/locale/bilingual.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { PROPOSAL_SECTIONS, type ProposalPlan } from '../../../domain/negotiation/proposalPlan.ts'
import { scenarioMark } from '../../../domain/scenarios/approval.ts'
import { negotiation, rebate, scenario } from '../../support/negotiations.ts'

const opening = scenario('opening', { terms: [rebate('year', 0.03, { inReturnFor: '两个新品坑位' })] })

function deal(plan: ProposalPlan, fields: Partial<Negotiation> = {}): Negotiation {
  return negotiation({ scenarios: [opening], proposal: plan, ...fields })
}

function factsOf(from: Negotiation) {
  const facts = proposalFacts(from, 'opening', 'zh-CN')
  if (!facts.ok) throw new Error(facts.error.kind)
  return facts.value
}

const texts = (table: {
  readonly rows: readonly { readonly cells: readonly { readonly text: string }[] }[]
}) => table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '))

test('our own asks follow those that clauses are given for', () => {
  const facts = factsOf(deal({ asks: ['开放 POS 周数据', ' '] }))
  expect(texts(askTable(proposalReading(facts)))).toEqual([
    '1 | 两个新品坑位 | 返利 year | 3.00 %',
    '2 | 开放 POS 周数据 |  | ',
  ])
})

test('our own steps stand among the others by their day, those without one last', () => {
  const steps = [{ what: '签署合同' }, { what: '双方确认提案', day: '2026-12-18', owner: '采购总监' }]
  expect(texts(stepTable(proposalReading(factsOf(deal({ steps })))))).toEqual([
    '2026-12-18（周五） | 双方确认提案 | 采购总监',
    '2027-01-01（周五） | 新年度条款生效 | 双方',
    '2027-04-15（周四） | 第 1 季度业绩回顾与对账 | 双方',
    '2027-07-15（周四） | 第 2 季度业绩回顾与对账 | 双方',
    '2027-10-15（周五） | 第 3 季度业绩回顾与对账 | 双方',
    '2028-01-31（周一） | 年度返利结算与全年回顾 | 双方',
    '待定 | 签署合同 | ',
  ])
})

test('the paper is a draft until what it offers is approved', () => {
  const approval = {
    id: 'r',
    scenario: 'opening',
    decision: 'approved',
    by: '王总',
    at: '2026-11-20T09:00:00.000Z',
    contentMark: scenarioMark(opening),
  } as const
  expect(factsOf(deal({})).plan.isDraft).toBe(true)
  expect(factsOf(deal({}, { reviews: [approval] })).plan.isDraft).toBe(false)
})

test('a private note, a remark and a director’s word are found in the plan’s own words, with their place', () => {
  const told = deal(
    {
      market: [{ statement: '据评审：最多让到四个点', source: '内部' }],
      goals: ['采购小李说的那条'],
      steps: [{ what: '按 当场拿到交换条件 执行' }],
    },
    {
      scenarios: [{ ...opening, terms: [rebate('year', 0.03, { privateNote: '当场拿到交换条件' })] }],
      comments: [
        {
          id: 'c',
          on: { of: 'scenario', id: 'opening' },
          by: '李',
          at: '2026-11-20T09:00:00.000Z',
          text: '采购小李说的',
        },
      ],
      reviews: [
        {
          id: 'r',
          scenario: 'opening',
          decision: 'returned',
          by: '王',
          at: '2026-11-20T09:00:00.000Z',
          note: '最多让到四个点',
        },
      ],
    },
  )
  expect(proposalLeaks(factsOf(told), told)).toEqual([
    { place: 'market', what: '最多让到四个点' },
    { place: 'goals', what: '采购小李说的' },
    { place: 'timetable', what: '当场拿到交换条件' },
  ])
})

const plans = fc
  .option(fc.shuffledSubarray([...PROPOSAL_SECTIONS]), { nil: undefined })
  .map((sections): ProposalPlan => (sections === undefined ? {} : { sections }))

test('the list shows every section once; off and on again prints what was printed before, moving loses none', () => {
  fc.assert(
    fc.property(plans, fc.constantFrom(...PROPOSAL_SECTIONS), fc.nat(12), (plan, section, to) => {
      const rows = sectionRows(plan)
      expect(rows.map((row) => row.section).sort()).toEqual([...PROPOSAL_SECTIONS].sort())
      expect(rows.filter(({ isOn }) => isOn).map((row) => row.section)).toEqual(printedSections(plan))
      const off = withSectionSwitched(rows, section)
      expect(off.includes(section)).toBe(!printedSections(plan).includes(section))
      const moved = withSectionMoved(rows, section, to)
      expect([...moved].sort()).toEqual([...printedSections(plan)].sort())
    }),
  )
})

test('a section that is off stands after the one it usually follows', () => {
  const rows = sectionRows({ sections: ['terms', 'review', 'benefit'] })
  expect(rows.slice(0, 4)).toEqual([
    { section: 'terms', isOn: true },
    { section: 'ladders', isOn: false },
    { section: 'calendar', isOn: false },
    { section: 'newProducts', isOn: false },
  ])
})

test('both languages: texts in two lines where they differ, blanks each in its own, figures once', () => {
  const zh = { unit: '万元', title: (name: string) => `贵方${name}` }
  const en = { unit: '¥10,000', title: (name: string) => `Your ${name}` }
  const both = bilingual(zh, en)
  expect(linesOf(both.title(bilingual('毛利', 'margin')))).toEqual(['贵方毛利', 'Your margin'])
  expect(linesOf(joined([both.unit, both.unit], bilingual('、', ', ')))).toEqual([
    '万元、万元',
    '¥10,000, ¥10,000',
  ])
  expect(linesOf(bilingual('3.00 %', '3.00 %'))).toEqual(['3.00 %'])
  expect(withFiguresOnce(bilingual('45 天', '45 days'))).toBe('45 天 days')
  expect(withFiguresOnce(bilingual('0.40 % 至 1.00 %', '0.40 % to 1.00 %'))).toBe('0.40 % 至 to 1.00 %')
  expect(withFiguresOnce(bilingual('较去年 +4.0 (+1.5 %)', '+4.0 (+1.5 %) on last year'))).toBe(
    '较去年 +4.0 (+1.5 %) on last year',
  )
})
