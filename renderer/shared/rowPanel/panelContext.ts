import { createContext, useContext } from 'react'

type Panel<Draft extends object> = {
  readonly draft: Draft
  readonly change: (next: Draft) => void
  /** Sentences by the path of the field. */
  readonly faults: ReadonlyMap<string, string>
  readonly months: readonly string[]
}

export const PanelContext = createContext<unknown>(null)

/** The row being written, for the fields of its panel; `Draft` is what that panel was given. */
export function usePanel<Draft extends object = object>(): Panel<Draft> {
  const panel = useContext(PanelContext)
  if (panel === null) throw new Error('A field stands outside its panel.')
  return panel as Panel<Draft>
}
