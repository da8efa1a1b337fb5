import type { ReactNode } from 'react'
import { setRows } from '../../../domain/actions/rowChanges.ts'
import type { Fault } from '../../../domain/negotiation/fault.ts'
import type { ScenarioContext } from '../../../domain/negotiation/rules/scenarioContext.ts'
import type { Result } from '../../../domain/result.ts'
import type { RowByKind } from '../../../domain/scenarios/rowKind.ts'
import { useOpenNegotiation, useSession } from '../negotiation/openNegotiation.ts'
import { DraftFields } from './DraftFields.tsx'
import { PanelFrame } from './PanelFrame.tsx'

type Kind = 'promotion' | 'newProduct'

export type RowPanelProps<K extends Kind> = {
  readonly kind: K
  readonly row: RowByKind[K]
  /** What assistive technology calls the panel. */
  readonly label: string
  readonly parse: (draft: unknown, context: ScenarioContext) => Result<RowByKind[K], readonly Fault[]>
  /** The undo names of adding and of editing. */
  readonly actions: { readonly add: string; readonly edit: string }
  /** What the button says that adds a new row; the row is stored already when absent. */
  readonly addLabel?: string
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The panel of a row of the picked scenario: a stored one taken over as soon as it holds together. */
export function RowPanel<K extends Kind>(props: RowPanelProps<K>) {
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const { kind, row, actions, addLabel } = props
  const put = (next: RowByKind[K]) => {
    const key = addLabel === undefined ? actions.edit : actions.add
    act({ key, values: { name: next.name } }, setRows(workspace, picked, kind, [next]))
    if (addLabel !== undefined) props.onAdded(next.id)
  }
  return (
    <PanelFrame label={props.label} name={row.name} onClose={props.onClose}>
      <DraftFields
        key={picked}
        start={row}
        parse={props.parse}
        onRow={put}
        {...(addLabel === undefined ? {} : { addLabel })}
      >
        {props.children}
      </DraftFields>
    </PanelFrame>
  )
}
