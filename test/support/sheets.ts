import type { Change } from '../../domain/actions/action.ts'
import { editHead } from '../../domain/actions/headChange.ts'
import { setRowFields } from '../../domain/actions/rowChanges.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { granted, type TestDesk } from './desk.ts'

/** The scenario of the sample whose sheet tests issue. */
export const SHEET_SCENARIO = 'target'

/** Fills what the sample's sheet leaves open, as one action. */
export async function fillSheet(desk: Pick<TestDesk, 'ask'>, negotiation: string): Promise<void> {
  const { revision, workspace } = granted(await desk.ask('negotiation:open', { negotiation }))
  const clauses = {
    ...workspace.clauses,
    lateInterest: 0.0365,
    refundOfUndelivered: '十日内全额退费',
  }
  const { terms } = resolveScenario(workspace, SHEET_SCENARIO)
  const changes: Change[] = [
    ...editHead(workspace, {
      clauses,
      particulars: { promoters: '不设促销员', newStores: '开业当月起适用', ...workspace.particulars },
    }),
    ...terms.flatMap(({ id, clause, class: termClass, inReturnFor }) =>
      termClass === 'fee' ||
      termClass === 'service' ||
      termClass === 'conditionalRebate' ||
      termClass === 'damage'
        ? setRowFields(workspace, SHEET_SCENARIO, 'term', id, {
            clause: {
              ...clause,
              ...(termClass === 'damage' ? { scope: '收货验收时双方签认的破损' } : {}),
              condition: clause?.condition ?? '按约定',
              service: { content: inReturnFor ?? '按约定提供', stores: '全部门店', ...clause?.service },
            },
          })
        : [],
    ),
  ]
  const action = { id: 'fill', label: { key: 'action.sheet.number' }, changes }
  granted(await desk.ask('negotiation:apply', { negotiation, revision, action: action as never }))
}
