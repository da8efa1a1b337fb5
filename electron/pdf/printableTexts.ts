const LONGEST_TEXT = 400
const LONGEST_RUN = 32
/** Controls, line ends of every kind, direction marks and joiners: nothing a paper can show. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
const RUN = new RegExp(`[^\\s\\u2E80-\\uFFEF]{${LONGEST_RUN}}(?=[^\\s\\u2E80-\\uFFEF])`, 'gu')

/**
 * The same facts with every text fit for paper: one line, at most `longest` characters (400 when absent), and runs that
 * could not be broken cut every 32. A paragraph without an end takes a layout engine minutes.
 */
export function printableTexts<Facts>(facts: Facts, longest: number = LONGEST_TEXT): Facts {
  return printable(facts, longest) as Facts
}

function printable(value: unknown, longest: number): unknown {
  if (typeof value === 'string') return printableText(value, longest)
  if (Array.isArray(value)) return value.map((each) => printable(each, longest))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each, longest)]))
}

function printableText(text: string, longest: number): string {
  const oneLine = text.normalize('NFC').replace(UNPRINTABLE, ' ').trim()
  const characters = [...oneLine]
  const capped = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : oneLine
  return capped.replace(RUN, '$& ')
}
