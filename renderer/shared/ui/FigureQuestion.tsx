import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../domain/explain/explainFigure.ts'
import { useExplain } from '../explain.ts'
import { useKeysOf } from '../keys/chosenKeys.ts'
import './figureQuestion.css'

/** The name of a figure that can be asked how it comes about: a press, Enter, or the key for it while it has the focus. */
export function FigureQuestion({
  figure,
  children,
}: {
  readonly figure: FigureId
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const keys = useKeysOf('explain')
  const ask = useExplain((state) => state.ask)
  return (
    <button
      type="button"
      className="figure-question"
      title={`${t('explain.title')}  ${keys}`}
      data-explains={JSON.stringify(figure)}
      onClick={() => ask(figure)}
    >
      {children}
    </button>
  )
}
