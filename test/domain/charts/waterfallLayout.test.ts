import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenIntoLines, textWidth } from '../../../domain/charts/brokenIntoLines.ts'
import type { WaterfallChart, WaterfallStep } from '../../../domain/charts/chart.ts'
import { waterfallLayout } from '../../../domain/charts/waterfallLayout.ts'

function chart(steps: readonly WaterfallStep[], axis: Partial<WaterfallChart> = {}): WaterfallChart {
  const look = { kind: 'waterfall', language: 'zh-CN', title: '图', unit: 'yuan', axisStartYuan: 0 } as const
  return { ...look, ...axis, steps }
}

const level = (id: string, yuan: number): WaterfallStep => ({ id, label: id, kind: 'level', yuan })
const change = (id: string, yuan: number): WaterfallStep => ({ id, label: id, kind: 'change', yuan })
const onNext = (id: string, yuan: number): WaterfallStep => ({ ...change(id, yuan), isOnNext: true })

describe('a waterfall of 100, −20, 80, of which goods take 50', () => {
  // 320 high: 20 for figures, 62 for names; the axis ends at 100 and is 238 pixels long.
  const { bars, links, names, ticks } = waterfallLayout(
    chart([level('a', 100), change('b', -20), level('c', 80), onNext('goods', -50), level('d', 30)]),
    464,
    320,
  )
  const at = (id: string) => {
    const { left, top, height } = bars.find((bar) => bar.id === id) ?? { left: 0, top: 0, height: 0 }
    return { left: Math.round(left), top: Math.round(top), height: Math.round(height) }
  }

  test('four columns of 100 pixels stand behind the axis, each as high as its amount', () => {
    expect(at('a')).toEqual({ left: 83, top: 20, height: 238 })
    expect(at('b')).toEqual({ left: 183, top: 20, height: 48 })
    expect(at('c')).toEqual({ left: 283, top: 68, height: 190 })
  })

  test('what goods take stands on top of what they leave, in the same column', () => {
    expect(at('goods')).toEqual({ left: 383, top: 68, height: 119 })
    expect(at('d')).toEqual({ left: 383, top: 187, height: 71 })
  })

  test('each column has its name, is joined to the next, and the axis counts 0, 50, 100', () => {
    expect(names.map(({ lines }) => lines)).toEqual([['a'], ['b'], ['c'], ['d']])
    expect(links.map(({ top }) => Math.round(top))).toEqual([20, 68, 68])
    expect(ticks.map(({ text }) => text)).toEqual(['0', '50', '100'])
  })
})

test('a loss hangs under the axis, and what took it stands above, from what was there', () => {
  const { bars, zeroTop } = waterfallLayout(
    chart([level('c', 80), onNext('goods', -100), level('d', -20)]),
    464,
    320,
  )
  const [, goods, loss] = bars
  expect(Math.round((goods?.top ?? 0) + (goods?.height ?? 0))).toBe(Math.round(zeroTop))
  expect(Math.round(loss?.top ?? 0)).toBe(Math.round(zeroTop))
  expect((loss?.figureTop ?? 0) > (loss?.top ?? 0) + (loss?.height ?? 0)).toBe(true)
})

test('an axis that starts at 290 is cut there: a level of 300 is as high as a change of 10', () => {
  const { bars } = waterfallLayout(
    chart([level('from', 300), change('rise', 10), level('to', 310)], {
      axisStartYuan: 290,
      axisStepYuan: 5,
      axisEndYuan: 315,
    }),
    464,
    320,
  )
  const [from, rise] = bars
  expect(from?.height).toBeCloseTo(rise?.height ?? 0, 6)
})

test('whatever the amounts, every bar lies inside the drawing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 7 }), (changes) => {
      const steps = changes.map((yuan, index) => change(`${index}`, yuan))
      const total = changes.reduce((sum, yuan) => sum + yuan, 0)
      const { bars } = waterfallLayout(chart([...steps, level('all', total)]), 600, 320)
      for (const { left, width, top, height } of bars) {
        expect(left >= 64 && left + width <= 600 && top >= 19.999 && top + height <= 259.001).toBe(true)
      }
    }),
  )
})

describe('a name in lines', () => {
  test('is broken between Chinese characters and between words, never inside one', () => {
    expect(brokenIntoLines('票面折扣与退货', 48, 12, 3)).toEqual(['票面折扣', '与退货'])
    expect(brokenIntoLines('Cost of goods', 60, 12, 3)).toEqual(['Cost of', 'goods'])
  })

  test('that does not fit ends in an ellipsis, and no line is wider than its room', () => {
    const lines = brokenIntoLines('春节年货节食用油大桶堆头促销', 36, 12, 2)
    expect(lines).toEqual(['春节年', '货节…'])
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(36)
  })
})
