import { match as matchPinyin } from 'pinyin-pro'
import { COMMAND_GROUPS, type Command } from '../../shared/commands/command.ts'

/** A command with its words in both languages. */
export type Findable = { readonly command: Command; readonly shown: string; readonly other: string }

/** How many rows are drawn: what is not among them is found by typing on. */
const MOST_SHOWN = 60
const LATIN = /^[a-z0-9 ]+$/u

/**
 * The commands that fit what was typed, best first: its words at the beginning, inside, in the other language, then by
 * the sounds of the characters (`tkmb` finds 条款模板). What was used lately goes before its equals. Nothing typed: what
 * was used lately, then pages and commands.
 */
export function searchCommands(
  all: readonly Findable[],
  typed: string,
  recent: readonly string[],
): readonly Findable[] {
  const query = typed.normalize('NFKC').trim().toLowerCase()
  const used = new Map(recent.map((id, at) => [id, recent.length - at]))
  const order = ({ command }: Findable) => COMMAND_GROUPS.indexOf(command.group)
  const lately = ({ command }: Findable) => used.get(command.id) ?? 0
  if (query === '') {
    const offered = all.filter((each) => lately(each) > 0 || order(each) <= 1)
    return offered.toSorted((a, b) => lately(b) - lately(a) || order(a) - order(b)).slice(0, MOST_SHOWN)
  }
  const found = all.flatMap((each) => {
    const score = scoreOf(each, query)
    return score === 0 ? [] : [{ each, score }]
  })
  return found
    .toSorted((a, b) => b.score - a.score || lately(b.each) - lately(a.each) || order(a.each) - order(b.each))
    .slice(0, MOST_SHOWN)
    .map(({ each }) => each)
}

function scoreOf({ shown, other, command }: Findable, query: string): number {
  const name = shown.toLowerCase()
  if (name === query) return 6
  if (name.startsWith(query)) return 5
  if (name.includes(query)) return 4
  const second = other.toLowerCase()
  if (second.startsWith(query) || ` ${second}`.includes(` ${query}`)) return 3
  if (second.includes(query) || command.detail?.toLowerCase().includes(query) === true) return 2
  if (!LATIN.test(query)) return 0
  const chinese = hasChinese(shown) ? shown : hasChinese(other) ? other : null
  if (chinese === null) return 0
  const letters = query.replaceAll(' ', '')
  return matchPinyin(chinese, letters, { continuous: true }) === null ? 0 : 1
}

function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
