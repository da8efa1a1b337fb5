import { expect, test } from 'vitest'
import { chordOf } from '../../renderer/shared/keys/chord.ts'
import { readChords } from '../../renderer/shared/keys/chosenKeys.ts'
import { chordRefused, WINDOW_KEY_NAMES, WINDOW_KEYS } from '../../renderer/shared/keys/windowKeys.ts'

const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test('a chord is written by the place of its keys: Ctrl and ⌘ are one, and Shift alone is none', () => {
  expect(chordOf({ ...held, code: 'KeyH', ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+H')
  expect(chordOf({ ...held, code: 'BracketLeft', metaKey: true })).toBe('Ctrl+[')
  expect(chordOf({ ...held, code: 'Digit3', ctrlKey: true, altKey: true })).toBe('Ctrl+Alt+3')
  expect(chordOf({ ...held, code: 'F7' })).toBe('F7')
  expect(chordOf({ ...held, code: 'ShiftLeft', shiftKey: true })).toBeNull()
  expect(chordOf({ ...held, code: 'Enter', ctrlKey: true })).toBeNull()
})

test('a letter alone, what another key has, what the sheets need and what chat tools answer to cannot be had', () => {
  const refusal = (chord: string) => chordRefused(chord, 'dock', WINDOW_KEYS)
  expect(refusal('B')).toEqual({ kind: 'needs-modifier' })
  expect(refusal('Shift+B')).toEqual({ kind: 'needs-modifier' })
  expect(refusal('Ctrl+E')).toEqual({ kind: 'taken', by: 'scenarios' })
  expect(refusal('Ctrl+D')).toEqual({ kind: 'sheet' })
  expect(refusal('Alt+3')).toEqual({ kind: 'sheet' })
  expect(refusal('Ctrl+Alt+A')).toEqual({ kind: 'elsewhere' })
  for (const chord of ['Ctrl+J', 'Ctrl+B', 'Alt+B', 'F7', 'Shift+F7']) expect(refusal(chord)).toBeNull()
})

test('every key of the window can have the chord it comes with, and no two come with the same', () => {
  for (const name of WINDOW_KEY_NAMES) expect(chordRefused(WINDOW_KEYS[name], name, WINDOW_KEYS)).toBeNull()
})

test('of what was kept only chords that can be had hold; the rest is as it came', () => {
  expect(
    readChords('{"dock":"Ctrl+B","explain":"E","history":7,"nothing":"Ctrl+B","compare":"Ctrl+B"}'),
  ).toEqual({
    ...WINDOW_KEYS,
    dock: 'Ctrl+B',
  })
  for (const text of [null, '', 'null', '[1]', '{"__proto__":"Ctrl+B"}'])
    expect(readChords(text)).toEqual(WINDOW_KEYS)
})
