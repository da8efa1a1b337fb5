import { signed } from '../../shared/format/numbers.ts'
import { pointsChange } from '../../shared/format/points.ts'
import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'
import type { Wording } from './leadColumn.ts'
import type { Side, TermRow } from './termRows.ts'

const POINTS_PER_SHARE = 100
/** What doubles leave where two numbers are alike. */
const NOISE = 1e-9

/** 较去年: how far the current number is from last year's, in the way the row is said; words where they do not compare. */
export function changeColumn({ t, language, money }: Wording): SheetColumn<TermRow> {
  const write = (value: number, measure: string): string => {
    if (value === 0) return t('delta.same')
    if (measure === 'rate') return pointsChange(value * POINTS_PER_SHARE, language)
    if (measure === 'points') return pointsChange(value, language)
    if (measure === 'days') return signed(t('terms.days', { count: value }).replace('-', '−'))
    return money.change(value)
  }
  const words = (row: TermRow): string => {
    const { lastYear, current } = row.sides
    if (lastYear === undefined || (lastYear.term === null && current?.term == null)) return ''
    if (lastYear.term === null) return t('deal.newThisYear')
    if (current?.term == null) return t('deal.goneThisYear')
    return t('deal.otherRule')
  }
  return {
    ...readonlyColumn<TermRow>({
      id: 'change',
      header: t('deal.change'),
      width: language === 'en' ? 104 : 92,
      align: 'right',
      value: changeOf,
      format: (value, row) =>
        typeof value === 'number' ? write(value, measureOf(row, 'current')) : words(row),
      measure: (row) => measureOf(row, 'current'),
      writeSum: write,
    }),
  }
}

/** Current less last year in the row's own measure; null where one is missing or both count different things. */
export function changeOf(row: TermRow): number | null {
  const [was, is] = [numberAt(row, 'lastYear'), numberAt(row, 'current')]
  if (was === null || is === null || measureOf(row, 'lastYear') !== measureOf(row, 'current')) return null
  const change = is - was
  return Math.abs(change) < NOISE ? 0 : change
}

function numberAt({ said, sides }: TermRow, side: Side): number | null {
  const told = said?.[side]
  return told === undefined ? (sides[side]?.lead?.value ?? null) : told.value
}

function measureOf({ said, sides }: TermRow, side: Side): string {
  return said?.[side]?.way ?? sides[side]?.lead?.measure ?? ''
}
