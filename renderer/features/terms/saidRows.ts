import type { Term } from '../../../domain/negotiation/term.ts'
import { sameContent } from '../../../domain/scenarios/sameContent.ts'
import {
  type Expression,
  type ExpressionScale,
  expressionScale,
  expressionsOf,
  figuresAtPlan,
  inExpression,
  type PlannedAt,
} from '../../../domain/terms/expression.ts'
import { leadOf, withLead } from '../../../domain/terms/lead.ts'
import { type Said, SIDES, type Side, type TermRow } from './termRows.ts'

/** The rows with the numbers of those that are to be said in another way, all sides at the volume of one plan. */
export function saidRows(
  rows: readonly TermRow[],
  chosen: ReadonlyMap<string, Expression>,
  at: PlannedAt,
): readonly TermRow[] {
  return rows.map((row) => {
    const way = chosen.get(row.id)
    return way === undefined ? row : { ...row, said: saidSides(row, way, at) }
  })
}

function saidSides(row: TermRow, way: Expression, at: PlannedAt): NonNullable<TermRow['said']> {
  const scaleOf = rememberedScale(at)
  const said = SIDES.flatMap((side): [Side, Said][] => {
    const cell = row.sides[side]
    if (cell === undefined) return []
    const term = cell.term ?? row.term
    if (leadOf(term.rule)?.measure === way || !expressionsOf(term).includes(way)) return []
    const scale = scaleOf(term)
    const lead = cell.lead?.value ?? null
    const value =
      cell.term === null || lead === null
        ? null
        : scale === null
          ? figureOf(cell.term, way, at)
          : inExpression(scale, lead, way)
    return [[side, { way, value, scale }]]
  })
  return Object.fromEntries(said)
}

function figureOf(term: Term, way: Expression, at: PlannedAt): number | null {
  const figures = figuresAtPlan(term, at)
  if (figures === null) return null
  return way === 'yuan' ? figures.stated : way === 'points' ? figures.points : figures.points / 100
}

/** Sides that differ in nothing but their number share one evaluation. */
function rememberedScale(at: PlannedAt): (term: Term) => ExpressionScale | null {
  const known: { readonly form: unknown; readonly scale: ExpressionScale | null }[] = []
  return (term) => {
    const { class: termClass, rule, basis, vatClass, taxIncluded, serviceVatRate, cap, floor } = term
    const form = [termClass, withLead(rule, 0), basis, vatClass, taxIncluded, serviceVatRate, cap, floor]
    const found = known.find((each) => sameContent(each.form, form))
    if (found !== undefined) return found.scale
    const scale = expressionScale(term, at)
    known.push({ form, scale })
    return scale
  }
}
