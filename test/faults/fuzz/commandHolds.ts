import { readdirSync } from 'node:fs'
import { AmountBeyondMoney } from '../../../domain/money.ts'
import { commands } from '../../../electron/headless/commands.ts'
import type { Outcome } from '../../../electron/headless/outcome.ts'
import { mustHold } from './target.ts'

const STACK = /\n\s+at .+:\d+:\d+|node:internal|\bTypeError\b|\bRangeError\b|undefined is not/u
const LONGEST_ANSWER = 64 * 1024 * 1024

/**
 * Runs a command on a hostile file and checks what holds of every command: exit 0, 1 or 2, words where it refuses, no
 * stack trace, no file but `out`, and that only where it was done.
 */
export async function commandHolds(
  name: keyof typeof commands,
  words: readonly string[],
  folder: string,
  out: string | null = null,
): Promise<Outcome> {
  const before = readdirSync(folder)
  const command = await commands[name]?.()
  if (command === undefined) throw new Error(`no command ${name}`)
  const outcome = await command.run(words).catch((cause: unknown): Outcome => {
    // The command line says this one in words of its own.
    if (cause instanceof AmountBeyondMoney) return { exit: 2, words: ['beyond money'] }
    throw cause
  })
  const said = [...(outcome.words ?? []), outcome.answer ?? ''].join('\n')
  mustHold([0, 1, 2].includes(outcome.exit), `exit ${outcome.exit}`)
  mustHold(outcome.exit !== 2 || said.trim() !== '', 'refused without a word')
  mustHold(!STACK.test(said), `a stack trace: ${STACK.exec(said)?.[0]}`)
  mustHold(said.length <= LONGEST_ANSWER, `an answer of ${said.length} characters`)
  const added = readdirSync(folder).filter((file) => !before.includes(file))
  const expected = out !== null && outcome.exit === 0 ? [out] : []
  mustHold(added.join() === expected.join(), `files left behind: ${added.join()}`)
  return outcome
}
