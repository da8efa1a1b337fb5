import fc from 'fast-check'

/** Two decimals, as prices are printed. */
const printed = (min: number, max: number) =>
  fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) }).map((fen) => fen / 100)

/** A rate from 0 to 1: contract rates mostly, with nothing, everything, thirds and tenths that no double holds. */
export const rate: fc.Arbitrary<number> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 80 }).map((permille) => permille / 1000) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0.005, 0.025, 0.1, 0.3, 0.7, 1 / 3, 1) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6) },
)

/** A rate that leaves most of what it is taken from. */
export const smallRate: fc.Arbitrary<number> = fc
  .integer({ min: 0, max: 120 })
  .map((permille) => permille / 1000)

/** Yuan: round amounts, half fen, nothing, and some that are large. */
export const amount: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: printed(0, 20_000) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0.005, 1.005, 2.675, 100 / 3, 113_000, 0.015) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5_000_000 }) },
)

/** Yuan in whole fen, for caps and floors. */
export const wholeFen: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: printed(0, 30_000) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3_000_000 }) },
)

/** Yuan per unit. */
export const price: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: printed(0.5, 120) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 10, 10 / 3, 23.455) },
)

/** Units of one product in one month: none, a few, fractions, and very many. */
export const monthUnits: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2000 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 100, 50 / 3, 1000 / 3, 0.1, 92_920.35398230089) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
)

/** Growth above −100 %. */
export const growth: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -30, max: 40 }).map((percent) => percent / 100) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0.999, 1 / 3, 1) },
)

/** Numbers that rise, at least one. */
export function rising(figure: fc.Arbitrary<number>, most: number): fc.Arbitrary<number[]> {
  return fc
    .array(figure, { minLength: 1, maxLength: most })
    .map((figures) => [...new Set(figures)].sort((a, b) => a - b))
}
