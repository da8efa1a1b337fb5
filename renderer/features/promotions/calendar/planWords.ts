import type { TFunction } from 'i18next'
import type { CalendarClash } from '../../../../domain/calendar/calendarClashes.ts'
import { submitDeadlines } from '../../../../domain/calendar/retailerSlots.ts'
import { festivalNear } from '../../../../domain/calendar/shiftByLunarAnchor.ts'
import { festivalWords } from '../../../../domain/locale/festivals.ts'
import type { Language } from '../../../../domain/locale/language.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import type { Placement, RetailerCalendar } from '../../../../domain/negotiation/retailerCalendar.ts'
import { daysBetween, dayWithWeekday } from '../../../shared/format/dates.ts'
import type { MoneyText } from '../../../shared/format/money.ts'
import { percent } from '../../../shared/format/numbers.ts'
import { feesOf } from '../promotionRows.ts'
import { textWidth } from './headMarks.ts'

/** Everything the sentences of the calendar are made with. */
export type PlanWords = {
  readonly t: TFunction
  readonly language: Language
  readonly money: MoneyText
  readonly placements: readonly Placement[]
  readonly nameOf: (promotionId: string) => string
}

/** What a bar says under its name: “特价 −12% · 费用 ¥6.8万”. */
export function barText({ t, money }: Pick<PlanWords, 't' | 'money'>, promotion: Promotion): string {
  const { mechanic, depth } = promotion
  const fees = feesOf(promotion)
  const offer = [
    ...(mechanic === undefined ? [] : [t(`plan.mechanic.${mechanic}`)]),
    ...(depth === 0 ? [] : [`−${percent(depth, 0)}`]),
  ].join(' ')
  return [offer, fees === 0 ? '' : t('plan.fees', { money: money.money(fees) })]
    .filter((part) => part !== '')
    .join(' · ')
}

/** About how wide the words of a bar are drawn, pixels. */
export function wordWidth(words: PlanWords, promotion: Promotion): number {
  return Math.max(textWidth(promotion.name), textWidth(barText(words, promotion))) + 16
}

/** The days of a promotion with weekdays, and how many they are. */
export function daysText(
  { t, language }: Pick<PlanWords, 't' | 'language'>,
  { start, end }: Promotion,
): string {
  return t('plan.days', {
    start: dayWithWeekday(start, language),
    end: dayWithWeekday(end, language),
    count: daysBetween(start, end),
  })
}

/** The placement's name, or the words for none. */
export function rowName(
  { t, placements }: Pick<PlanWords, 't' | 'placements'>,
  id: string | undefined,
): string {
  return placements.find((placement) => placement.id === id)?.name ?? t('plan.noPlacement')
}

/** How far the start lies from the festival it belongs to; empty where it belongs to none. */
export function festivalText(
  { t, language }: Pick<PlanWords, 't' | 'language'>,
  promotion: Promotion,
): string {
  const near = festivalNear(promotion)
  if (near === null) return ''
  const festival = festivalWords(language).names[near.festival]
  const { offsetDays } = near
  if (offsetDays === 0) return t('plan.onFestival', { festival })
  return t(offsetDays < 0 ? 'plan.beforeFestival' : 'plan.afterFestival', {
    festival,
    count: Math.abs(offsetDays),
  })
}

/** 提报截止 of a promotion, for the flyer and for the store. */
export function deadlineText(
  { t, language }: Pick<PlanWords, 't' | 'language'>,
  calendar: RetailerCalendar | undefined,
  { start }: Promotion,
): string {
  const { flyer, inStore } = submitDeadlines(calendar, start)
  const [forFlyer, forStore] = [dayWithWeekday(flyer, language), dayWithWeekday(inStore, language)]
  return flyer === inStore
    ? t('plan.deadline', { day: forFlyer })
    : t('plan.deadlines', { flyer: forFlyer, inStore: forStore })
}

/** One clash in a sentence. */
export function clashText(words: PlanWords, clash: CalendarClash): string {
  const { t, nameOf } = words
  switch (clash.kind) {
    case 'sameProduct':
      return t(clash.keeps ? 'plan.clash.keeps' : 'plan.clash.skips', {
        name: nameOf(clash.with),
        count: clash.products.length,
      })
    case 'placementFull':
      return t('plan.clash.full', {
        name: rowName(words, clash.placement),
        capacity: clash.capacity,
        found: clash.found,
      })
    case 'coolDown':
      return t('plan.clash.coolDown', {
        name: nameOf(clash.with),
        days: clash.daysApart,
        needed: clash.neededDays,
        count: clash.products.length,
      })
  }
}

const MOST_CLASHES_SAID = 3

/** The clashes in sentences: the first few, and how many there are besides. */
export function clashTexts(words: PlanWords, clashes: readonly CalendarClash[]): readonly string[] {
  const said = clashes.slice(0, MOST_CLASHES_SAID).map((clash) => clashText(words, clash))
  const count = clashes.length - said.length
  return count === 0 ? said : [...said, words.t('plan.clash.more', { count })]
}

/** What a bar says besides its name and offer: days, place, distance from its festival, clashes. */
export function barSentence(
  words: PlanWords,
  promotion: Promotion,
  clashes: readonly CalendarClash[],
): string {
  return [
    daysText(words, promotion),
    rowName(words, promotion.placement),
    festivalText(words, promotion),
    ...clashTexts(words, clashes),
  ]
    .filter((part) => part !== '')
    .join(words.t('plan.comma'))
}
