import { type RefObject, useEffect } from 'react'

/** Leaves something that is open over the page when a press falls outside it. */
export function useLeaving(place: RefObject<HTMLElement | null>, isOpen: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    const press = (event: MouseEvent) => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) leave()
    }
    document.addEventListener('mousedown', press)
    return () => document.removeEventListener('mousedown', press)
  }, [place, isOpen, leave])
}
