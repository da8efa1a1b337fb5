import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it before this was drawn, once this is gone and nothing else has taken it; to the head
 * of the screen where that is gone too, such as an item of a menu.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return
      const there = before instanceof HTMLElement && before.isConnected && before !== document.body
      const place = there ? before : document.querySelector<HTMLElement>('main')
      place?.focus({ preventScroll: true })
    },
    [before],
  )
}
