/** Every key of the window, by where it works; the words stand under `keys` in the locale files. */
export const SHORTCUTS = {
  window: [
    ['Ctrl+K', 'palette'],
    ['F1 · ?', 'list'],
    ['Alt+1 · Alt+2…9', 'screens'],
    ['Ctrl+PgUp · Ctrl+PgDn', 'tabs'],
    ['Ctrl+J', 'dock'],
    ['Ctrl+E', 'scenarios'],
    ['Ctrl+Shift+C', 'compare'],
    ['Ctrl+Shift+D', 'duplicate'],
    ['Ctrl+Shift+S', 'snapshot'],
    ['Ctrl+Shift+Y', 'history'],
    ['Ctrl+Shift+H', 'private'],
    ['Ctrl+P', 'proposal'],
    ['Ctrl+Z · Ctrl+Y', 'undo'],
  ],
  sheet: [
    ['F2', 'edit'],
    ['Shift+F10', 'menu'],
    ['Alt+↑ · Alt+↓', 'nudge'],
    ['Ctrl+C · Ctrl+V', 'copy'],
    ['Ctrl+D · Ctrl+R', 'fill'],
    ['Ctrl+Enter', 'fillSelection'],
    ['Shift+←↑→↓', 'extend'],
    ['Delete', 'clear'],
    ['Esc', 'cancel'],
  ],
} as const

/** The keys of the promotion calendar, each with what it does: `plan.key.<name>` in the locale files. */
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
