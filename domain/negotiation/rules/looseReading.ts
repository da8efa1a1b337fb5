import { type Fault, type FaultCode, type FaultValues, fault, type PathPart } from '../fault.ts'

/** An object whose fields may be anything yet: rules that look at several fields run on files with other faults too. */
export type Loose = Readonly<Record<string, unknown>>

/** Where the rules put what they find. */
export type Report = (
  path: readonly PathPart[],
  found: unknown,
  code: FaultCode,
  values?: FaultValues,
) => void

/** A report that keeps everything, in the order found. */
export function createReport(): { readonly report: Report; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  return { report: (path, found, code, values) => void faults.push(fault(path, found, code, values)), faults }
}

/** The value if it is an object, else an object without fields. */
export function looseRecord(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}
}

/** The value if it is a list, else none. */
export function looseList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value if it is a text. */
export function looseText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The value if it is a finite number. */
export function looseNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Says each entry of a list that stands there already. */
export function reportRepeated(
  rows: readonly unknown[],
  path: readonly PathPart[],
  code: FaultCode,
  report: Report,
): void {
  const seen = new Set<string>()
  for (const [place, row] of rows.entries()) {
    if (typeof row !== 'string') continue
    if (seen.has(row)) report([...path, place], row, code)
    seen.add(row)
  }
}
