/**
 * Reads a copied block: tabs between cells, line breaks between rows, and quoted cells that may hold both, as
 * spreadsheets write them. A quote that is never closed is an ordinary character. Line breaks inside cells become \n.
 * The empty text is one empty cell.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/gu, '\n')
  const rows: string[][] = [[]]
  let at = 0
  while (at <= plain.length) {
    const cell = quotedCell(plain, at) ?? plainCell(plain, at)
    rows.at(-1)?.push(cell.text)
    const separator = plain[cell.end]
    if (separator === '\n') {
      if (cell.end === plain.length - 1) break
      rows.push([])
    }
    at = cell.end + 1
  }
  return rows
}

/** Writes a block for the clipboard as spreadsheets do: every row ends with a line break, a lone cell does not. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(quotedWhereNeeded).join('\t'))
  const isOneCell = rows.length === 1 && rows[0]?.length === 1
  return isOneCell ? (lines[0] ?? '') : lines.map((line) => `${line}\r\n`).join('')
}

type ReadCell = { readonly text: string; readonly end: number }

function plainCell(text: string, start: number): ReadCell {
  let end = start
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1
  return { text: text.slice(start, end), end }
}

function quotedCell(text: string, start: number): ReadCell | null {
  if (text[start] !== '"') return null
  let at = start + 1
  let content = ''
  while (at < text.length) {
    if (text[at] !== '"') {
      content += text[at]
      at += 1
    } else if (text[at + 1] === '"') {
      content += '"'
      at += 2
    } else {
      const following = text[at + 1]
      const isClosed = following === undefined || following === '\t' || following === '\n'
      return isClosed ? { text: content, end: at + 1 } : null
    }
  }
  return null
}

function quotedWhereNeeded(cell: string): string {
  return /[\t\r\n]|^"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
