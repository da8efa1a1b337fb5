import { createContext, useContext } from 'react'
import type { DraftTerm } from './draftTerm.ts'

type Panel = {
  readonly draft: DraftTerm
  readonly change: (next: DraftTerm) => void
  /** Sentences by the path of the field. */
  readonly faults: ReadonlyMap<string, string>
  readonly months: readonly string[]
}

export const PanelContext = createContext<Panel | null>(null)

/** The term being written, for the fields of its panel. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext)
  if (panel === null) throw new Error('A field of a term stands outside its panel.')
  return panel
}
