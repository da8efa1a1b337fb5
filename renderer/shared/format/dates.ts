import type { Language } from '../../../domain/locale/language.ts'

const WEEKDAYS = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

/** A calendar day with its weekday: “2027-02-06(周六)”. Text that is no day comes back as it is. */
export function dayWithWeekday(day: string, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return day
  const name = WEEKDAYS[language][at.getUTCDay()] ?? ''
  return language === 'en' ? `${day} (${name})` : `${day}(${name})`
}

/** The days from the first to the last, both included; 0 where one of them is no day. */
export function daysBetween(first: string, last: string): number {
  const span = Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)
  return Number.isFinite(span) ? Math.round(span / 86_400_000) + 1 : 0
}

const two = (part: number) => String(part).padStart(2, '0')

/** The time of day of an ISO instant on the clock of this machine: “10:42”. */
export function clockTime(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? '' : `${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Day and time of an ISO instant on the clock of this machine: “2026-11-23 10:42”. */
export function dayAndTime(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${clockTime(instant)}`
}
