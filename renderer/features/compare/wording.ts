import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import type { Tone } from './compareLine.ts'

/** The language and the unit of money in which a comparison is written. */
export type Wording = { readonly t: TFunction; readonly language: Language; readonly money: MoneyText }

/** A difference as a chip: “+¥36.0万 ↑ 更差”. A text without a digit above zero is no difference. */
export function chipOf(t: TFunction, change: string, tone: Tone): string {
  if (!/[1-9]/.test(change)) return ''
  const arrow = change.startsWith('−') ? '↓' : '↑'
  const word = tone === 'better' || tone === 'worse' ? ` ${t(`delta.${tone}`)}` : ''
  return `${change} ${arrow}${word}`
}

/** More of it is better for us, or worse. */
export function toneOf(change: number, isMoreBetter: boolean): Tone {
  if (change === 0) return 'same'
  return change > 0 === isMoreBetter ? 'better' : 'worse'
}
