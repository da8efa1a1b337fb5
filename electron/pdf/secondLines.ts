import { linesOf, onOneLine } from '../../domain/locale/bilingual.ts'
import { COLOUR, STYLES } from './paper.ts'

const SMALLER = 0.86
const USUAL_SIZE = 9
const BESIDE_A_HEADING = 10

type Node = Readonly<Record<string, unknown>>

/**
 * A definition in which every text of two languages stands as two lines, the second smaller and quieter; on a heading
 * both stand on one. A definition in one language comes out as it went in.
 */
export function withSecondLines<Definition>(definition: Definition): Definition {
  return walked(definition) as Definition
}

function walked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walked)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const node = value as Node
  return Object.fromEntries(
    Object.entries(node).map(([key, each]) => [key, key === 'text' ? said(each, node) : walked(each)]),
  )
}

function said(text: unknown, node: Node): unknown {
  if (typeof text !== 'string') return walked(text)
  const [first, second] = linesOf(text)
  if (second === undefined) return text
  const isHeading = 'headlineLevel' in node
  return [
    { text: isHeading ? `${first}  ` : `${first}\n` },
    {
      text: second,
      fontSize: isHeading ? BESIDE_A_HEADING : sizeOf(node) * SMALLER,
      color: COLOUR.quiet,
      bold: false,
    },
  ]
}

function sizeOf({ fontSize, style }: Node): number {
  if (typeof fontSize === 'number') return fontSize
  return (typeof style === 'string' ? STYLES[style]?.fontSize : undefined) ?? USUAL_SIZE
}

/** The texts of a small line, both languages beside each other. */
export function besideEachOther<Definition>(definition: Definition): Definition {
  return beside(definition) as Definition
}

function beside(value: unknown): unknown {
  if (typeof value === 'string') return onOneLine(value, ' / ')
  if (Array.isArray(value)) return value.map(beside)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, beside(each)]))
}
