// biome-ignore-all lint/a11y/useSemanticElements: bars lie freely in their rows, which no table element can hold
import { memo, useState } from 'react'
import type { CalendarClash } from '../../../../domain/calendar/calendarClashes.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { barSentence, barText, type PlanWords } from './planWords.ts'

/** The name of the row comes before its bars. */
const FIRST_BAR_COLUMN = 2

/** One promotion as a bar with its name, offer and fee; the sentence on it says everything. */
export const CalendarBar = memo(function CalendarBar(props: {
  readonly promotion: Promotion
  readonly left: number
  readonly width: number
  readonly top: number
  readonly room: number
  readonly wordsEndAtRight: boolean
  /** Its place among those of its row, of which not all are drawn. */
  readonly index: number
  readonly words: PlanWords
  readonly clashes: readonly CalendarClash[] | undefined
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isHeld: boolean
  readonly isRenaming: boolean
  /** The new name; null where it stays. */
  readonly onRenamed: (promotion: Promotion, name: string | null) => void
}) {
  const { promotion, words, clashes = [], isActive, isSelected, isHeld } = props
  const marks = [
    'plan-bar',
    isActive ? 'active' : '',
    isSelected ? 'selected' : '',
    isHeld ? 'held' : '',
    clashes.length > 0 ? 'clashing' : '',
  ]
  const sentence = barSentence(words, promotion, clashes)
  const title = [promotion.name, barText(words, promotion), sentence].join(words.t('plan.comma'))
  return (
    <div
      role="gridcell"
      className={marks.filter((mark) => mark !== '').join(' ')}
      data-bar={promotion.id}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-colindex={props.index + FIRST_BAR_COLUMN}
      title={title}
      style={{ left: props.left, width: props.width, top: props.top }}
    >
      {props.isRenaming ? (
        <RenameField
          name={promotion.name}
          label={words.t('plan.rename')}
          onDone={(name) => props.onRenamed(promotion, name)}
        />
      ) : (
        <span
          className={props.wordsEndAtRight ? 'plan-bar-words at-right' : 'plan-bar-words'}
          style={{ maxWidth: props.room - 4 }}
        >
          <span className="plan-bar-name">
            {clashes.length === 0 ? null : <b className="plan-clash">{words.t('plan.clashMark')}</b>}
            {promotion.name}
          </span>
          <span className="plan-bar-offer">{barText(words, promotion)}</span>
          <span className="unseen">{sentence}</span>
        </span>
      )}
    </div>
  )
})

function RenameField(props: {
  readonly name: string
  readonly label: string
  readonly onDone: (name: string | null) => void
}) {
  const [text, setText] = useState(props.name)
  const finish = () => {
    const name = text.trim()
    props.onDone(name === '' || name === props.name ? null : name)
  }
  return (
    <input
      className="plan-rename"
      aria-label={props.label}
      // biome-ignore lint/a11y/noAutofocus: F2 on the bar opens it to be typed into
      autoFocus
      value={text}
      maxLength={200}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') props.onDone(null)
      }}
    />
  )
}
