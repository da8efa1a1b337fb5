/** Formula terms are refused while the engine cannot calculate them. */
export const formulasAreRefused = true
