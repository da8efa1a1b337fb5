import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../domain/calendar/days.ts'
import { today } from '../../shared/clock.ts'

/** How far a day lies from today, in words: “3 天后”. */
export function useCountdown(): (day: string) => string {
  const { t } = useTranslation()
  return useCallback(
    (day) => {
      const count = daysBetween(today(), day)
      if (count === 0) return t('home.meeting.today')
      return count > 0 ? t('home.meeting.in', { count }) : t('home.meeting.past', { count: -count })
    },
    [t],
  )
}
