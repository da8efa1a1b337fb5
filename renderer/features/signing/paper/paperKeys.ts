/** How wide a page is shown, in per cent of the place it has. */
export const ZOOMS: readonly number[] = [50, 75, 100, 125, 150, 200, 300]

/** The next size up (`1`) or down (`-1`); the last one stays. */
export function nextZoom(zoom: number, way: 1 | -1): number {
  return ZOOMS[Math.min(Math.max(ZOOMS.indexOf(zoom) + way, 0), ZOOMS.length - 1)] ?? zoom
}

/** The size a key of a paper asks for; null for another key. */
export function zoomOfKey(key: string, zoom: number): number | null {
  if (key === '+' || key === '=') return nextZoom(zoom, 1)
  if (key === '-') return nextZoom(zoom, -1)
  return key === '0' ? 100 : null
}

/** The page a key of a paper asks for, from 1; null for another key. */
export function pageOfKey(key: string, page: number, count: number): number | null {
  switch (key) {
    case 'PageDown':
      return Math.min(page + 1, count)
    case 'PageUp':
      return Math.max(page - 1, 1)
    case 'Home':
      return 1
    case 'End':
      return count
    default:
      return null
  }
}
