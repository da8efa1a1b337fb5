/** Names of actions in the current language, nested as the locale files have them. */
type Names = { readonly [key: string]: string | Names }

/** A word with the keys of the actions whose name holds it. */
export type SearchWord = { readonly text: string; readonly keys: string[] }

const MOST_WORDS = 8
const LONGEST = 100

/** What somebody typed as words, each with the actions whose own name, blanks aside, holds it in this language. */
export function searchWords(typed: string, names: Names): SearchWord[] {
  const all = entries(names, 'action')
  return typed
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => {
      const text = word.slice(0, LONGEST)
      const keys = all.filter(([, name]) => name.includes(text.toLowerCase())).map(([key]) => key)
      return { text, keys }
    })
}

function entries(names: Names, path: string): readonly (readonly [string, string])[] {
  return Object.entries(names).flatMap(([key, value]): (readonly [string, string])[] =>
    typeof value === 'string'
      ? [[`${path}.${key}`, value.replace(/\{\{\w+\}\}/gu, '').toLowerCase()]]
      : [...entries(value, `${path}.${key}`)],
  )
}
