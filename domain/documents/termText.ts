import type { Language } from '../locale/language.ts'
import { type TermWords, termWords } from '../locale/termWords.ts'
import type { Basis, Rule, Selection, Tier, TieredRule } from '../negotiation/term.ts'
import { numberText, percentText, yuanText } from './figureText.ts'
import type { PublicTerm } from './publicView.ts'

const NAMES_WRITTEN_OUT = 3

/** A clause in two lines: the figure itself, and how it is counted and settled. */
export type TermText = { readonly value: string; readonly detail: string }

/** The thresholds of a clause as a table, one row for each tier. */
export type LadderText = {
  readonly columns: readonly [string, string, string]
  readonly rows: readonly (readonly [string, string, string])[]
  readonly line: string
}

/** Name of a product by id, for bases that name products. */
export type NameOf = (product: string) => string

/** The value of a clause in words: `4.50 %`, `按月结算`. */
export function termText(term: PublicTerm, language: Language): TermText {
  const words = termWords(language)
  const { value, details } = ruleText(term.rule, words)
  const limits = [
    ...(term.cap === undefined ? [] : [words.cap(yuanText(term.cap))]),
    ...(term.floor === undefined ? [] : [words.floor(yuanText(term.floor))]),
  ]
  return { value, detail: [...details, ...limits].join(words.clauseSeparator) }
}

/** What a clause is counted on, tax side first: `含税净进货额,限食用油,不含促销件`. */
export function basisText(term: PublicTerm, nameOf: NameOf, language: Language): string {
  const words = termWords(language)
  const { rule, basis } = term
  if (term.class === 'onInvoice' && rule.kind === 'percent') {
    return [words.onInvoiceBasis[rule.on ?? 'list'], ...scope(basis, nameOf, words)].join(
      words.clauseSeparator,
    )
  }
  if (basis) return basisWords(basis, nameOf, words)
  if (rule.kind === 'paymentDays' || rule.kind === 'marginGuarantee') return words.noBasis[rule.kind]
  return [words.noBasis.fixed, words.tax[term.taxIncluded ? 'in' : 'ex']].join(words.clauseSeparator)
}

/** The ladder of a tiered, growth or interpolated clause; undefined for every other. */
export function ladderText(term: PublicTerm, nameOf: NameOf, language: Language): LadderText | undefined {
  const words = termWords(language)
  const { rule, basis } = term
  if (rule.kind === 'tiered') {
    const tested = rule.metric.basis ?? basis
    return {
      columns: [
        words.ladder.tier,
        rule.metric.of === 'units' || !tested
          ? words.ladder.units
          : words.ladder.purchases(basisWords(tested, nameOf, words)),
        words.ladder[rule.pays],
      ],
      rows: rule.tiers.map(({ from, rate }, index) => [
        `${index + 1}`,
        words.reached[rule.boundary](plain(from)),
        rule.pays === 'rate' ? percentText(rate) : plain(rate),
      ]),
      line: words.ladder.methodLine[rule.method],
    }
  }
  if (rule.kind === 'growth') {
    return {
      columns: [
        words.ladder.tier,
        words.ladder.growth(basis ? basisWords(basis, nameOf, words) : ''),
        words.ladder.rate,
      ],
      rows: rule.tiers.map(({ from, rate }, index) => [
        `${index + 1}`,
        words.reached[rule.boundary](percentText(from)),
        percentText(rate),
      ]),
      line: words.ladder.growthLine[rule.paysOn],
    }
  }
  if (rule.kind === 'interpolated') {
    const tested = rule.metric.basis ?? basis
    return {
      columns: [
        words.ladder.tier,
        rule.metric.of === 'units' || !tested
          ? words.ladder.units
          : words.ladder.purchases(basisWords(tested, nameOf, words)),
        words.ladder.rate,
      ],
      rows: rule.points.map(([at, rate], index) => [`${index + 1}`, plain(at), percentText(rate)]),
      line: words.ladder.linearLine,
    }
  }
  return undefined
}

