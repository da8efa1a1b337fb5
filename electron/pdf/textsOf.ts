/** Every text of a definition; drawings are searched as they are, their marks being plain letters. */
export function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const each of value) yield* textsOf(each)
  else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    for (const each of Object.values(value)) yield* textsOf(each)
  }
}
