import { err, ok, type Result } from '../../domain/result.ts'

/** What a command takes: places by their name in capitals, options with a value, flags without. */
export type CommandSpec<
  Places extends string = string,
  Values extends string = string,
  Flags extends string = string,
> = {
  readonly places: readonly Places[]
  /** Options that take a value, with the word for it: `{ scenario: 'ID' }`. */
  readonly values: Readonly<Record<Values, string>>
  readonly flags: readonly Flags[]
  /** Options the command cannot do without. */
  readonly required?: readonly NoInfer<Values>[]
}

/** A command line taken apart. A place that the `--db` form leaves out is undefined. */
export type CommandLine<Places extends string, Values extends string, Flags extends string> = {
  readonly places: Readonly<Partial<Record<Places, string>>>
  readonly values: Readonly<Partial<Record<Values, string>>>
  readonly flags: ReadonlySet<Flags>
}

type Reading = {
  readonly places: string[]
  readonly values: Map<string, string>
  readonly flags: Set<string>
}

/**
 * Takes a command line apart or says in one sentence what is wrong with it: an option that does not exist, stands
 * twice or lacks its value, a place too many. `--option value` and `--option=value` both count; after `--` all are places.
 */
export function readCommandLine<Places extends string, Values extends string, Flags extends string>(
  spec: CommandSpec<Places, Values, Flags>,
  words: readonly string[],
): Result<CommandLine<Places, Values, Flags>, string> {
  const reading: Reading = { places: [], values: new Map(), flags: new Set() }
  const wrong = readWords(spec, words, reading) ?? misses(spec, reading)
  if (wrong !== null) return err(wrong)
  const entries = spec.places.flatMap((place, index) =>
    reading.places[index] === undefined ? [] : [[place, reading.places[index]]],
  )
  return ok({
    places: Object.fromEntries(entries),
    values: Object.fromEntries(reading.values),
    flags: reading.flags,
  } as unknown as CommandLine<Places, Values, Flags>)
}

/** One line that shows how the command is written. */
export function usage(command: string, spec: CommandSpec): string {
  const values = Object.entries(spec.values).map(([name, word]) =>
    spec.required?.includes(name) ? `--${name} ${word}` : `[--${name} ${word}]`,
  )
  const flags = spec.flags.map((name) => `[--${name}]`)
  return ['deal', command, ...spec.places, ...values, ...flags].join(' ')
}

function readWords(spec: CommandSpec, words: readonly string[], reading: Reading): string | null {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--') {
      reading.places.push(...words.slice(at + 1))
      return null
    }
    if (!word.startsWith('-') || word === '-') {
      reading.places.push(word)
      continue
    }
    const [, name = '', , given] = /^--([^=]*)(=(.*))?$/su.exec(word) ?? []
    if (reading.values.has(name) || reading.flags.has(name)) return `--${name} stands twice.`
    if (spec.flags.includes(name)) {
      if (given !== undefined) return `--${name} takes no value, found ${JSON.stringify(given)}.`
      reading.flags.add(name)
    } else if (Object.hasOwn(spec.values, name)) {
      const next = given ?? words[at + 1]
      if (next === undefined || next === '' || (given === undefined && next.startsWith('--'))) {
        return `--${name} needs a value: ${spec.values[name]}.`
      }
      reading.values.set(name, next)
      if (given === undefined) at += 1
    } else return `${JSON.stringify(word)} is no option here; allowed: ${allowedOptions(spec)}.`
  }
  return null
}

function misses(spec: CommandSpec, reading: Reading): string | null {
  const tooMany = reading.places[spec.places.length]
  if (tooMany !== undefined) return `${JSON.stringify(tooMany)} is one argument too many.`
  const missing = spec.required?.find((name) => !reading.values.has(name))
  return missing === undefined ? null : `--${missing} ${spec.values[missing]} is missing.`
}

function allowedOptions(spec: CommandSpec): string {
  const names = [...Object.keys(spec.values), ...spec.flags].map((name) => `--${name}`)
  return names.length === 0 ? 'none' : names.join(', ')
}
