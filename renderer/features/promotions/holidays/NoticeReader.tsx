import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HolidayDay, HolidayNotice } from '../../../../domain/calendar/holidays.ts'
import { readHolidayNotice } from '../../../../domain/calendar/readHolidayNotice.ts'

/** Takes the yearly notice as it is published, or rows of a sheet, shows what it read, and puts it in the year's place. */
export function NoticeReader({
  year,
  onTake,
}: {
  readonly year: number
  readonly onTake: (notice: HolidayNotice) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { days, festivals, unread } = useMemo(() => readHolidayNotice(text, year), [text, year])
  const inYear = days.filter(({ day }) => day.startsWith(`${year}-`))
  const count = (kind: HolidayDay['kind']) => inYear.filter((each) => each.kind === kind).length
  const take = () => {
    onTake({ days: inYear, festivals })
    setText('')
  }
  return (
    <section className="notice-reader">
      <label htmlFor="holiday-notice">{t('holidays.notice', { year })}</label>
      <textarea
        id="holiday-notice"
        rows={4}
        value={text}
        placeholder={t('holidays.noticeHint')}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() === '' ? null : (
        <p role="status">
          {t('holidays.read', { off: count('off'), work: count('work') })}
          {days.length > inYear.length
            ? ` ${t('holidays.otherYear', { count: days.length - inYear.length })}`
            : ''}
          {unread.length > 0 ? ` ${t('holidays.unread', { text: unread.join(t('plan.semicolon')) })}` : ''}
        </p>
      )}
      <Button type="primary" disabled={inYear.length === 0} onClick={take}>
        {t('holidays.take', { year })}
      </Button>
    </section>
  )
}
