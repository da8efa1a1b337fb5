import { useTranslation } from 'react-i18next'
import { weekdayOf } from '../../../../domain/calendar/days.ts'
import type { HolidayDay } from '../../../../domain/calendar/holidays.ts'
import { chartWords } from '../../../../domain/locale/chartWords.ts'
import { festivalWords } from '../../../../domain/locale/festivals.ts'
import { daysInMonth } from '../../../../domain/negotiation/calendar.ts'
import { useLanguage } from '../../../shared/preferences.ts'

/** The year at a glance, twelve small months; the table beside it says the same for assistive technology. */
export function YearOfMonths({
  year,
  table,
}: {
  readonly year: number
  readonly table: readonly HolidayDay[]
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = festivalWords(language)
  const byDay = new Map(table.map((holiday) => [holiday.day, holiday]))
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  return (
    <div className="year-of-months" aria-hidden="true">
      {months.map((month) => (
        <div className="small-month" key={month}>
          <b>{chartWords(language).month(month)}</b>
          <div className="small-days">
            {Array.from({ length: daysInMonth(month) }, (_, at) => {
              const day = `${month}-${String(at + 1).padStart(2, '0')}`
              const holiday = byDay.get(day)
              const weekday = weekdayOf(day)
              const marks = [weekday > 5 ? 'weekend' : '', holiday?.kind ?? '', holiday?.status ?? '']
              return (
                <span
                  key={day}
                  className={marks.filter((mark) => mark !== '').join(' ')}
                  style={at === 0 ? { gridColumnStart: weekday } : {}}
                  title={
                    holiday === undefined
                      ? ''
                      : t(`holidays.${holiday.kind}Said`, {
                          festival: words.names[holiday.of],
                          status: words.status[holiday.status],
                        })
                  }
                >
                  {at + 1}
                </span>
              )
            })}
          </div>
        </div>
      ))}
      <p className="holiday-legend">
        <span className="off official">{t('holidays.legend.off')}</span>
        <span className="off estimated">{t('holidays.legend.estimated')}</span>
        <span className="work">{t('holidays.legend.work')}</span>
      </p>
    </div>
  )
}
