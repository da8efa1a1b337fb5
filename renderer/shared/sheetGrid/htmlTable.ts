const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  yen: '¥',
  minus: '−',
  middot: '·',
  mdash: '—',
  ndash: '–',
}

const TOKEN = /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][\w:-]*)([^>]*)>|[^<]+|</gu

/**
 * The cells of the first table in copied HTML, or null when there is none. A cell over several rows or columns has its
 * text in the first and empty cells in the others. Read as text: nothing of it is ever put into the page.
 */
export function parseHtmlTable(html: string): readonly (readonly string[])[] | null {
  const reading = new TableReading()
  for (const [token, , slash, name, attributes] of html.matchAll(TOKEN)) {
    if (name !== undefined) reading.tag(name.toLowerCase(), slash === '/', attributes ?? '')
    else if (!token.startsWith('<!--') && !/^<(?:style|script)/iu.test(token)) reading.text(token)
    if (reading.isDone) break
  }
  return reading.rows()
}

/** A cell as documents show it, and the whole number behind it as spreadsheets hold it: 0.0125 for 1.25%. */
export type HtmlCell = { readonly text: string; readonly number?: number }

/**
 * A copied block as an HTML table, for programs that prefer it to text. Spreadsheets take the numbers with all their
 * figures, leave codes made of digits as text, and keep a text of several lines in its cell.
 */
export function formatHtmlTable(rows: readonly (readonly HtmlCell[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(tableCell).join('')}</tr>`)
  const head = '<head><meta charset="utf-8"><style>br{mso-data-placement:same-cell}</style></head>'
  const table = `<table><tbody>${lines.join('')}</tbody></table>`
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">${head}<body>${table}</body></html>`
}

function tableCell({ text, number }: HtmlCell): string {
  if (number !== undefined) return `<td x:num="${number}">${escaped(text)}</td>`
  const isCode = /^[+-]?[\d.,]+%?$/u.test(text)
  return `<td${isCode ? ` style="mso-number-format:'\\@'"` : ''}>${escaped(text)}</td>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
}

class TableReading {
  private depth = 0
  private hasTable = false
  private current: string | null = null
  private spans = { columns: 1, rows: 1 }
  private row = -1
  private readonly grid: (string | undefined)[][] = []
  isDone = false

  tag(name: string, isClosing: boolean, attributes: string): void {
    if (name === 'table') this.table(isClosing)
    if (this.depth !== 1) return
    if (name === 'tr' || name === 'td' || name === 'th') this.endCell()
    if (name === 'tr' && !isClosing) this.row += 1
    if ((name === 'td' || name === 'th') && !isClosing) this.startCell(attributes)
    const isBreak = name === 'br' || (isClosing && (name === 'p' || name === 'div'))
    if (isBreak && this.current !== null) this.current += '\n'
  }

  text(raw: string): void {
    if (this.current !== null) this.current += decoded(raw.replace(/[ \t\r\n]+/gu, ' '))
  }

  rows(): readonly (readonly string[])[] | null {
    this.endCell()
    if (!this.hasTable || this.grid.length === 0) return null
    return Array.from(this.grid.slice(0, this.row + 1), (row) => Array.from(row ?? [], (cell) => cell ?? ''))
  }

  private table(isClosing: boolean): void {
    if (isClosing && this.depth === 1) {
      this.endCell()
      this.isDone = true
    }
    this.depth += isClosing ? -1 : 1
    this.hasTable = true
  }

  private startCell(attributes: string): void {
    if (this.row < 0) this.row = 0
    this.current = ''
    this.spans = { columns: span(attributes, 'colspan'), rows: span(attributes, 'rowspan') }
  }

  private endCell(): void {
    if (this.current === null) return
    const text = this.current
      .replace(/ *\n */gu, '\n')
      .replace(/^\s+|\s+$/gu, '')
      .replace(/ {2,}/gu, ' ')
    this.current = null
    const own = this.line(this.row)
    let column = 0
    while (own[column] !== undefined) column += 1
    for (let down = 0; down < this.spans.rows; down += 1) {
      const line = this.line(this.row + down)
      for (let right = 0; right < this.spans.columns; right += 1) line[column + right] = ''
    }
    own[column] = text
  }

  private line(index: number): (string | undefined)[] {
    while (this.grid.length <= index) this.grid.push([])
    return this.grid[index] ?? []
  }
}

const LARGEST_SPAN = 1000

function span(attributes: string, name: string): number {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'iu').exec(attributes)
  return Math.max(1, Math.min(LARGEST_SPAN, Number(match?.[1] ?? 1)))
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|([a-zA-Z]+));/gu, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED_CHARACTERS[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
