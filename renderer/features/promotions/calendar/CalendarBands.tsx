import { memo } from 'react'
import { daysBetween } from '../../../../domain/calendar/days.ts'
import type { Festival } from '../../../../domain/calendar/festivals.ts'
import type { RetailerSlot } from '../../../../domain/calendar/retailerSlots.ts'
import type { BoardScale } from './boardScale.ts'

/** A season rather than a festival: named in the head, but not drawn through the rows. */
const LONGEST_BAND = 40

/** Behind the rows: the retailer's slots by turns, festivals, and the deadlines of the focused bar. */
export const CalendarBands = memo(function CalendarBands(props: {
  readonly scale: BoardScale
  readonly festivals: readonly Festival[]
  readonly slots: readonly RetailerSlot[]
  readonly deadlines: readonly { readonly id: string; readonly day: string }[]
}) {
  const { scale, festivals, slots, deadlines } = props
  const place = (from: string, to: string) => {
    const left = scale.left(from)
    return { left, width: Math.max(1, scale.right(to) - left) }
  }
  return (
    <div className="plan-bands" aria-hidden="true">
      {slots.map(({ id, number, from, to }) =>
        number !== undefined && number % 2 === 0 ? null : (
          <span key={id} className={number === undefined ? 'named' : 'slot'} style={place(from, to)} />
        ),
      )}
      {festivals
        .filter(({ slotDays, from, to }) => slotDays !== undefined && daysBetween(from, to) < LONGEST_BAND)
        .map(({ id, from, to }) => (
          <span key={`${id} ${from}`} className="festival" style={place(from, to)} />
        ))}
      {deadlines.map(({ id, day }) => (
        <span key={id} className="deadline" style={{ left: scale.left(day) }} />
      ))}
    </div>
  )
})
