import type { MoneyUnit } from '../documents/figureText.ts'
import { chartWords } from '../locale/chartWords.ts'
import type { Language } from '../locale/language.ts'
import type { Month } from '../negotiation/calendar.ts'
import type { ColumnsChart } from './chart.ts'

export type MonthlySeries = {
  readonly id: string
  readonly name: string
  /** One for each month, yuan or units. */
  readonly values: readonly number[]
}

/** Purchases by month, columns side by side for each series (last year, proposal), in the unit of money asked for. */
export function monthlyPurchases(
  months: readonly Month[],
  series: readonly MonthlySeries[],
  { language, unit }: { readonly language: Language; readonly unit: MoneyUnit },
): ColumnsChart {
  const words = chartWords(language)
  return {
    kind: 'columns',
    language,
    title: words.unitInTitle(words.titles.monthlyPurchases, words.units[unit]),
    scale: { yuan: 1, tenThousandYuan: 10_000, thousandYuan: 1_000 }[unit],
    decimals: { yuan: 0, tenThousandYuan: 1, thousandYuan: 0 }[unit],
    categories: months.map(words.month),
    series,
  }
}

/** Units sold by month, in thousands where a month passes ten thousand. */
export function monthlyUnits(
  months: readonly Month[],
  series: readonly MonthlySeries[],
  language: Language,
): ColumnsChart {
  const words = chartWords(language)
  const large = series.some(({ values }) => values.some((value) => value >= 10_000))
  const unit = large ? words.units.thousandPieces : words.units.pieces
  return {
    kind: 'columns',
    language,
    title: words.unitInTitle(words.titles.monthlyUnits, unit),
    scale: large ? 1_000 : 1,
    decimals: large ? 1 : 0,
    categories: months.map(words.month),
    series,
  }
}
