import type { FaultCode, FaultValues } from '../negotiation/fault.ts'

/** Why an expression is no formula: what was found, and what is allowed there as a fault code with its values. */
export type FormulaFault = {
  readonly code: Extract<FaultCode, `formula${string}`>
  readonly found: string | number
  readonly values?: FaultValues
}
