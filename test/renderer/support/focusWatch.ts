import type { Page } from 'playwright'

/**
 * Watches where the focus goes in the screen of the window: whether it can be seen, and which of the things that a mouse
 * can use it never came to.
 */
export function focusWatch(page: Page) {
  /** Puts the focus before the first thing of the screen and remembers how everything looks without it. */
  const begin = () =>
    page.evaluate(() => {
      const look = (element: Element): string => {
        const { outlineStyle, outlineWidth, boxShadow, borderTopColor, stroke, strokeWidth } =
          getComputedStyle(element)
        const outline = outlineStyle === 'none' ? '' : outlineWidth
        return [outline, boxShadow, borderTopColor, stroke, strokeWidth].join()
      }
      const looks = new Map<Element, string>()
      for (const element of document.querySelectorAll('main *')) looks.set(element, look(element))
      const visited = new Set<Element>()
      const usable = () =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'main :is(button, a[href], input, select, textarea, summary, [role="slider"], [role="button"], [role="link"], [role="switch"], [role="checkbox"], [role="tab"])',
          ),
        ].filter(
          (element) =>
            !element.matches(':disabled, [aria-disabled="true"], [aria-hidden="true"] *') &&
            element.checkVisibility({ visibilityProperty: true }),
        )
      const nameOf = (element: Element): string => {
        const label = element.getAttribute('aria-label') ?? element.getAttribute('title')
        const text = label ?? element.textContent ?? ''
        const kind = (element.getAttribute('class') ?? '').split(' ').at(-1)
        return `${element.tagName.toLowerCase()}.${kind} “${text.slice(0, 24)}”`
      }
      const there = new Set<Element>(usable())
      const still = () => usable().filter((element) => there.has(element))
      Object.assign(window, { focusWatched: { look, looks, visited, usable: still, nameOf } })
      const main = document.querySelector<HTMLElement>('main')
      main?.focus()
      main?.scrollTo(0, 0)
    })

  const isInSheet = () => page.evaluate(() => document.activeElement?.closest('.dt-sheet') != null)

  /** What is wrong with where the focus is; null once it has left the screen. */
  const look = () =>
    page.evaluate((): readonly string[] | null => {
      const { looks, visited, look, nameOf } = (window as unknown as Watched).focusWatched
      const at = document.activeElement
      // A day is one field of three parts, each a stop of its own.
      if (at !== null && at === [...visited].at(-1) && at instanceof HTMLInputElement && at.type === 'date')
        return []
      if (at === null || at.closest('main') === null || visited.has(at)) return null
      visited.add(at)
      const faults: string[] = []
      const place = at.closest('.dt-sheet')?.querySelector('.dt-sheet-active') ?? at
      const box = (
        place.getBoundingClientRect().width > 2 ? place : (place.parentElement ?? place)
      ).getBoundingClientRect()
      const isInWindow =
        box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.height > 0
      if (!isInWindow) faults.push(`${nameOf(at)} has the focus out of view at ${JSON.stringify(box)}`)
      const around = [place, at, place.parentElement, place.closest('.ant-select'), place.nextElementSibling]
      const isMarked =
        at.closest('.dt-sheet') !== null ||
        around.some((each) => each != null && looks.has(each) && looks.get(each) !== look(each)) ||
        getComputedStyle(place).outlineStyle !== 'none'
      if (!isMarked) faults.push(`${nameOf(at)} has the focus and does not look so`)
      return faults
    })

  /** Things that a mouse can use and the focus never came to, alone or as one of a group that arrows move in. */
  const unreached = () =>
    page.evaluate(() => {
      const { visited, usable, nameOf } = (window as unknown as Watched).focusWatched
      const seen = [...visited]
      const isOfGroup = (element: Element): boolean => {
        const group = element.closest('[role="radiogroup"], .dt-sheet')
        if (group !== null && seen.some((each) => group.contains(each))) return true
        const [kind] = element.classList
        const place = element.parentElement?.parentElement?.parentElement?.parentElement ?? element
        const isOfKind = (each: Element) => each.classList[0] === kind && place.contains(each)
        if (element instanceof HTMLInputElement && element.type === 'radio') {
          return seen.some((each) => each instanceof HTMLInputElement && each.name === element.name)
        }
        return (element as HTMLElement).tabIndex < 0 && seen.some(isOfKind)
      }
      return usable()
        .filter((element) => !visited.has(element) && !isOfGroup(element))
        .map((element) => `${nameOf(element)} is not reached`)
    })

  return { begin, isInSheet, look, unreached }
}

type Watched = {
  readonly focusWatched: {
    readonly look: (element: Element) => string
    readonly looks: Map<Element, string>
    readonly visited: Set<Element>
    readonly usable: () => readonly HTMLElement[]
    readonly nameOf: (element: Element) => string
  }
}
