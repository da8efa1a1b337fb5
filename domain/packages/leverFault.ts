import type { leverFaultsEn } from '../locale/leverFaults.en.ts'
import type { FaultValues, PathPart } from '../negotiation/fault.ts'
import type { Loose } from '../negotiation/rules/looseReading.ts'

/** One thing a question may not say: where, what stands there, what may (English; other languages by `code`). */
export type LeverFault = {
  readonly path: string
  readonly found: string
  readonly allowed: string
  readonly code: keyof typeof leverFaultsEn
  readonly values: FaultValues
}

/** Where the rules put what they find. */
export type LeverReport = (
  path: readonly PathPart[],
  found: unknown,
  code: LeverFault['code'],
  values?: FaultValues,
) => void

/** Says what is no object, and each key nobody knows. */
export function checkRecord(
  value: unknown,
  keys: readonly string[],
  path: readonly PathPart[],
  report: LeverReport,
): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(path, value, 'record')
    return false
  }
  for (const key of Object.keys(value)) {
    if (!keys.includes(key))
      report([...path, key], (value as Loose)[key], 'knownKey', { keys: keys.join(', ') })
  }
  return true
}
