import { useCallback, useState } from 'react'
import { type ColumnLayout, defaultColumnLayout } from './sheetGrid/columnLayout.ts'

const PREFIX = 'dealtable.columns.'

/** The columns of a sheet as this person left them, on this machine; `sheet` names it. */
export function useColumnLayout(sheet: string): readonly [ColumnLayout, (layout: ColumnLayout) => void] {
  const [layout, setLayout] = useState(() => readLayout(window.localStorage.getItem(PREFIX + sheet)))
  const change = useCallback(
    (next: ColumnLayout) => {
      setLayout(next)
      window.localStorage.setItem(PREFIX + sheet, JSON.stringify(next))
    },
    [sheet],
  )
  return [layout, change]
}

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** The stored layout; what is not one counts as none. */
export function readLayout(text: string | null): ColumnLayout {
  if (text === null) return defaultColumnLayout
  try {
    const { order, hidden, widths } = JSON.parse(text) as Partial<Record<keyof ColumnLayout, unknown>>
    if (!isWords(order) || !isWords(hidden) || typeof widths !== 'object' || widths === null) {
      return defaultColumnLayout
    }
    const sound = Object.entries(widths).filter(([, width]) => typeof width === 'number' && width > 0)
    return { order, hidden, widths: Object.fromEntries(sound) as Record<string, number> }
  } catch {
    return defaultColumnLayout
  }
}
