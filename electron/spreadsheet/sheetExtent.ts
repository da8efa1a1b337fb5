import type { ZipEntry } from './zipEntries.ts'

const SHEET = /^\/?xl\/worksheets\/.*\.xml$/iu
const CELL = /<(?:\w+:)?c[\s/>](?:[^>]*?\br\s*=\s*["']\$?([A-Z]{1,3})\$?\d)?/giu
const MERGED = /<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)/giu

/**
 * How many cells the sheets of a workbook would come to, and the widest column with one, read from the inflated XML
 * before anything is built from it. A merged range counts with its whole area: a reader makes a cell for each place.
 */
export function sheetExtent(entries: readonly ZipEntry[]): {
  readonly cells: number
  readonly columns: number
} {
  let cells = 0
  let columns = 0
  for (const { name, content } of entries) {
    if (!SHEET.test(name)) continue
    const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
    for (const [, letters] of xml.matchAll(CELL)) {
      cells += 1
      if (letters !== undefined) columns = Math.max(columns, columnNumber(letters))
    }
    for (const [, left = 'A', top = '1', right = 'A', bottom = '1'] of xml.matchAll(MERGED)) {
      const width = Math.abs(columnNumber(right) - columnNumber(left)) + 1
      cells += width * (Math.abs(Number(bottom) - Number(top)) + 1)
    }
  }
  return { cells, columns }
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
