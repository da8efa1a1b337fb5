import type { Page } from 'playwright'

/** How long something took on the page, from the key to the frame after it. Milliseconds. */
export type Times = { readonly medianMs: number; readonly p95Ms: number; readonly largestMs: number }

/** The value at a share of the sorted list. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Median, 95th percentile and largest of a list of times, in tenths of a millisecond. */
export function timesOf(values: readonly number[]): Times {
  const tenths = (value: number) => Math.round(value * 10) / 10
  return {
    medianMs: tenths(quantile(values, 0.5)),
    p95Ms: tenths(quantile(values, 0.95)),
    largestMs: tenths(Math.max(...values)),
  }
}

const FRAME_MS = 1_000 / 60

/** How many frames of sixty a second never came, by how far those that came lie apart. */
export function framesLeftOut(apart: readonly number[]): number {
  return apart.reduce((sum, milliseconds) => sum + Math.max(0, Math.round(milliseconds / FRAME_MS) - 1), 0)
}

type Watching = { pressedAt: number; shown: Promise<number> }

/** Presses a key; answers how long it took from the key's own time to the frame that showed another text there. */
export async function pressToFrame(page: Page, keys: string, watched: string): Promise<number> {
  await page.evaluate((selector) => {
    const kept = globalThis as unknown as { watching: Watching }
    const text = () => document.querySelector(selector)?.textContent
    const before = text()
    let pressedAt = 0
    const note = (event: KeyboardEvent) => {
      if (event.key !== 'Alt') pressedAt = event.timeStamp
    }
    addEventListener('keydown', note, { capture: true })
    const shown = new Promise<number>((resolve) => {
      const look = () => {
        if (pressedAt === 0 || text() === before) return requestAnimationFrame(look)
        removeEventListener('keydown', note, { capture: true })
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - pressedAt)
        return port2.postMessage(null)
      }
      look()
    })
    kept.watching = { pressedAt, shown }
  }, watched)
  await page.keyboard.press(keys)
  return page.evaluate(() => (globalThis as unknown as { watching: Watching }).watching.shown)
}

/** Notes long tasks from now on; answers how long each of them took, in milliseconds. */
export async function watchLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const kept = globalThis as unknown as { tasks: number[] }
    kept.tasks = []
    new PerformanceObserver((list) => {
      kept.tasks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
  })
  return () => page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks)
}
