import { type CommandLine, type CommandSpec, readCommandLine, usage } from './commandLine.ts'
import { type Outcome, refused } from './outcome.ts'
import { KEY_FLAG, withTypedKey } from './typedKey.ts'

/** One command as the command line calls it. Commands never throw for what a person can do wrong. */
export type Command = {
  readonly usage: string
  readonly run: (words: readonly string[]) => Promise<Outcome>
}

/**
 * A command of its arguments and of what it does with them; wrong arguments are refused before it is asked. One that
 * takes `--db` takes `--key-stdin` too.
 */
export function defineCommand<Places extends string, Values extends string, Flags extends string>(
  name: string,
  spec: CommandSpec<Places, Values, Flags>,
  act: (line: CommandLine<Places, Values, Flags>) => Promise<Outcome>,
): Command {
  const opensStore = Object.hasOwn(spec.values, 'db')
  const flags: readonly (Flags | typeof KEY_FLAG)[] = opensStore ? [...spec.flags, KEY_FLAG] : spec.flags
  const whole = { ...spec, flags }
  const how = `Usage: ${usage(name, whole)}`
  return {
    usage: how,
    run: async (words) => {
      const line = readCommandLine(whole, words)
      if (!line.ok) return refused(line.error, how)
      const run = () => act(line.value as CommandLine<Places, Values, Flags>)
      if (!line.value.flags.has(KEY_FLAG)) return run()
      return withTypedKey(run) ?? refused(`--${KEY_FLAG}: standard input cannot be read.`)
    },
  }
}
