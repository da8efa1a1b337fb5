import { type CommandLine, type CommandSpec, readCommandLine, usage } from './commandLine.ts'
import { type Outcome, refused } from './outcome.ts'

/** One command as the command line calls it. Commands never throw for what a person can do wrong. */
export type Command = {
  readonly usage: string
  readonly run: (words: readonly string[]) => Promise<Outcome>
}

/** A command of its arguments and of what it does with them; wrong arguments are refused before it is asked. */
export function defineCommand<Places extends string, Values extends string, Flags extends string>(
  name: string,
  spec: CommandSpec<Places, Values, Flags>,
  act: (line: CommandLine<Places, Values, Flags>) => Promise<Outcome>,
): Command {
  const how = `Usage: ${usage(name, spec)}`
  return {
    usage: how,
    run: async (words) => {
      const line = readCommandLine(spec, words)
      return line.ok ? act(line.value) : refused(line.error, how)
    },
  }
}
