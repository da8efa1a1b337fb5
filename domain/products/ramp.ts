const MONTHS = 12

/** A build-up month by month over the first twelve months after listing; a shorter one holds its last value. */
export function rampOfYear(ramp: readonly number[]): readonly number[] {
  return Array.from({ length: MONTHS }, (_, month) => ramp[Math.min(month, ramp.length - 1)] ?? 0)
}

/** The build-up with one month (0…11 after listing) changed, written as short as it holds; months after the twelfth stay. */
export function withRampAt(ramp: readonly number[], month: number, share: number): readonly number[] {
  const later = ramp.slice(MONTHS)
  const next = [...rampOfYear(ramp).map((each, at) => (at === month ? share : each)), ...later]
  while (next.length > 1 && next.at(-1) === next.at(-2)) next.pop()
  return next
}