function ruleText(rule: Rule, words: TermWords): { value: string; details: string[] } {
  switch (rule.kind) {
    case 'percent':
      return { value: percentText(rule.rate), details: rule.on ? [] : [words.settledBy[rule.settle]] }
    case 'tiered':
      return {
        value: tierValue(rule.tiers, words, (rate) =>
          rule.pays === 'rate'
            ? percentText(rate)
            : rule.pays === 'perUnit'
              ? words.perUnit(yuanText(rate))
              : yuanText(rate),
        ),
        details: [
          words.reached[rule.boundary](firstThreshold(rule, words)),
          words.tierCount(rule.tiers.length),
          words.methods[rule.method],
          words.settledBy[rule.period],
        ],
      }
    case 'growth':
      return {
        value: tierValue(rule.tiers, words, percentText),
        details: [
          words.growth(words.reached[rule.boundary](percentText(rule.tiers[0]?.from ?? 0))),
          words.paysOn[rule.paysOn],
        ],
      }
    case 'everyStep': {
      const figure = rule.metric.of === 'units' ? (n: number) => words.units(plain(n)) : yuanText
      return {
        value: yuanText(rule.amount),
        details: [
          words.everyStep(figure(rule.step)),
          ...(rule.max === undefined ? [] : [words.countsUpTo(figure(rule.max))]),
          words.settledBy[rule.period],
        ],
      }
    }
    case 'interpolated':
      return {
        value: tierValue(
          rule.points.map(([from, rate]) => ({ from, rate })),
          words,
          percentText,
        ),
        details: [words.linear, words.settledBy[rule.period]],
      }
    case 'fixed':
      return {
        value:
          rule.months.length > 1
            ? words.times(yuanText(rule.amount), rule.months.length)
            : yuanText(rule.amount),
        details: [words.months(rule.months)],
      }
    case 'count':
      return {
        value: words.each(yuanText(rule.amount), words.perOne[rule.per]),
        details: [
          ...(rule.quantity === undefined
            ? []
            : [words.quantity(plain(rule.quantity), words.perOne[rule.per])]),
          ...(rule.months === undefined ? [] : [words.months(rule.months)]),
        ],
      }
    case 'formula':
      return { value: words.formula, details: [rule.expression, words.settledBy[rule.period]] }
    case 'paymentDays':
      return { value: words.days(rule.days), details: [words.daysFrom[rule.from]] }
    case 'marginGuarantee':
      return {
        value: percentText(rule.rate),
        details: [words.topUp(percentText(rule.share)), words.settledBy[rule.period]],
      }
    case 'serviceLevel':
      return {
        value: percentText(rule.penaltyRate),
        details: [words.fillRate(percentText(rule.target)), words.settledBy[rule.period]],
      }
  }
}

function firstThreshold({ metric, tiers }: TieredRule, words: TermWords): string {
  const from = tiers[0]?.from ?? 0
  return metric.of === 'units' ? words.units(plain(from)) : yuanText(from)
}

function tierValue(tiers: readonly Tier[], words: TermWords, figure: (rate: number) => string): string {
  const rates = tiers.map(({ rate }) => rate)
  const lowest = rates.reduce((a, b) => Math.min(a, b), rates[0] ?? 0)
  const highest = rates.reduce((a, b) => Math.max(a, b), rates[0] ?? 0)
  return lowest === highest ? figure(lowest) : words.range(figure(lowest), figure(highest))
}

/** A basis in words, tax side first; what it includes and excludes behind it. */
export function basisWords(basis: Basis, nameOf: NameOf, words: TermWords): string {
  const base = words.basis(words.tax[basis.tax], words.basisOn[basis.on])
  return [base, ...scope(basis, nameOf, words)].join(words.clauseSeparator)
}

function scope(basis: Basis | undefined, nameOf: NameOf, words: TermWords): string[] {
  if (!basis) return []
  const included = selectionNames(basis.include, nameOf, words)
  const excluded = [
    ...selectionNames(basis.exclude, nameOf, words),
    ...(basis.exclude?.promotedUnits ? [words.promotedUnits] : []),
    ...(basis.exclude?.newProducts ? [words.newProducts] : []),
  ]
  return [
    ...(included.length > 0 ? [words.onlyFor(included.join(words.listSeparator))] : []),
    ...(excluded.length > 0 ? [words.except(excluded.join(words.listSeparator))] : []),
  ]
}

function selectionNames(selection: Selection | undefined, nameOf: NameOf, words: TermWords): string[] {
  const products = selection?.products ?? []
  const named =
    products.length > NAMES_WRITTEN_OUT ? [words.productCount(products.length)] : products.map(nameOf)
  return [...(selection?.categories ?? []), ...named]
}

function plain(value: number): string {
  return numberText(value, 2).replace(/\.00$/, '')
}
