import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback } from 'react'

export type LinesInView = {
  /** The lines to draw, each with the empty height above it in pixels. */
  readonly lines: readonly { readonly index: number; readonly key: string; readonly gap: number }[]
  /** The empty height below the last of them, in pixels. */
  readonly gapBelow: number
  /** The ref of each drawn line, which says which one it is in `data-index`. */
  readonly measure: (line: Element | null) => void
}

/**
 * Which lines of a long table to draw: those in view, some beyond, and the `kept` ones wherever they are, so that the
 * focus never stands on a line that is gone. Heights are measured once a line is drawn. `above` is what stands over the
 * first line within the scroller, in pixels.
 */
export function useLinesInView(of: {
  readonly count: number
  readonly keyOf: (index: number) => string | number
  readonly usualHeight: number
  readonly beyond: number
  readonly above: number
  readonly kept: readonly number[]
  readonly scroller: () => HTMLElement | null
}): LinesInView {
  const { count, above } = of
  const kept = of.kept.filter((index) => index >= 0 && index < count).join()
  const rangeExtractor = useCallback(
    (range: Range) => {
      const wanted = kept === '' ? [] : kept.split(',').map(Number)
      return [...new Set([...defaultRangeExtractor(range), ...wanted])].sort((a, b) => a - b)
    },
    [kept],
  )
  const virtual = useVirtualizer({
    count,
    getScrollElement: of.scroller,
    estimateSize: () => of.usualHeight,
    getItemKey: of.keyOf,
    overscan: of.beyond,
    scrollMargin: above,
    rangeExtractor,
    useFlushSync: false,
  })
  // The browser keeps in place what is looked at; a scroll position written by us would stop the scrolling of End half way.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false
  const drawn = virtual.getVirtualItems()
  return {
    lines: drawn.map(({ index, key, start }, at) => ({
      index,
      key: String(key),
      gap: start - (drawn[at - 1]?.end ?? above),
    })),
    gapBelow: virtual.getTotalSize() + above - (drawn.at(-1)?.end ?? above),
    measure: virtual.measureElement,
  }
}
