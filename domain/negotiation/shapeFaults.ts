import type { z } from 'zod'
import { type Fault, type FaultCode, type FaultValues, fault, type PathPart } from './fault.ts'
import { LONGEST } from './schema/fields.ts'

const LONGEST_OF: Readonly<Record<string, number>> = {
  text: LONGEST.note,
  name: LONGEST.name,
  label: LONGEST.name,
  id: LONGEST.id,
}

/** The faults of a value's own fields, from what the schema found; the schema's messages are fault codes. */
export function shapeFaults(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  path: readonly PathPart[],
): readonly Fault[] {
  return issues.flatMap((issue) => {
    const within = issue.path.filter((part): part is PathPart => typeof part !== 'symbol')
    const found = valueAt(value, within)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        fault(
          [...path, ...within, key],
          valueAt(found, [key]),
          key === '__proto__' ? 'forbiddenKey' : 'unknownKey',
        ),
      )
    }
    const { code, values } = codeOf(issue)
    return [fault([...path, ...within], found, code, values)]
  })
}

function codeOf(issue: z.core.$ZodIssue): { readonly code: FaultCode; readonly values: FaultValues } {
  if (issue.message.startsWith('oneOf:')) {
    const isRecordMissing = issue.code === 'invalid_type' && issue.expected === 'object'
    if (isRecordMissing) return { code: 'record', values: {} }
    return { code: 'oneOf', values: { options: issue.message.slice('oneOf:'.length) } }
  }
  const longest = LONGEST_OF[issue.message]
  return { code: issue.message as FaultCode, values: longest === undefined ? {} : { longest } }
}

function valueAt(value: unknown, path: readonly PathPart[]): unknown {
  let at = value
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<PathPart, unknown>)[part]
  }
  return at
}
