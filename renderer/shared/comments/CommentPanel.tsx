import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comment } from '../../../domain/negotiation/comment.ts'
import { dayAndTime } from '../format/dates.ts'
import { useLeaving } from '../ui/useLeaving.ts'
import './comments.css'

const EDGE = 8
const LONGEST = 2_000

/** A note over the sheet with comments in it; Esc and a press elsewhere leave. With `onAdd` one can be written. */
export function CommentPanel(props: {
  readonly label: string
  readonly x: number
  readonly y: number
  readonly comments: readonly Comment[]
  /** Where a comment is pinned, for a list of several places; a press goes there. */
  readonly placeOf?: (comment: Comment) => { readonly name: string; readonly go: () => void }
  readonly onAdd?: (text: string) => void
  readonly onResolve: (comment: Comment, isResolved: boolean) => void
  readonly onRemove: (comment: Comment) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { x, y, comments, onAdd, onClose } = props
  const panel = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: x, top: y })
  useLayoutEffect(() => {
    const box = panel.current?.getBoundingClientRect()
    if (box === undefined) return
    setPlace({
      left: Math.max(EDGE, Math.min(x, window.innerWidth - box.width - EDGE)),
      top: Math.max(EDGE, Math.min(y, window.innerHeight - box.height - EDGE)),
    })
    const field = panel.current?.querySelector('textarea') ?? panel.current?.querySelector('button')
    field?.focus()
  }, [x, y])
  useLeaving(panel, true, onClose)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onClose()
  }
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={props.label}
      tabIndex={-1}
      className="comment-panel"
      style={place}
      onKeyDown={onKeyDown}
    >
      <h2>{props.label}</h2>
      {comments.length === 0 ? (
        <p className="quiet">{t('comments.none')}</p>
      ) : (
        <ul>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} panel={props}>
              {props.placeOf?.(comment)}
            </CommentItem>
          ))}
        </ul>
      )}
      {onAdd === undefined ? (
        <Button onClick={onClose}>{t('message.close')}</Button>
      ) : (
        <NewComment onAdd={onAdd} onClose={onClose} />
      )}
    </div>
  )
}

type PanelActions = {
  readonly onResolve: (comment: Comment, isResolved: boolean) => void
  readonly onRemove: (comment: Comment) => void
}

function CommentItem({
  comment,
  panel,
  children: place,
}: {
  readonly comment: Comment
  readonly panel: PanelActions
  readonly children: { readonly name: string; readonly go: () => void } | undefined
}): ReactNode {
  const { t } = useTranslation()
  const isResolved = comment.isResolved === true
  return (
    <li className={isResolved ? 'resolved' : ''}>
      {place === undefined ? null : (
        <Button type="link" onClick={place.go}>
          {place.name}
        </Button>
      )}
      <p className="quiet">
        {comment.by} · {dayAndTime(comment.at)}
        {isResolved ? ` · ${t('comments.resolved')}` : ''}
      </p>
      <p className="comment-text">{comment.text}</p>
      <div className="dock-row">
        <Button type="text" onClick={() => panel.onResolve(comment, !isResolved)}>
          {t(isResolved ? 'comments.reopen' : 'comments.resolve')}
        </Button>
        <Button type="text" onClick={() => panel.onRemove(comment)}>
          {t('comments.remove')}
        </Button>
      </div>
    </li>
  )
}

function NewComment({
  onAdd,
  onClose,
}: {
  readonly onAdd: (text: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() !== '') onAdd(text.trim())
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    add()
  }
  return (
    <>
      <textarea
        aria-label={t('comments.text')}
        placeholder={t('comments.hint')}
        rows={3}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="dock-row">
        <Button type="primary" disabled={text.trim() === ''} onClick={add}>
          {t('comments.add')}
        </Button>
        <Button onClick={onClose}>{t('message.close')}</Button>
      </div>
    </>
  )
}
