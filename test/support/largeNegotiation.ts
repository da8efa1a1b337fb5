import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { freezeTermSheet } from '../../db/termSheets.ts'
import { applyChanges } from '../../domain/actions/applyChanges.ts'
import { setRowFields } from '../../domain/actions/rowChanges.ts'
import { daysAfter, daysBetween } from '../../domain/calendar/days.ts'
import { monthsOfYear } from '../../domain/negotiation/calendar.ts'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import { serializeNegotiation } from '../../domain/negotiation/serializeNegotiation.ts'
import { readSample } from '../../electron/main/sample.ts'
import { granted, type TestDesk } from './desk.ts'

/** How much of everything a large account's contract has: its rows, and what a year of work leaves beside them. */
export const LARGE = {
  products: 2_000,
  promotions: 300,
  newProducts: 200,
  terms: 60,
  snapshots: 40,
  papers: 30,
  steps: 100,
} as const

const sampleFile = path.resolve(import.meta.dirname, '../../db/sample/negotiation.json')

/** The sample grown to the size of a large account: its rows again and again under other ids and numbered names. */
export function largeNegotiation(): Negotiation {
  const sample = readSample(sampleFile)
  return {
    ...sample,
    products: grown(sample.products, LARGE.products, (product, at) => ({
      ...product,
      id: `${product.id}-${at}`,
      name: `${product.name} ${at}`,
      barcode: String(6_900_000_000_000 + at),
    })),
    scenarios: sample.scenarios.map((scenario) => grownScenario(scenario, sample.year.start)),
  }
}

function grownScenario(scenario: Scenario, yearStart: string): Scenario {
  const months = monthsOfYear(yearStart)
  const lastDay = `${months.at(-1)}-28`
  const { promotions = [], newProducts = [] } = scenario
  const percentTerms = scenario.terms.filter(({ rule }) => rule.kind === 'percent')
  return {
    ...scenario,
    terms: [
      ...scenario.terms,
      ...grown(percentTerms, LARGE.terms - scenario.terms.length, (term) => term).map((term, at) => ({
        ...term,
        id: `${term.id}-${at}`,
        name: `${term.name} ${at}`,
        rule: { kind: 'percent', rate: 0.0005, settle: 'year' } as const,
      })),
    ],
    promotions: grown(promotions, LARGE.promotions, (promotion, at) => {
      const days = daysBetween(promotion.start, promotion.end)
      const start = daysAfter(`${months[at % months.length]}-01`, at % 25)
      const end = daysAfter(start, days)
      return {
        ...promotion,
        id: `${promotion.id}-${at}`,
        name: `${promotion.name} ${at}`,
        ...(end > lastDay ? {} : { start, end }),
      }
    }),
    newProducts: grown(newProducts, newProducts.length === 0 ? 0 : LARGE.newProducts, (product, at) => ({
      ...product,
      id: `${product.id}-${at}`,
      name: `${product.name} ${at}`,
      listingMonth: months[at % months.length] ?? product.listingMonth,
    })),
  }
}

function grown<Row>(
  rows: readonly Row[],
  count: number,
  again: (row: Row, at: number) => Row,
): readonly Row[] {
  if (rows.length === 0) return rows
  return Array.from({ length: count }, (_, at) => {
    const row = rows[at % rows.length] as Row
    return at < rows.length ? row : again(row, at)
  })
}

/** Stores the large negotiation with a year's work on it: steps, snapshots and issued papers. Answers its id. */
export async function storeLarge(desk: TestDesk): Promise<string> {
  const file = path.join(desk.folder, 'large.json')
  writeFileSync(file, serializeNegotiation(largeNegotiation()))
  desk.choose(file)
  const { id } = granted(await desk.ask('negotiation:importFile', { action: 'large' }))
  granted(
    await desk.ask('preferences:set', { language: 'zh-CN', moneyUnit: 'tenThousandYuan', person: '林知远' }),
  )
  issuePapers(desk, id)
  for (let at = 0; at < LARGE.snapshots; at += 1) {
    const taken = {
      action: `snapshot-${at}`,
      negotiation: id,
      scenario: 'target',
      name: `第 ${at + 1} 轮`,
    }
    granted(await desk.ask('snapshot:take', taken))
  }
  await workOn(desk, id)
  return id
}

/** Versions of one sheet as the store keeps them; their facts and pages say nothing, as lists of them show neither. */
function issuePapers({ store }: TestDesk, negotiation: string): void {
  for (let version = 1; version <= LARGE.papers; version += 1) {
    const kept = freezeTermSheet(store, {
      id: `paper-${version}`,
      negotiation,
      scenario: 'target',
      number: 'JY-WL-2027-01',
      version: String(version),
      language: 'zh-CN',
      factsJson: '{}',
      pdf: new TextEncoder().encode('%PDF-1.7'),
      engineVersion: '0.0.0-test',
      at: new Date(Date.UTC(2026, 10, 24, 8, version)).toISOString(),
      by: '林知远',
    })
    if (!kept.ok) throw new Error(kept.error.kind)
  }
}

/** As many steps as there are: the note of one term written again and again. */
async function workOn(desk: TestDesk, negotiation: string): Promise<void> {
  const opened = granted(await desk.ask('negotiation:open', { negotiation }))
  let { revision, workspace } = opened
  const [scenario] = workspace.scenarios
  const [term] = scenario?.terms.rows ?? []
  if (scenario === undefined || term === undefined) throw new Error('the sample has no terms')
  for (let at = 1; at <= LARGE.steps; at += 1) {
    const note = { privateNote: `第 ${at} 次核对` }
    const changes = setRowFields(workspace, scenario.id, 'term', term.id, note)
    const action = {
      id: `step-${at}`,
      label: { key: 'action.editTerm', values: { name: term.name } },
      changes,
    }
    const applied = await desk.ask('negotiation:apply', { negotiation, revision, action: action as never })
    ;({ revision } = granted(applied))
    const next = applyChanges(workspace, changes)
    if (!next.ok) throw new Error(next.error.kind)
    workspace = next.value
  }
}
