/** The next of 1, 2, 5 times a power of ten from a size above 0: the distance of an axis' lines. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return ([1, 2, 5].find((each) => each * power >= size) ?? 10) * power
}

/** Where an axis from 0 to a largest value has its lines: from 0 on in round steps, two to five of them. */
export function roundTicks(largest: number): readonly number[] {
  const step = roundStep(largest / 5)
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, index) => index * step)
}
