import { useLayoutEffect } from 'react'
import { usePaletteOpen } from '../../shared/commands/usePaletteOpen.ts'

/**
 * Keeps what is typed between Ctrl+K and the moment the palette's field stands there: it belongs to the palette, not to
 * the sheet or the button that still has the focus.
 */
export function useKeysAhead(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return
    const press = (event: KeyboardEvent) => {
      if (document.activeElement?.closest('.palette') != null) return
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (!hold(event.key)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [isOpen])
}

/** Takes a key for the palette; false where it is none of its own. */
function hold(key: string): boolean {
  const { typed, type, enter, close } = usePaletteOpen.getState()
  if (key === 'Enter') enter()
  else if (key === 'Escape') close()
  else if (key === 'Backspace') type([...typed].slice(0, -1).join(''))
  else if ([...key].length === 1) type(typed + key)
  else return false
  return true
}
