import type { Workspace } from '../scenarios/liveScenario.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import type { Change, NegotiationHead } from './action.ts'
import { type Fields, withFields } from './withFields.ts'

/** Sets what the negotiation says besides its lists: name, parties, year, assumptions, last year. */
export function editHead(workspace: Workspace, fields: Fields<NegotiationHead>): readonly Change[] {
  const { products: _products, scenarios: _scenarios, ...before } = workspace
  const after = withFields(before, fields)
  return sameContent(before, after) ? [] : [{ of: 'negotiation', before, after }]
}
