import type { Direction, Move } from './selection.ts'

/** A key as the browser reports it; `isCommand` is Ctrl, or ⌘ on macOS. */
export type KeyStroke = {
  readonly key: string
  readonly isCommand: boolean
  readonly isShift: boolean
  readonly isAlt: boolean
}

/** `browse` moves between cells; `overwrite` was opened by typing, `edit` by F2: there arrows move the caret. */
export type SheetMode = 'browse' | 'overwrite' | 'edit'

/** What the owner of the sheet opens beside it. */
export type SheetTool = 'find' | 'goTo' | 'filter' | 'exact' | 'comment' | 'reset'

/** What the user means by a key. Keys without a meaning here belong to the text box or the page. */
export type KeyIntent =
  | { readonly kind: 'move'; readonly move: Move; readonly isExtending: boolean }
  | { readonly kind: 'advance'; readonly along: 'rows' | 'columns'; readonly isBackward: boolean }
  | { readonly kind: 'alter'; readonly direction: 'up' | 'down'; readonly times: 1 | 10 }
  | { readonly kind: 'tool'; readonly tool: SheetTool }
  | { readonly kind: 'moveColumn'; readonly step: -1 | 1 }
  | {
      readonly kind:
        | 'edit'
        | 'today'
        | 'cancel'
        | 'clear'
        | 'retype'
        | 'selectAll'
        | 'selectRows'
        | 'selectColumns'
        | 'fillDown'
        | 'fillRight'
        | 'fillSelection'
        | 'newLine'
        | 'toggle'
        | 'undo'
        | 'redo'
        | 'menu'
    }

const DIRECTION_OF_KEY: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The meaning of a key in a mode, or null. A key that the input method is composing with must not be asked for. */
export function keyIntent(stroke: KeyStroke, mode: SheetMode): KeyIntent | null {
  return mode === 'browse' ? browsing(stroke) : typing(stroke, mode)
}

function typing(stroke: KeyStroke, mode: 'overwrite' | 'edit'): KeyIntent | null {
  const { key, isCommand, isShift, isAlt } = stroke
  if (key === 'Enter' && isAlt) return { kind: 'newLine' }
  if (key === 'Enter' && isCommand) return { kind: 'fillSelection' }
  if (key === 'Enter') return { kind: 'advance', along: 'rows', isBackward: isShift }
  if (key === 'Tab' && !isCommand && !isAlt) return { kind: 'advance', along: 'columns', isBackward: isShift }
  if (key === 'Escape') return { kind: 'cancel' }
  if (key === 'F2') return { kind: 'edit' }
  const isPlain = !isCommand && !isShift && !isAlt
  return mode === 'overwrite' && isPlain ? moving(stroke) : null
}

function browsing(stroke: KeyStroke): KeyIntent | null {
  const { key, isCommand, isShift, isAlt } = stroke
  if (isAlt) {
    if (isCommand) return null
    if (isShift && key === 'ArrowLeft') return { kind: 'moveColumn', step: -1 }
    if (isShift && key === 'ArrowRight') return { kind: 'moveColumn', step: 1 }
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null
    return { kind: 'alter', direction: key === 'ArrowUp' ? 'up' : 'down', times: isShift ? 10 : 1 }
  }
  if (key === 'Enter' && isCommand) return { kind: 'fillSelection' }
  if (key === 'Enter') return { kind: 'advance', along: 'rows', isBackward: isShift }
  if (key === 'Tab') return isCommand ? null : { kind: 'advance', along: 'columns', isBackward: isShift }
  return moving(stroke) ?? (isCommand ? command(stroke) : plain(stroke))
}

function moving({ key, isCommand, isShift }: KeyStroke): KeyIntent | null {
  const move = moveOfKey(key, isCommand)
  return move === null ? null : { kind: 'move', move, isExtending: isShift }
}

function moveOfKey(key: string, isCommand: boolean): Move | null {
  const direction = DIRECTION_OF_KEY[key]
  if (direction !== undefined) return { to: isCommand ? 'jump' : 'step', direction }
  if (key === 'Home') return { to: isCommand ? 'sheetStart' : 'rowStart' }
  if (key === 'End') return { to: isCommand ? 'sheetEnd' : 'rowEnd' }
  if (isCommand) return null
  if (key === 'PageUp') return { to: 'page', direction: 'up' }
  if (key === 'PageDown') return { to: 'page', direction: 'down' }
  return null
}

function command({ key, isShift }: KeyStroke): KeyIntent | null {
  const letter = key.toLowerCase()
  if (isShift) {
    if (letter === 'l') return { kind: 'tool', tool: 'filter' }
    return letter === 'z' ? { kind: 'redo' } : null
  }
  switch (letter) {
    case 'a':
      return { kind: 'selectAll' }
    case ' ':
      return { kind: 'selectColumns' }
    case 'd':
      return { kind: 'fillDown' }
    case 'r':
      return { kind: 'fillRight' }
    case 'z':
      return { kind: 'undo' }
    case 'y':
      return { kind: 'redo' }
    case 'f':
      return { kind: 'tool', tool: 'find' }
    case 'g':
      return { kind: 'tool', tool: 'goTo' }
    // A Chinese input method gives the same keys in its own punctuation.
    case '`':
    case '·':
      return { kind: 'tool', tool: 'exact' }
    case 'backspace':
      return { kind: 'tool', tool: 'reset' }
    case ';':
    case '；':
      return { kind: 'today' }
    default:
      return null
  }
}

function plain({ key, isShift }: KeyStroke): KeyIntent | null {
  switch (key) {
    case 'F2':
      return isShift ? { kind: 'tool', tool: 'comment' } : { kind: 'edit' }
    case 'F10':
      return isShift ? { kind: 'menu' } : null
    case 'Escape':
      return { kind: 'cancel' }
    case 'Delete':
      return isShift ? null : { kind: 'clear' }
    case 'Backspace':
      return isShift ? null : { kind: 'retype' }
    // Where a Chinese input method has these two for itself they never come here.
    case ' ':
      return isShift ? { kind: 'selectRows' } : { kind: 'toggle' }
    default:
      return null
  }
}
