import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { MenuItem } from './CellMenu.tsx'

/** The buttons above a sheet: what its context menu offers, for the row the sheet is on. */
export function RowTools(props: {
  readonly label: string
  readonly commands: readonly MenuItem[]
  /** What comes before, such as the button that adds a row. */
  readonly children: ReactNode
  readonly note?: string
}) {
  return (
    <div className="sheet-tools" role="toolbar" aria-label={props.label}>
      {props.children}
      {props.commands.map((command) =>
        command === null ? null : (
          <Button key={command.id} disabled={command.isDisabled === true} onClick={command.run}>
            {command.label}
          </Button>
        ),
      )}
      {props.note === undefined ? null : (
        <span className="quiet" title={props.note}>
          {props.note}
        </span>
      )}
    </div>
  )
}
