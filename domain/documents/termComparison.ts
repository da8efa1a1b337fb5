import type { Language } from '../locale/language.ts'
import { termWords } from '../locale/termWords.ts'
import type { TermClass } from '../negotiation/term.ts'
import type { PublicRun } from './publicFigures.ts'
import type { PublicNegotiation, PublicTerm } from './publicView.ts'
import { basisText, type LadderText, ladderText, type TermText, termText } from './termText.ts'

/** One clause in each of the scenarios it stands in; texts in the language of the facts. */
export type ComparedTerm = {
  readonly name: string
  readonly basis: string
  readonly lastYear?: TermText
  readonly ask?: TermText
  readonly proposal?: TermText
  readonly changed: boolean
  /** What the proposal's clause is worth to the retailer, yuan ex VAT; absent where it cannot be said. */
  readonly gain?: number
  readonly gainLastYear?: number
  readonly inReturnFor?: string
  readonly note?: string
}

export type TermGroup = { readonly class: TermClass; readonly rows: readonly ComparedTerm[] }

export type ComparedLadder = {
  readonly name: string
  readonly lastYear?: LadderText
  readonly ask?: LadderText
  readonly proposal: LadderText
}

/** The comparison sheet of the terms: last year, the retailer's ask, our proposal. */
export type TermComparison = {
  readonly hasLastYear: boolean
  readonly hasAsk: boolean
  readonly groups: readonly TermGroup[]
  readonly ladders: readonly ComparedLadder[]
}

type Runs = {
  readonly proposal: PublicRun
  readonly lastYear: PublicRun | undefined
  readonly ask: PublicRun | undefined
}

const ORDER: readonly TermClass[] = [
  'onInvoice',
  'rebate',
  'conditionalRebate',
  'fee',
  'service',
  'logistics',
  'damage',
  'penalty',
  'guarantee',
  'payment',
]

/** Every clause of the three scenarios, the proposal's first, grouped as a contract is read. */
export function termComparison(view: PublicNegotiation, runs: Runs, language: Language): TermComparison {
  const nameOf = productNames(view)
  const all = new Map<string, PublicTerm>()
  for (const run of [runs.proposal, runs.ask, runs.lastYear]) {
    for (const term of run?.scenario.terms ?? []) if (!all.has(term.id)) all.set(term.id, term)
  }
  const terms = [...all.values()]
  const groups = ORDER.map((each) => ({
    class: each,
    rows: terms
      .filter((term) => term.class === each)
      .map((term) => comparedTerm(view, term, runs, nameOf, language)),
  })).filter(({ rows }) => rows.length > 0)
  return {
    hasLastYear: runs.lastYear !== undefined,
    hasAsk: runs.ask !== undefined,
    groups,
    ladders: runs.proposal.scenario.terms.flatMap((term) => comparedLadder(term, runs, nameOf, language)),
  }
}

function comparedTerm(
  view: PublicNegotiation,
  term: PublicTerm,
  runs: Runs,
  nameOf: (id: string) => string,
  language: Language,
): ComparedTerm {
  const words = termWords(language)
  const basis = basisText(term, nameOf, language)
  const textIn = (run: PublicRun | undefined): TermText | undefined => {
    const found = termIn(run, term.id)
    if (!found) return undefined
    const text = termText(found, language)
    const own = basisText(found, nameOf, language)
    if (own === basis) return text
    const detail = [text.detail, words.otherBasis(own)].filter(Boolean).join(words.clauseSeparator)
    return { ...text, detail }
  }
  const ladderIn = (run: PublicRun | undefined) => {
    const found = termIn(run, term.id)
    return found && ladderText(found, nameOf, language)
  }
  const lastYear = textIn(runs.lastYear)
  const ask = textIn(runs.ask)
  const proposal = textIn(runs.proposal)
  const gain = gainIn(view, runs.proposal, term.id)
  const gainLastYear = gainIn(view, runs.lastYear, term.id)
  return {
    name: term.name,
    basis,
    ...(lastYear ? { lastYear } : {}),
    ...(ask ? { ask } : {}),
    ...(proposal ? { proposal } : {}),
    changed:
      runs.lastYear !== undefined &&
      !isSame([lastYear, ladderIn(runs.lastYear)], [proposal, ladderIn(runs.proposal)]),
    ...(gain === undefined ? {} : { gain }),
    ...(gainLastYear === undefined ? {} : { gainLastYear }),
    ...(term.inReturnFor ? { inReturnFor: term.inReturnFor } : {}),
    ...(term.sharedNote ? { note: term.sharedNote } : {}),
  }
}

function comparedLadder(
  term: PublicTerm,
  runs: Runs,
  nameOf: (id: string) => string,
  language: Language,
): ComparedLadder[] {
  const proposal = ladderText(term, nameOf, language)
  if (!proposal) return []
  const ladderIn = (run: PublicRun | undefined) => {
    const found = termIn(run, term.id)
    return found && ladderText(found, nameOf, language)
  }
  const lastYear = ladderIn(runs.lastYear)
  const ask = ladderIn(runs.ask)
  return [{ name: term.name, proposal, ...(lastYear ? { lastYear } : {}), ...(ask ? { ask } : {}) }]
}

/** A payment term is worth its float, which can only be said where the retailer's cost of capital is assumed. */
function gainIn(view: PublicNegotiation, run: PublicRun | undefined, id: string): number | undefined {
  const term = termIn(run, id)
  if (!run || !term) return undefined
  if (term.rule.kind !== 'paymentDays') return run.simulation.terms[id]?.gain
  return view.assumptions.retailerCostOfCapital === undefined
    ? undefined
    : run.simulation.retailer.floatBenefit
}

function termIn(run: PublicRun | undefined, id: string): PublicTerm | undefined {
  return run?.scenario.terms.find((term) => term.id === id)
}

/** Texts are built in one order of keys, so their JSON may be compared. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function productNames(view: PublicNegotiation): (id: string) => string {
  const scenarios = [view.lastYear, view.ask, view.proposal]
  const names = new Map<string, string>()
  for (const scenario of scenarios)
    for (const { id, name } of scenario?.newProducts ?? []) names.set(id, name)
  for (const { id, name } of view.products) names.set(id, name)
  return (id) => names.get(id) ?? ''
}
