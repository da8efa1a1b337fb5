import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../domain/explain/explanation.ts'
import { type Asked, useExplain } from '../explain.ts'
import { useKeysOf } from '../keys/chosenKeys.ts'
import './figureQuestion.css'

/** What can be asked how it comes about, its name or itself: a press, Enter, or the key for it while it has the focus. */
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
  const { t } = useTranslation()
  const keys = useKeysOf('explain')
  const ask = useExplain((state) => state.ask)
  return (
    <button
      type="button"
      className="figure-question"
      aria-label={name === undefined ? undefined : `${name} ${children}`}
      title={`${t('explain.title')}  ${keys}`}
      data-explains={JSON.stringify(figure)}
      onClick={() => ask(figure, place)}
    >
      {children}
    </button>
  )
}
