import { diskTroubleOf, NotSaved, StoreOutOfReach } from '../../db/storeFault.ts'
import { AmountBeyondMoney } from '../../domain/money.ts'
import { commands } from './commands.ts'
import { type Outcome, refused } from './outcome.ts'
import { diskTroubleText } from './storeRefusalText.ts'

/** Runs one command line. What nobody foresaw is told in one line too, never as a stack trace. */
async function deal(words: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = words
  const list = `Commands: ${Object.keys(commands).join(', ')}.`
  if (name === '--help' || name === 'help') return { exit: 0, answer: `${list}\n` }
  if (name === undefined) return refused('A command is missing.', list)
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) return refused(`There is no command ${JSON.stringify(name)}.`, list)
  const command = await load()
  return rest.includes('--help') ? { exit: 0, answer: `${command.usage}\n` } : command.run(rest)
}

function unforeseen(cause: unknown): Outcome {
  if (cause instanceof AmountBeyondMoney) {
    return refused(`${cause.message} Amounts up to 10,000,000,000,000 yuan can be; nothing was done.`)
  }
  const told = diskWords(cause)
  if (told !== null) return refused(told)
  const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  return refused(`Nothing was done, because of an error nobody foresaw: ${what.split('\n')[0]}`)
}

/** What is known of a write the disk failed under. */
function diskWords(cause: unknown): string | null {
  const trouble = diskTroubleOf(cause)
  if (trouble === null) return null
  const what = diskTroubleText(trouble)
  if (cause instanceof NotSaved)
    return `Not saved: ${what}. What was saved before is there; nothing of this is.`
  if (!(cause instanceof StoreOutOfReach)) return `Not done: ${what}.`
  const copy = cause.rescued === null ? '' : ` Everything saved before is in ${cause.rescued}.`
  return `Whether this was saved is not known: ${what}.${copy} Asked again it is done once at most.`
}

process.stdout.on('error', () => process.exit(2))
const { exit, answer, words = [] } = await deal(process.argv.slice(2)).catch(unforeseen)
for (const line of words) process.stderr.write(`${line}\n`)
if (answer !== undefined) process.stdout.write(answer)
process.exitCode = exit
