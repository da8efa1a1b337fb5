/** What keeps a formula readable, and its evaluation below anything a person could notice. */
export const FORMULA_LIMITS = { characters: 2_000, levels: 32, parts: 200, digits: 6 } as const
