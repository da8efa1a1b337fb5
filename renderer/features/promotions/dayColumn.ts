import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import { isDay } from '../../../domain/negotiation/calendar.ts'
import { err, ok } from '../../../domain/result.ts'
import { dayWithWeekday } from '../../shared/format/dates.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** A column of days, shown with their weekday and typed in any of the usual ways. */
export function dayColumn<Row>(
  { t, language }: { readonly t: TFunction; readonly language: Language },
  column: {
    readonly id: string
    readonly header: string
    readonly value: (row: Row) => string | null
    readonly isOptional?: boolean
  },
): SheetColumn<Row> {
  const { id, header, value, isOptional = false } = column
  return {
    id,
    header,
    width: 126,
    editor: 'text',
    value,
    format: (day) => dayWithWeekday(String(day ?? ''), language),
    exactText: (day) => String(day ?? ''),
    parse: (text) => {
      const typed = text.normalize('NFKC').trim()
      if (typed === '' && isOptional) return ok(null)
      const day = readDay(typed)
      return day === null ? err(t('typed.day')) : ok(day)
    },
  }
}

/** A day typed as 2027-02-06, 2027/2/6 or 2027年2月6日; null where it is none. */
export function readDay(text: string): string | null {
  const parts = DAY.exec(text.normalize('NFKC').trim())
  if (parts === null) return null
  const [, year = '', month = '', date = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
