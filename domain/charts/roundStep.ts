/** The next of 1, 2, 5 times a power of ten from a size above 0: the distance of an axis' lines. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return ([1, 2, 5].find((each) => each * power >= size) ?? 10) * power
}
