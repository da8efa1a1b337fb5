import { describe, expect, test } from 'vitest'
import { keyIntent, type SheetMode } from '../../../renderer/shared/sheetGrid/keyIntent.ts'

/** Reads `Ctrl+Shift+z` as a key stroke. */
function meaning(keys: string, mode: SheetMode = 'browse') {
  const parts = keys.split('+')
  const has = (name: string) => parts.slice(0, -1).includes(name)
  return keyIntent(
    { key: parts.at(-1) ?? '', isCommand: has('Ctrl'), isShift: has('Shift'), isAlt: has('Alt') },
    mode,
  )
}

describe('between cells', () => {
  test.each([
    ['ArrowUp', { kind: 'move', move: { to: 'step', direction: 'up' }, isExtending: false }],
    ['Shift+ArrowLeft', { kind: 'move', move: { to: 'step', direction: 'left' }, isExtending: true }],
    ['Ctrl+Shift+ArrowDown', { kind: 'move', move: { to: 'jump', direction: 'down' }, isExtending: true }],
    ['Home', { kind: 'move', move: { to: 'rowStart' }, isExtending: false }],
    ['Ctrl+End', { kind: 'move', move: { to: 'sheetEnd' }, isExtending: false }],
    ['PageDown', { kind: 'move', move: { to: 'page', direction: 'down' }, isExtending: false }],
    ['Shift+Tab', { kind: 'advance', along: 'columns', isBackward: true }],
    ['Enter', { kind: 'advance', along: 'rows', isBackward: false }],
    ['Alt+ArrowUp', { kind: 'alter', direction: 'up', times: 1 }],
    ['Alt+Shift+ArrowDown', { kind: 'alter', direction: 'down', times: 10 }],
    ['F2', { kind: 'edit' }],
    ['Delete', { kind: 'clear' }],
    ['Ctrl+a', { kind: 'selectAll' }],
    ['Ctrl+d', { kind: 'fillDown' }],
    ['Ctrl+R', { kind: 'fillRight' }],
    ['Ctrl+Enter', { kind: 'fillSelection' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Ctrl+y', { kind: 'redo' }],
    ['Ctrl+Shift+Z', { kind: 'redo' }],
    ['Shift+F10', { kind: 'menu' }],
  ])('%s', (keys, intent) => {
    expect(meaning(keys)).toEqual(intent)
  })

  test('keys of the shell and of the clipboard go on to the page', () => {
    const keys = ['Ctrl+c', 'Ctrl+v', 'Ctrl+k', 'Ctrl+PageDown', 'Ctrl+Shift+D', 'Ctrl+Shift+H', 'Alt+1', 'a']
    expect(keys.map((key) => meaning(key))).toEqual(keys.map(() => null))
  })

  test('Ctrl+F, Ctrl+G, Ctrl+Shift+L, Ctrl+` and Shift+F2 ask for what stands beside the sheet, in Chinese punctuation too', () => {
    const tools = ['Ctrl+f', 'Ctrl+g', 'Ctrl+Shift+L', 'Ctrl+`', 'Ctrl+·', 'Shift+F2'].map((key) =>
      meaning(key),
    )
    const asked = ['find', 'goTo', 'filter', 'exact', 'exact', 'comment']
    expect(tools).toEqual(asked.map((tool) => ({ kind: 'tool', tool })))
    expect(meaning('Alt+Shift+ArrowLeft')).toEqual({ kind: 'moveColumn', step: -1 })
    expect(meaning('Ctrl+;')).toEqual({ kind: 'today' })
  })
})

describe('while typing', () => {
  test('arrows move on after typing over and belong to the caret after F2', () => {
    expect(meaning('ArrowLeft', 'overwrite')?.kind).toBe('move')
    expect(meaning('ArrowLeft', 'edit')).toBe(null)
    expect(meaning('Shift+ArrowLeft', 'overwrite')).toBe(null)
  })

  test('Alt+Enter is a new line, Ctrl+Enter fills, Escape gives up', () => {
    expect(meaning('Alt+Enter', 'edit')).toEqual({ kind: 'newLine' })
    expect(meaning('Ctrl+Enter', 'overwrite')).toEqual({ kind: 'fillSelection' })
    expect(meaning('Escape', 'edit')).toEqual({ kind: 'cancel' })
  })

  test('Ctrl+Backspace takes cells back to the base while moving, and a word out of the text while typing', () => {
    expect(meaning('Ctrl+Backspace', 'browse')).toEqual({ kind: 'tool', tool: 'reset' })
    expect(meaning('Ctrl+Backspace', 'edit')).toBe(null)
  })

  test('Ctrl+A, Ctrl+Z and Delete belong to the text', () => {
    expect(['Ctrl+a', 'Ctrl+z', 'Delete'].map((keys) => meaning(keys, 'edit'))).toEqual([null, null, null])
  })
})
