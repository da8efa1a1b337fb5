const LONGEST_TEXT = 400
const LONGEST_RUN = 32
/** Controls, line ends of every kind, direction marks and joiners: nothing a paper can show. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
const RUN = new RegExp(`[^\\s\\u2E80-\\uFFEF]{${LONGEST_RUN}}(?=[^\\s\\u2E80-\\uFFEF])`, 'gu')

/**
 * The same facts with every text fit for paper: one line, at most 400 characters, and runs that could not be broken
 * cut every 32. A paragraph without an end takes a layout engine minutes.
 */
export function printableTexts<Facts>(facts: Facts): Facts {
  return printable(facts) as Facts
}

function printable(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value)
  if (Array.isArray(value)) return value.map(printable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each)]))
}

function printableText(text: string): string {
  const oneLine = text.normalize('NFC').replace(UNPRINTABLE, ' ').trim()
  const characters = [...oneLine]
  const capped =
    characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT - 1).join('')}…` : oneLine
  return capped.replace(RUN, '$& ')
}
