import type { TFunction } from 'i18next'
import { parseTypedNumber } from '../../domain/numbers/typedNumber.ts'
import { err, ok } from '../../domain/result.ts'
import { decimal, percent, plain, plainPercent } from './format/numbers.ts'
import type { SheetColumn } from './sheetGrid/sheetColumn.ts'

type Head = { readonly id: string; readonly header: string; readonly width: number; readonly unit?: string }

/** A column that only shows a number, written by `write`. */
export function figureColumn<Row>(
  head: Head,
  of: (row: Row) => number | null,
  write: (value: number) => string,
): SheetColumn<Row> {
  return {
    ...head,
    align: 'right',
    editor: 'readonly',
    value: of,
    format: (value) => (typeof value === 'number' ? write(value) : ''),
    parse: () => err(''),
  }
}

/** A column that only shows words. */
export function wordsColumn<Row>(head: Head, of: (row: Row) => string): SheetColumn<Row> {
  return {
    ...head,
    editor: 'readonly',
    value: of,
    format: (value) => String(value ?? ''),
    parse: () => err(''),
  }
}

const LONGEST_NAME = 200

/** A column of names: an empty one is refused. */
export function nameColumn<Row>(t: TFunction, head: Head, of: (row: Row) => string): SheetColumn<Row> {
  return {
    ...head,
    editor: 'text',
    value: of,
    format: (value) => String(value ?? ''),
    parse: (text) => {
      const name = text.trim()
      if (name === '') return err(t('typed.name'))
      return name.length > LONGEST_NAME ? err(t('typed.tooLong', { most: LONGEST_NAME })) : ok(name)
    },
  }
}

type Limits = {
  readonly least: number
  readonly most: number
  readonly isPercent?: boolean
  readonly decimals?: number
}

/** A column of numbers a person types, within limits; an empty one is refused. */
export function numberColumn<Row>(
  t: TFunction,
  head: Head,
  { least, most, isPercent = false, decimals = 2 }: Limits,
  of: (row: Row) => number | null,
): SheetColumn<Row> {
  const scale = isPercent ? 100 : 1
  return {
    ...head,
    align: 'right',
    editor: isPercent ? 'percent' : 'number',
    value: of,
    format: (value) =>
      typeof value !== 'number' ? '' : isPercent ? percent(value, decimals) : decimal(value, decimals),
    exactText: (value) => (typeof value !== 'number' ? '' : isPercent ? plainPercent(value) : plain(value)),
    parse: (text) => {
      const read = parseTypedNumber(text, { percent: isPercent })
      if (read.ok && read.value >= least && read.value <= most) return ok(read.value)
      return err(t('typed.between', { least: plain(least * scale), most: decimal(most * scale) }))
    },
  }
}
