import type { ReactNode } from 'react'
import type { FigureId } from '../../../domain/explain/explanation.ts'
import { type Asked, useExplain } from '../explain.ts'
import { AskButton } from './AskButton.tsx'

/** A figure of the open negotiation that can be asked how it comes about. */
export function FigureQuestion({
  figure,
  place,
  name,
  children,
}: {
  readonly figure: FigureId
  /** Absent: the scenario that is picked. */
  readonly place?: Omit<Asked, 'figure'>
  /** What it is called where the content is the bare figure. */
  readonly name?: string
  readonly children: ReactNode
}) {
  const ask = useExplain((state) => state.ask)
  return (
    <AskButton question={figure} name={name} onAsk={() => ask(figure, place)}>
      {children}
    </AskButton>
  )
}
