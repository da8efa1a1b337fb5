/** A month of the contract year, `YYYY-MM`. */
export type Month = string

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string
