/** A moment as PDF files write it, in UTC: `D:20261123150405Z`. */
export function pdfDate(moment: Date): string {
  return `D:${moment.toISOString().replace(/\D/gu, '').slice(0, 14)}Z`
}

/** The moment of a PDF date as ISO 8601; null where it is none. */
export function momentOf(text: string | null): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)'?)?/u.exec(text ?? '')
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, sign, offsetHours = '0', offsetMinutes = '0'] = parts
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000
  return new Date(sign === '-' ? local + offset : local - offset).toISOString()
}
