import type { FestivalId } from '../calendar/festivalRules.ts'
import type { HolidayStatus } from '../calendar/holidays.ts'
import type { ShiftedPromotion } from '../calendar/shiftByLunarAnchor.ts'
import { festivalsEn } from './festivals.en.ts'
import { festivalsZhCn } from './festivals.zh-CN.ts'
import type { Language } from './language.ts'

/** The words of the promotion calendar in one language. */
export type FestivalWords = {
  readonly names: Readonly<Record<FestivalId, string>>
  readonly status: Readonly<Record<HolidayStatus, string>>
  readonly worked: string
  /** Monday to Sunday. */
  readonly weekdays: readonly [string, string, string, string, string, string, string]
  readonly moved: (festival: string, before: string, after: string, offsetDays: number) => string
  readonly kept: (weekday: string, festival: string | undefined) => string
  readonly alsoNear: (festivals: readonly string[]) => string
}

/** The words of the promotion calendar. */
export function festivalWords(language: Language): FestivalWords {
  return language === 'en' ? festivalsEn : festivalsZhCn
}

/** Why a promotion of last year stands where it stands now, in one or two sentences. */
export function shiftSentence({ because, alsoNear }: ShiftedPromotion, language: Language): string {
  const words = festivalWords(language)
  const names = alsoNear.map((id) => words.names[id])
  const reason =
    because.kind === 'festival'
      ? words.moved(words.names[because.festival], because.before, because.after, because.offsetDays)
      : words.kept(
          words.weekdays[because.weekday - 1] ?? '',
          because.festival === undefined ? undefined : words.names[because.festival],
        )
  return names.length === 0 ? reason : `${reason}${words.alsoNear(names)}`
}
