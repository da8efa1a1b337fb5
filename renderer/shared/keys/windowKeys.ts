/** What the keys of the window do that a person may put elsewhere, each with the chord it has until then. */
export const WINDOW_KEYS = {
  palette: 'Ctrl+K',
  dock: 'Ctrl+J',
  scenarios: 'Ctrl+E',
  compare: 'Ctrl+Shift+C',
  duplicate: 'Ctrl+Shift+D',
  snapshot: 'Ctrl+Shift+S',
  history: 'Ctrl+Shift+Y',
  private: 'Ctrl+Shift+H',
  proposal: 'Ctrl+P',
  explain: 'Ctrl+[',
} as const

export type WindowKey = keyof typeof WINDOW_KEYS
export type ChordsByKey = Readonly<Record<WindowKey, string>>

export const WINDOW_KEY_NAMES = Object.keys(WINDOW_KEYS) as readonly WindowKey[]

/**
 * Why a chord cannot be had.
 * - `needs-modifier`: alone it is a letter of a text
 * - `taken`: another key of the window, `by`, has it
 * - `sheet`: the sheets, the list of pages or undo need it
 * - `elsewhere`: input methods, chat tools, the system or the zoom of the window answer to it
 */
export type ChordRefusal =
  | { readonly kind: 'needs-modifier' | 'sheet' | 'elsewhere' }
  | { readonly kind: 'taken'; readonly by: WindowKey }

const OF_SHEETS = new Set(
  'Ctrl+A Ctrl+C Ctrl+V Ctrl+X Ctrl+D Ctrl+R Ctrl+F Ctrl+G Ctrl+; Ctrl+` Ctrl+Z Ctrl+Y Ctrl+Shift+Z Ctrl+Shift+L Ctrl+Shift+V Ctrl+Shift+1 Ctrl+Shift+4 Ctrl+Shift+5 F1 F2 Shift+F2 Shift+F10'.split(
    ' ',
  ),
)
const OF_OTHERS = new Set(
  'Ctrl+Space Shift+Space Alt+Space Ctrl+Shift+Space Ctrl+. Ctrl+Shift+F Alt+A Ctrl+Alt+A Ctrl+Shift+A Alt+F4 Ctrl+Q Ctrl+W Ctrl+M Ctrl+- Ctrl+= Ctrl+0 Ctrl+Shift+= Ctrl+Shift+- F5 F10 F11 F12'.split(
    ' ',
  ),
)

/** Why `name` cannot be given this chord beside what the others have; null when it can. */
export function chordRefused(chord: string, name: WindowKey, chosen: ChordsByKey): ChordRefusal | null {
  if (OF_OTHERS.has(chord)) return { kind: 'elsewhere' }
  if (OF_SHEETS.has(chord) || /^Alt\+\d$/u.test(chord)) return { kind: 'sheet' }
  if (!/^(?:Ctrl|Alt)\+|^(?:Shift\+)?F\d+$/u.test(chord)) return { kind: 'needs-modifier' }
  const by = WINDOW_KEY_NAMES.find((each) => each !== name && chosen[each] === chord)
  return by === undefined ? null : { kind: 'taken', by }
}
