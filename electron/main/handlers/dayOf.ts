const inChina = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The day of an instant as the calendar on a Chinese wall says it, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  return inChina.format(new Date(instant))
}
