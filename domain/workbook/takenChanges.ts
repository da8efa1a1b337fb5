import type { Change } from '../actions/action.ts'
import { editHead } from '../actions/headChange.ts'
import { inSequence } from '../actions/inSequence.ts'
import { setProducts } from '../actions/productChanges.ts'
import { setRows } from '../actions/rowChanges.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'
import { sameContent } from '../scenarios/sameContent.ts'

/**
 * What a workbook says differently as changes of what is worked on, one undo step: rows in its own scenario, so that
 * variations follow as they follow any edit; products and assumptions for all scenarios.
 */
export function takenChanges(
  workspace: Workspace,
  scenario: string,
  [before, after]: readonly [before: Negotiation, after: Negotiation],
): readonly Change[] {
  const was = before.scenarios.find(({ id }) => id === scenario)
  const is = after.scenarios.find(({ id }) => id === scenario)
  return inSequence(workspace, [
    (current) =>
      sameContent(before.assumptions, after.assumptions)
        ? []
        : editHead(current, { assumptions: after.assumptions }),
    (current) => setProducts(current, after.products),
    (current) => setRows(current, scenario, 'term', different(was?.terms, is?.terms)),
    (current) => setRows(current, scenario, 'newProduct', different(was?.newProducts, is?.newProducts)),
  ])
}

function different<Row>(before: readonly Row[] = [], after: readonly Row[] = []): readonly Row[] {
  return after.filter((row, at) => !sameContent(row, before[at]))
}
