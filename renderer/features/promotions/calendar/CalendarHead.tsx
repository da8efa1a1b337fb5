// biome-ignore-all lint/a11y/useSemanticElements: bars lie freely in their rows, which no table element can hold
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves from bar to bar; names and heads are read with them
import { useMemo } from 'react'
import type { Festival } from '../../../../domain/calendar/festivals.ts'
import type { RetailerSlot } from '../../../../domain/calendar/retailerSlots.ts'
import { weeksOfYear } from '../../../../domain/calendar/weeks.ts'
import { chartWords } from '../../../../domain/locale/chartWords.ts'
import { festivalWords } from '../../../../domain/locale/festivals.ts'
import { daysInMonth, monthsOfYear } from '../../../../domain/negotiation/calendar.ts'
import { type BoardScale, shortDay } from './boardScale.ts'
import { festivalWeight, type HolidaySpan, placeLabels } from './headMarks.ts'
import type { PlanWords } from './planWords.ts'

const FESTIVAL_LANES = 2
const WIDE_WEEK = 96
const NAMED_WEEK = 46
const NUMBERED_WEEK = 17

/** The head of the calendar: months, the retailer's weeks, festivals with days off, slots, and the focused bar's deadlines. */
export function CalendarHead(props: {
  readonly scale: BoardScale
  readonly words: PlanWords
  readonly yearStart: string
  readonly weekStart: number
  readonly festivals: readonly Festival[]
  readonly holidays: readonly HolidaySpan[]
  readonly slots: readonly RetailerSlot[]
  readonly deadlines: readonly { readonly id: string; readonly day: string; readonly text: string }[]
}) {
  const { scale, words, yearStart } = props
  const { t } = words
  const track = { width: scale.width }
  return (
    <div className="plan-head" role="rowgroup">
      <div className="plan-line" role="row">
        <span className="plan-name" role="columnheader">
          {t('plan.head.months')}
        </span>
        <div className="plan-track months" style={track}>
          {monthsOfYear(yearStart).map((month) => (
            <span
              key={month}
              role="columnheader"
              style={place(scale, `${month}-01`, `${month}-${daysInMonth(month)}`)}
            >
              {chartWords(words.language).month(month)}
            </span>
          ))}
        </div>
      </div>
      <Weeks {...props} />
      <Festivals {...props} />
      <Slots {...props} />
      <div className="plan-line" role="row">
        <span className="plan-name" role="columnheader">
          {t('plan.head.deadline')}
        </span>
        <div className="plan-track deadlines" style={track}>
          {placeLabels(
            props.deadlines.map(({ id, day, text }) => ({ id, text, at: scale.left(day), weight: 1 })),
            1,
            scale,
          ).map(({ id, text, left }) => (
            <span key={id} role="columnheader" style={{ left }}>
              {text}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

function Weeks({ scale, words, yearStart, weekStart }: Parameters<typeof CalendarHead>[0]) {
  const { t } = words
  const width = scale.dayWidth * 7
  const step = width >= NUMBERED_WEEK ? 1 : Math.ceil(NUMBERED_WEEK / width)
  const weeks = useMemo(() => weeksOfYear(yearStart, weekStart), [yearStart, weekStart])
  return (
    <div className="plan-line" role="row">
      <span className="plan-name" role="columnheader">
        {t('plan.head.weeks')}
      </span>
      <div className="plan-track weeks" style={{ width: scale.width }}>
        {weeks.map(({ number, from, to }) => {
          const full = t('plan.week', { number, from: shortDay(from), to: shortDay(to) })
          const short =
            width >= NAMED_WEEK ? t('plan.weekShort', { number }) : number % step === 0 ? number : ''
          // A week too narrow for its number heads nothing that can be read; it is named when it is pointed at.
          const head = short === '' ? {} : { role: 'columnheader', 'aria-label': full }
          return (
            <span key={number} {...head} title={full} style={place(scale, from, to)}>
              {width >= WIDE_WEEK ? full : short}
            </span>
          )
        })}
      </div>
    </div>
  )
}

function Festivals({ scale, words, festivals, holidays }: Parameters<typeof CalendarHead>[0]) {
  const { t, language } = words
  const { names, status } = festivalWords(language)
  const labels = useMemo(
    () =>
      placeLabels(
        festivals.map((festival) => ({
          id: `${festival.id} ${festival.from}`,
          text: names[festival.id],
          at: scale.left(festival.from),
          weight: festivalWeight(festival),
        })),
        FESTIVAL_LANES,
        scale,
      ),
    [festivals, names, scale],
  )
  return (
    <div className="plan-line" role="row">
      <span className="plan-name" role="columnheader">
        {t('plan.head.festivals')}
      </span>
      <div className="plan-track festivals" style={{ width: scale.width }}>
        {labels.map(({ id, text, left, lane }) => (
          <span key={id} role="columnheader" style={{ left, top: lane * 18 }}>
            {text}
          </span>
        ))}
        {holidays.map(({ from, to, kind, status: standing, of }) => {
          const said = t(`plan.holiday.${kind}`, {
            festival: names[of],
            from: shortDay(from),
            to: shortDay(to),
            status: status[standing],
          })
          return (
            <span
              key={`${kind} ${of} ${from}`}
              role="columnheader"
              className={`plan-off ${kind} ${standing}`}
              title={said}
              style={place(scale, from, to)}
            >
              <span className="unseen">{said}</span>
            </span>
          )
        })}
      </div>
    </div>
  )
}

function Slots({ scale, words, slots }: Parameters<typeof CalendarHead>[0]) {
  const { t } = words
  return (
    <div className="plan-line" role="row">
      <span className="plan-name" role="columnheader">
        {t('plan.head.slots')}
      </span>
      <div
        className={
          slots.some(({ name }) => name !== undefined) ? 'plan-track slots two-lines' : 'plan-track slots'
        }
        style={{ width: scale.width }}
      >
        {slots.map(({ id, number, name, from, to, submitBy }) => {
          const shown = name ?? t('plan.slot', { number: number ?? '' })
          const said = t('plan.slotSaid', {
            name: shown,
            from: shortDay(from),
            to: shortDay(to),
            flyer: submitBy.flyer,
            inStore: submitBy.inStore,
          })
          return (
            <span
              key={id}
              role="columnheader"
              className={name === undefined ? 'regular' : 'named'}
              aria-label={said}
              title={said}
              style={place(scale, from, to)}
            >
              {name ?? (scale.dayWidth * 14 > NAMED_WEEK ? shown : number)}
            </span>
          )
        })}
      </div>
    </div>
  )
}

function place(scale: BoardScale, from: string, to: string) {
  const left = scale.left(from)
  return { left, width: Math.max(1, scale.right(to) - left) }
}
