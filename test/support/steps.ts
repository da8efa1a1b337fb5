import fc from 'fast-check'
import { editHead } from '../../domain/actions/headChange.ts'
import { setProducts } from '../../domain/actions/productChanges.ts'
import { addRow, moveRow, removeRows, setRows } from '../../domain/actions/rowChanges.ts'
import {
  branchScenario,
  deleteScenario,
  duplicateScenario,
  editScenario,
  resetScenario,
} from '../../domain/actions/scenarioChanges.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { product, promotion, rebate } from './negotiations.ts'

/** One thing a person does to a negotiation, drawn: what, two places and a rate. */
export const anyStep = fc.tuple(
  fc.constantFrom(
    'set',
    'add',
    'remove',
    'reset',
    'move',
    'branch',
    'copy',
    'delete',
    'edit',
    'product',
    'head',
  ),
  fc.nat(),
  fc.nat(),
  fc.constantFrom(0.01, 0.02, 0.03, 0.04),
)

/** The changes of a drawn step on a workspace; `n` names what it adds. */
export function changesOf(
  workspace: Workspace,
  [what, one, two, rate]: readonly [string, number, number, number],
  n: number | string,
) {
  const { id } = workspace.scenarios[one % workspace.scenarios.length] ?? { id: '' }
  const row = ['a', 'b', 'c', 'd', 'e'][two % 5] ?? 'a'
  const fresh = { id: `new${n}`, name: `new${n}` }
  const place = two % Math.max(1, resolveScenario(workspace, id).terms.length)
  if (what === 'set') return setRows(workspace, id, 'term', [rebate(row, rate)])
  if (what === 'add') return addRow(workspace, id, 'promotion', promotion(`p${n}`, ['P1']), 0)
  if (what === 'remove') return removeRows(workspace, id, 'term', [row, 'a'])
  if (what === 'reset') return resetScenario(workspace, id)
  if (what === 'move') return moveRow(workspace, id, 'term', row, place)
  if (what === 'branch') return branchScenario(workspace, id, fresh)
  if (what === 'copy') return duplicateScenario(workspace, id, fresh)
  if (what === 'delete') return workspace.scenarios.length > 1 ? deleteScenario(workspace, id) : []
  if (what === 'edit') return editScenario(workspace, id, { volumeGrowth: rate })
  if (what === 'product') return setProducts(workspace, [product(`P${two % 4}`, { listPrice: rate * 100 })])
  return editHead(workspace, { name: `name ${two}` })
}
