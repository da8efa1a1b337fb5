import { Radio } from 'antd'
import { type ReactNode, useId } from 'react'
import './choice.css'

/** One question with its few answers side by side, and what the chosen one means. */
export function Choice<Value extends string>(props: {
  readonly name: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly onChange: (value: Value) => void
  readonly hint?: string
}) {
  const id = useId()
  return (
    <div className="choice-row">
      <span id={id}>{props.name}</span>
      <Radio.Group
        aria-labelledby={id}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as Value)}
        options={[...props.options]}
      />
      {props.hint === undefined ? null : <p className="quiet">{props.hint}</p>}
    </div>
  )
}
