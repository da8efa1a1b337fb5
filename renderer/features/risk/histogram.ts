/** One bar of a histogram: figures from `from` up to, not including, `to`; the last bar includes its end. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number }

/** Figures counted into bars of equal width, at least one; figures all alike make one bar. */
export function binsOf(figures: Float64Array, most = 24): readonly Bin[] {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const figure of figures) {
    if (figure < least) least = figure
    if (figure > largest) largest = figure
  }
  if (figures.length === 0) return []
  if (largest === least) return [{ from: least, to: largest, count: figures.length }]
  const width = (largest - least) / most
  const counts = new Array<number>(most).fill(0)
  for (const figure of figures) {
    const place = Math.min(most - 1, Math.floor((figure - least) / width))
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts.map((count, index) => ({
    from: least + index * width,
    to: least + (index + 1) * width,
    count,
  }))
}
