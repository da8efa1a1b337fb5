/** The keys of the calendar, each with what it does: `plan.key.<name>` in the locale files. */
export const PLAN_KEYS = [
  ['←→', 'week'],
  ['↑↓', 'row'],
  ['Shift+←→', 'length'],
  ['Ctrl+←→', 'day'],
  ['PgUp/PgDn', 'next'],
  ['Enter', 'open'],
  ['F2', 'rename'],
  ['Ctrl+D', 'copy'],
  ['Space', 'select'],
  ['Delete', 'remove'],
] as const
