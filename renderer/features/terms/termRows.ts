import { isAgreed as isTermAgreed } from '../../../domain/actions/agreedTerms.ts'
import type { Simulation, TermFigures } from '../../../domain/engine/simulation.ts'
import type { ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import type { Term, TermClass } from '../../../domain/negotiation/term.ts'
import type { LiveScenario, Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import type { Expression, ExpressionScale } from '../../../domain/terms/expression.ts'
import type { GiveGet } from '../../../domain/terms/giveGet.ts'
import { type Lead, leadOf } from '../../../domain/terms/lead.ts'
import type { Position } from './position.ts'

/** The columns that each read a scenario; `current` is the picked one, the others the first of their role. */
export const SIDES = ['lastYear', 'ask', 'opening', 'current', 'target', 'walkAway'] as const
export type Side = (typeof SIDES)[number]

/** What one scenario says about a term. */
export type SideCell = {
  readonly scenario: string
  readonly term: Term | null
  readonly lead: Lead | null
  readonly isOverridden: boolean
}

/** A number of a row said otherwise than its clause says it. */
export type Said = {
  readonly way: Expression
  /** Null where this side does not have the term. */
  readonly value: number | null
  /** Absent where the number is only read: behind it stands a table of tiers. */
  readonly scale: ExpressionScale | null
}

/** One line of the contract, over all scenarios that matter to the table. */
export type TermRow = {
  readonly id: string
  /** Its name and details: as the picked scenario has them, else the first scenario that has them. */
  readonly term: Term
  readonly isInPicked: boolean
  readonly sides: Readonly<Partial<Record<Side, SideCell>>>
  readonly figures: TermFigures | null
  readonly position: Position
  /** Its numbers in the way a person chose, where that is not the clause's own. */
  readonly said?: Readonly<Partial<Record<Side, Said>>>
  /** What it gives and what the terms asked in return bring, where it names any. */
  readonly exchange?: GiveGet
}

export const CLASS_ORDER: readonly TermClass[] = [
  'onInvoice',
  'rebate',
  'conditionalRebate',
  'fee',
  'service',
  'logistics',
  'damage',
  'penalty',
  'guarantee',
  'payment',
]

/** The scenario each side of the table reads; sides without a scenario are absent. */
export function scenarioOfSides(workspace: Workspace, picked: string): Partial<Record<Side, LiveScenario>> {
  const ofRole = (role: ScenarioRole) => workspace.scenarios.find((scenario) => scenario.role === role)
  const sides = {
    lastYear: ofRole('lastYear'),
    ask: ofRole('ask'),
    opening: ofRole('opening'),
    current: workspace.scenarios.find(({ id }) => id === picked),
    target: ofRole('target'),
    walkAway: ofRole('walkAway'),
  }
  return Object.fromEntries(Object.entries(sides).filter(([, scenario]) => scenario !== undefined))
}

/** Every term any of the sides has, the picked scenario's first and in its order. */
export function termRows(workspace: Workspace, picked: string, simulation: Simulation | null): TermRow[] {
  const sides = scenarioOfSides(workspace, picked)
  const order: readonly Side[] = ['current', 'opening', 'ask', 'target', 'walkAway', 'lastYear']
  const termsOf = new Map<Side, Map<string, Term>>()
  const shown = new Map<string, Term>()
  for (const side of order) {
    const live = sides[side]
    if (live === undefined) continue
    const { terms } = resolveScenario(workspace, live.id)
    termsOf.set(side, new Map(terms.map((term) => [term.id, term])))
    for (const term of terms) if (!shown.has(term.id)) shown.set(term.id, term)
  }
  return [...shown.values()].map((term) => {
    const cells = SIDES.flatMap((side) => {
      const live = sides[side]
      return live === undefined
        ? []
        : [[side, cellOf(live, term.id, termsOf.get(side)?.get(term.id))] as const]
    })
    const row = { id: term.id, term, sides: Object.fromEntries(cells) as TermRow['sides'] }
    return {
      ...row,
      isInPicked: termsOf.get('current')?.has(term.id) ?? false,
      figures: simulation?.terms[term.id] ?? null,
      position: positionOf(row),
    }
  })
}

function cellOf(live: LiveScenario, id: string, term: Term | undefined): SideCell {
  return {
    scenario: live.id,
    term: term ?? null,
    lead: term === undefined ? null : leadOf(term.rule),
    isOverridden: live.base !== undefined && live.terms.rows.some((row) => row.id === id),
  }
}

/** Numbers of another measure than the row's own say nothing on its scale. */
function positionOf(row: Pick<TermRow, 'term' | 'sides'>): Position {
  const measure = leadOf(row.term.rule)?.measure
  const at = (side: Side) => {
    const lead = row.sides[side]?.lead ?? null
    return lead !== null && lead.measure === measure ? lead.value : null
  }
  return {
    lastYear: at('lastYear'),
    target: at('target'),
    walkAway: at('walkAway'),
    ask: at('ask'),
    current: at('current'),
  }
}

/** Whether the retailer knows of a term. */
export const isSeen = ({ visibility }: Term): boolean => visibility !== 'supplierOnly'

/** Whether both sides shook hands on a term: then it is locked until it is reopened. */
export const isAgreed = ({ term }: TermRow): boolean => isTermAgreed(term)

/** The rows without what is ours alone: terms the other side does not know of, and what payment days cost us. */
export function publicRows(rows: readonly TermRow[]): readonly TermRow[] {
  return rows
    .filter(({ term }) => isSeen(term))
    .map((row) => (row.term.class === 'payment' ? { ...row, figures: null } : row))
}

/** The rows of each class that has any, in the order of a contract. */
export function rowsByClass(rows: readonly TermRow[]): readonly (readonly [TermClass, readonly TermRow[]])[] {
  return CLASS_ORDER.flatMap((termClass) => {
    const own = rows.filter(({ term }) => term.class === termClass)
    return own.length === 0 ? [] : [[termClass, own] as const]
  })
}
