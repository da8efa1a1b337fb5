import { numberText } from '../documents/figureText.ts'
import type { Instalment } from '../engine/simulation.ts'
import type { WorkedLineWords } from '../locale/workedLine.ts'
import type { LastYear } from '../negotiation/negotiation.ts'
import type { Basis, Term } from '../negotiation/term.ts'

/** What a worked line is written from, besides its figures. */
export type WorkedContext = {
  readonly term: Term
  readonly words: WorkedLineWords
  readonly lastYear: LastYear | undefined
}

/** The paying basis with its tax side: `含税净进货额`. */
export function basisName({ term, words }: WorkedContext): string {
  const { basis, rule } = term
  if (term.class === 'onInvoice') {
    const on = rule.kind === 'percent' && rule.on === 'running' ? 'running' : 'list'
    return words.onSide(words.basis[on], 'ex', isScoped(basis))
  }
  return nameOf(basis, words)
}

/** What was tested, with its figure: `数量 12,345 件`, `含税净进货额 9,000,000.00`. */
export function testedText({ metric }: Instalment, { term, words }: WorkedContext): string {
  const { rule } = term
  if (!('metric' in rule)) return ''
  if (rule.metric.of === 'units') return words.unitsOf(plain(metric ?? 0))
  return `${nameOf(rule.metric.basis ?? term.basis, words)} ${yuan(metric ?? 0)}`
}

/** Yuan to the fen. */
export function yuan(amount: number): string {
  return numberText(amount, 2)
}

/** A threshold or count: without decimals where it has none. */
export function plain(value: number): string {
  return numberText(value, 2).replace(/\.00$/, '')
}

function nameOf(basis: Basis | undefined, words: WorkedLineWords): string {
  return basis ? words.onSide(words.basis[basis.on], basis.tax, isScoped(basis)) : ''
}

function isScoped(basis: Basis | undefined): boolean {
  return basis?.include !== undefined || basis?.exclude !== undefined
}
