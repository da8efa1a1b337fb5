/** How a command ends: 0 done, 1 what was asked about does not hold, 2 refused. */
export type Exit = 0 | 1 | 2

/** What a command has to say. `answer` goes to stdout, `words` for people to stderr, one line each. */
export type Outcome = {
  readonly exit: Exit
  readonly answer?: string
  readonly words?: readonly string[]
}

/** Done, with this answer. */
export function done(answer: string, words: readonly string[] = []): Outcome {
  return { exit: 0, answer, words }
}

/** Refused, with the reasons one a line. */
export function refused(...words: readonly string[]): Outcome {
  return { exit: 2, words }
}

/** A value as one JSON document, as `--json` answers it. */
export function jsonAnswer(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
