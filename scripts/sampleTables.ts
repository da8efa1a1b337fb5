import Papa from 'papaparse'
import type { Product } from '../domain/negotiation/product.ts'

/** One line of a sample table, by column name; every cell is text. */
export type SampleRow = Readonly<Record<string, string>>

/** `category:食用油 pack:4L|5L` or `ids:MI020|MI021`: the ids of the products meant, in table order. */
export function selectProducts(selector: string, products: readonly Product[]): string[] {
  const wanted = selector.split(' ').map((part) => {
    const at = part.indexOf(':')
    return { by: part.slice(0, at), values: part.slice(at + 1).split('|') }
  })
  const selected = products.filter((candidate) =>
    wanted.every(({ by, values }) => {
      if (by === 'category') return values.includes(candidate.category)
      if (by === 'pack') return values.some((pack) => candidate.name.endsWith(pack))
      return values.includes(candidate.id)
    }),
  )
  if (selected.length === 0) throw new Error(`No product matches ${selector}`)
  return selected.map(({ id }) => id)
}

/** The lines of one table. */
export function sampleRows(text: string): readonly SampleRow[] {
  const parsed = Papa.parse<SampleRow>(text, { header: true, skipEmptyLines: true })
  const fault = parsed.errors[0]
  if (fault) throw new Error(`Line ${(fault.row ?? 0) + 2}: ${fault.message}`)
  return parsed.data
}

/** A cell that must be filled. */
export function cell(row: SampleRow, column: string): string {
  const text = row[column]
  if (text === undefined || text === '') throw new Error(`Empty cell ${column} in ${JSON.stringify(row)}`)
  return text
}

/** `a|b|c` as a list; an empty cell is an empty list. */
export function list(text: string | undefined): string[] {
  return text ? text.split('|') : []
}

/** `{ [field]: number }` of a filled cell, nothing of an empty one. */
export function optionalNumber<Field extends string>(
  row: SampleRow,
  column: string,
  field: Field,
): Partial<Record<Field, number>> {
  const text = row[column]
  return text ? ({ [field]: Number(text) } as Record<Field, number>) : {}
}
