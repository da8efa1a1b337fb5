/** What a browser tells of a pressed key, as far as a chord is made of it. */
export type Pressed = {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const SIGNS: Readonly<Record<string, string>> = {
  Backquote: '`',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Equal: '=',
  Minus: '-',
  Period: '.',
  Quote: "'",
  Semicolon: ';',
  Slash: '/',
  Space: 'Space',
}

/**
 * The keys held down together as the list of keys writes them, `Ctrl+Shift+H`: by their place on the keyboard, so that an
 * input method changes nothing; ⌘ counts as Ctrl. Null while there is no letter, digit, sign or F key among them.
 */
export function chordOf({ code, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string | null {
  const key = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2}))$/u.exec(code)
  const name = key?.[1] ?? key?.[2] ?? key?.[3] ?? SIGNS[code]
  if (name === undefined) return null
  const held = [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
  ]
  return [...held, name].join('+')
}
