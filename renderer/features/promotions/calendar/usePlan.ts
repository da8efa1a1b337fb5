import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { removeRows, setRows } from '../../../../domain/actions/rowChanges.ts'
import { type CalendarClash, calendarClashes } from '../../../../domain/calendar/calendarClashes.ts'
import type { Rests } from '../../../../domain/calendar/promotionMoves.ts'
import { retailerSlots } from '../../../../domain/calendar/retailerSlots.ts'
import { spanOfYear } from '../../../../domain/calendar/weeks.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { sameContent } from '../../../../domain/scenarios/sameContent.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useSettledPrice, useShownPrice } from '../../../shared/negotiation/simulations.ts'
import { useLanguage, useMoney } from '../../../shared/preferences.ts'
import type { PlanWords } from './planWords.ts'

const MONDAY = 1
const NO_PROMOTIONS: readonly Promotion[] = []

/** What a step of the calendar is called in the undo list. */
type PlanAction = 'movePromotion' | 'resizePromotion' | 'renamePromotion' | 'duplicatePromotion'

/** The promotions of the picked scenario as the calendar shows and changes them, with the retailer's year around them. */
export function usePlan() {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const { shown, picked } = useSession()
  const price = useShownPrice()
  const promotions = price?.scenario.promotions ?? NO_PROMOTIONS
  const calendar = shown.retailerCalendar
  const yearStart = shown.year.start
  const placements = useMemo(() => calendar?.placements ?? [], [calendar])
  const slots = useMemo(() => retailerSlots(calendar, yearStart), [calendar, yearStart])
  const year = useMemo(() => spanOfYear(yearStart), [yearStart])
  const weekStart = calendar?.weekStart ?? MONDAY
  const rests = useMemo((): Rests => ({ weekStart, slots }), [weekStart, slots])
  const latest = useRef(promotions)
  latest.current = promotions
  const nameOf = useCallback((id: string) => latest.current.find((each) => each.id === id)?.name ?? id, [])
  const words = useMemo(
    (): PlanWords => ({ t, language, money, placements, nameOf }),
    [t, language, money, placements, nameOf],
  )
  const settled = useSettledPrice().price?.scenario.promotions ?? NO_PROMOTIONS
  const known = useRef<ReadonlyMap<string, readonly CalendarClash[]>>(new Map())
  const clashes = useMemo(() => {
    known.current = keptWhereSame(known.current, calendarClashes(settled, calendar))
    return known.current
  }, [settled, calendar])
  const put = useCallback((action: PlanAction, rows: readonly Promotion[]) => {
    const { session, act } = useOpenNegotiation.getState()
    const [first] = rows
    if (session === null || first === undefined) return
    const label =
      rows.length === 1
        ? { key: `action.${action}`, values: { name: first.name } }
        : { key: `action.${action}s`, values: { count: rows.length } }
    act(label, setRows(session.workspace, session.picked, 'promotion', rows))
  }, [])
  const preview = useCallback((rows: readonly Promotion[] | null) => {
    const { session, preview: show } = useOpenNegotiation.getState()
    if (session === null) return
    show(rows === null ? null : setRows(session.workspace, session.picked, 'promotion', rows))
  }, [])
  const remove = useCallback((rows: readonly Promotion[]) => {
    const { session, act } = useOpenNegotiation.getState()
    const [first] = rows
    if (session === null || first === undefined) return
    const label =
      rows.length === 1
        ? { key: 'action.removePromotion', values: { name: first.name } }
        : { key: 'action.removePromotions', values: { count: rows.length } }
    const ids = rows.map(({ id }) => id)
    act(label, removeRows(session.workspace, session.picked, 'promotion', ids))
  }, [])
  return {
    promotions,
    calendar,
    yearStart,
    year,
    placements,
    slots,
    weekStart,
    rests,
    words,
    clashes,
    hasScenario: picked !== '',
    /** What a printed page is headed with. */
    title: [shown.name, price?.scenario.name ?? ''].filter((part) => part !== '').join(' · '),
    simulation: price?.simulation ?? null,
    put,
    preview,
    remove,
  }
}

/** Clashes that stayed what they were stay the same values, so that only bars that changed are drawn anew. */
function keptWhereSame(
  before: ReadonlyMap<string, readonly CalendarClash[]>,
  now: ReadonlyMap<string, readonly CalendarClash[]>,
): ReadonlyMap<string, readonly CalendarClash[]> {
  return new Map(
    [...now].map(([id, clashes]) => {
      const old = before.get(id)
      return [id, old !== undefined && sameContent(old, clashes) ? old : clashes]
    }),
  )
}

export type Plan = ReturnType<typeof usePlan>
