import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HolidayDay, holidayTable, withNotice } from '../../../../domain/calendar/holidays.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { HolidayRows } from './HolidayRows.tsx'
import { NoticeReader } from './NoticeReader.tsx'
import { useHolidays } from './useHolidays.ts'
import { YearOfMonths } from './YearOfMonths.tsx'
import './holidays.css'

const NOTHING: readonly HolidayDay[] = []
const FIRST_YEAR = 1901
const LAST_YEAR = 2198

/** 节假日: days off and days worked of a year, reckoned by rule until the yearly notice is put in; every contract uses them. */
export function HolidaysScreen() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const { stored, put } = useHolidays()
  const [year, setYear] = useState(Number(workspace.year.start.slice(0, 4)))
  const days = stored ?? NOTHING
  const table = useMemo(() => holidayTable(year, days), [year, days])
  const own = days.filter(({ day }) => day.startsWith(`${year}-`))
  /** An edited year is stored whole, so that what is not in the table any more is not reckoned anew. */
  const replace = (next: readonly HolidayDay[]) => {
    const others = days.filter(({ day }) => !day.startsWith(`${year}-`))
    void put([...others, ...next])
  }
  const isOfficial = table.every(({ status }) => status === 'official')
  const count = (kind: HolidayDay['kind']) => table.filter((each) => each.kind === kind).length
  return (
    <div className="holidays-screen">
      <div className="sheet-tools" role="toolbar" aria-label={t('holidays.tools')}>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('holidays.before')}
          disabled={year <= FIRST_YEAR}
          onClick={() => setYear(year - 1)}
        />
        <h2>{t('holidays.year', { year })}</h2>
        <Button
          icon={<RightOutlined />}
          aria-label={t('holidays.after')}
          disabled={year >= LAST_YEAR}
          onClick={() => setYear(year + 1)}
        />
        <span className="holiday-status" role="status">
          {t(own.length === 0 ? 'holidays.byRule' : isOfficial ? 'holidays.official' : 'holidays.mixed', {
            off: count('off'),
            work: count('work'),
          })}
        </span>
        <span className="tools-gap" />
        <Button disabled={own.length === 0} onClick={() => replace([])}>
          {t('holidays.reset')}
        </Button>
      </div>
      <p className="quiet holidays-note">{t('holidays.note')}</p>
      <div className="holidays-parts">
        <YearOfMonths year={year} table={table} />
        <div className="holidays-side">
          <NoticeReader key={year} year={year} onTake={(notice) => replace(withNotice(table, notice))} />
          <HolidayRows year={year} table={table} onChange={replace} />
        </div>
      </div>
    </div>
  )
}
