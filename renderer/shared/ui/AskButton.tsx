import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeysOf } from '../keys/chosenKeys.ts'
import './figureQuestion.css'

/** What can be asked how it comes about, its name or itself: a press, Enter, or the key for it while it has the focus. */
export function AskButton(props: {
  /** What is asked, for whoever looks for the figure. */
  readonly question: object
  /** What it is called where the content is the bare figure. */
  readonly name?: string | undefined
  readonly onAsk: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const keys = useKeysOf('explain')
  const { name, children } = props
  return (
    <button
      type="button"
      className="figure-question"
      aria-label={name === undefined ? undefined : `${name} ${children}`}
      title={`${t('explain.title')}  ${keys}`}
      data-explains={JSON.stringify(props.question)}
      onClick={props.onAsk}
    >
      {children}
    </button>
  )
}
