import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import { termWords } from '../../../domain/locale/termWords.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import type { Lead, LeadMeasure } from '../../../domain/terms/lead.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { points } from '../../shared/format/points.ts'
import { type Position, standingOf } from './position.ts'

/** As fine as a rate is read out; the stored one is as fine as a double. */
export const RATE_DECIMALS = 6

/** From here on an amount is read in whole yuan; its fen would be cut off by the cell, and are in its editor. */
const FEN_UNSAID_FROM = 100_000

/** A lead number in words: “3.80%”, “¥226,000”, “45 天”; the highest step of a table says so. */
export function leadText(t: TFunction, lead: Pick<Lead, 'measure' | 'value'>, isTop = false): string {
  const text = measureText(t, lead.measure, lead.value)
  return isTop ? t('terms.upTo', { figure: text }) : text
}

function measureText(t: TFunction, measure: LeadMeasure, value: number): string {
  if (measure === 'rate') return percent(value)
  if (measure === 'days') return t('terms.days', { count: value })
  const whole = Math.abs(value) >= FEN_UNSAID_FROM || Math.abs(value - Math.round(value)) < 0.005
  return `¥${decimal(value, whole ? 0 : 2)}`
}

/** What a term is reckoned on: “含税净进货额”; what its own kind says where it has no basis. */
export function basisText(t: TFunction, language: Language, { basis, rule, taxIncluded }: Term): string {
  const words = termWords(language)
  if (basis !== undefined) {
    const isLimited = basis.include !== undefined || basis.exclude !== undefined
    const text = words.basis(words.tax[basis.tax], words.basisOn[basis.on])
    return isLimited ? t('terms.limitedTo', { basis: text }) : text
  }
  if (rule.kind === 'paymentDays') return words.daysFrom[rule.from]
  if (rule.kind === 'marginGuarantee') return words.noBasis.marginGuarantee
  if (rule.kind === 'percent') return words.onInvoiceBasis[rule.on ?? 'list']
  if (taxIncluded === undefined) return t(`rule.${rule.kind}`)
  const side = t(taxIncluded ? 'terms.amountIn' : 'terms.amountEx')
  return rule.kind === 'count' ? `${side}/${words.perOne[rule.per]}` : side
}

/** The range bar in words: “当前 3.80%,距底线 0.20 点”. Target and walk-away are named only where they may be seen. */
export function positionText(
  t: TFunction,
  language: Language,
  measure: LeadMeasure,
  position: Position,
  isPrivateShown: boolean,
): string {
  const { current, walkAway, ask } = position
  if (current === null) return t('terms.notInScenario')
  const gap = (value: number) =>
    measure === 'rate' ? points(Math.abs(value) * 100, language) : measureText(t, measure, Math.abs(value))
  const parts = [t('terms.position.current', { figure: measureText(t, measure, current) })]
  if (isPrivateShown && walkAway !== null) {
    const key = standingOf(position) === 'pastWalkAway' ? 'pastWalkAway' : 'toWalkAway'
    parts.push(t(`terms.position.${key}`, { gap: gap(walkAway - current) }))
  }
  if (ask !== null) parts.push(t('terms.position.ask', { figure: measureText(t, measure, ask) }))
  return parts.join(t('list.comma'))
}
