/**
 * What keeps a formula readable, its reading under 50 ms and its evaluation below anything a person could notice: work
 * grows with the parts, and there is nothing in the language that repeats.
 */
export const FORMULA_LIMITS = { characters: 2_000, levels: 32, parts: 200, digits: 6 } as const
