import { termSheetWords } from '../locale/termSheetWords.ts'
import { termWords } from '../locale/termWords.ts'
import { numberText, percentText, priceText } from './figureText.ts'
import type {
  SheetBefore,
  SheetChange,
  SheetFee,
  SheetLine,
  SheetProduct,
  SheetPromotion,
  SheetTerm,
  TermSheetFacts,
} from './termSheet.ts'
import type { LadderText } from './termText.ts'

const HASH_GROUP = /.{8}(?=.)/gu

/** One part of a sheet as lines under one name: what can be compared with the same part of another sheet. */
type Part = {
  readonly where: string
  readonly lines: readonly SheetLine[]
  /** A line that only works out the others: not told where one of them is. */
  readonly derived?: string
}

/** Facts that say which sheet they follow, and what they say otherwise than it. */
export function followingSheet(
  facts: TermSheetFacts,
  before: { readonly facts: TermSheetFacts; readonly sha256: string; readonly kind: SheetBefore['kind'] },
): TermSheetFacts {
  const { number, version, issuedOn } = before.facts.issue
  return {
    ...facts,
    follows: {
      kind: before.kind,
      number: number ?? '',
      version,
      issuedOn,
      sha256: before.sha256.replace(HASH_GROUP, '$& '),
      changes: sheetChanges(before.facts, facts),
    },
  }
}

/**
 * What one sheet says otherwise than an earlier one of the same language, old beside new, in the order of the paper.
 * Empty exactly where both say the same: number, version, day of issue and the numbering of terms aside.
 * @throws RangeError for sheets of two languages
 */
export function sheetChanges(before: TermSheetFacts, after: TermSheetFacts): SheetChange[] {
  if (before.language !== after.language) throw new RangeError('The sheets are of two languages.')
  const old = new Map(keyed(partsOf(before)))
  const now = new Map(keyed(partsOf(after)))
  const gone = [...old].filter(([key]) => !now.has(key))
  return [
    ...[...now].flatMap(([key, part]) => changesOf(part, old.get(key)?.lines ?? [], part.lines)),
    ...gone.flatMap(([, part]) => changesOf(part, part.lines, [])),
  ]
}

/** Parts of one name are told apart by their turn. */
function keyed(parts: readonly Part[]): [string, Part][] {
  const turns = new Map<string, number>()
  return parts.map((part) => {
    const turn = turns.get(part.where) ?? 0
    turns.set(part.where, turn + 1)
    return [`${part.where}\n${turn}`, part]
  })
}

function changesOf(
  { where, derived }: Part,
  before: readonly SheetLine[],
  after: readonly SheetLine[],
): SheetChange[] {
  const old = new Map(before.map(({ label, value }) => [label, value]))
  const now = new Map(after.map(({ label, value }) => [label, value]))
  const labels = [...now.keys(), ...[...old.keys()].filter((label) => !now.has(label))]
  const all = labels.flatMap((what) => {
    const [was, is] = [old.get(what) ?? null, now.get(what) ?? null]
    return was === is ? [] : [{ where, what, before: was, after: is }]
  })
  const stated = all.filter(({ what }) => what !== derived)
  return stated.length > 0 ? stated : all
}

function partsOf(facts: TermSheetFacts): Part[] {
  const words = termSheetWords(facts.language)
  const { headings } = words
  const party = (role: 'supplier' | 'retailer'): Part => ({
    where: words[role],
    lines: [{ label: words.party.name, value: facts[role].name }, ...facts[role].lines],
  })
  const section = (keys: readonly TermSheetFacts['sections'][number]['key'][]): Part[] =>
    facts.sections
      .filter(({ key }) => keys.includes(key))
      .map(({ key, lines }) => ({ where: headings[key], lines }))
  const { from, to } = facts.period
  return [
    { where: words.period, lines: [{ label: words.period, value: words.periodOf(from, to) }] },
    party('supplier'),
    party('retailer'),
    ...section(['scope']),
    ...facts.terms.map((term) => termPart(term, facts)),
    {
      where: headings.totals,
      lines: facts.totals.map(({ key, fen }) => ({ label: words.totals[key], value: fenText(fen) })),
    },
    ...facts.fees.map((fee) => feePart(fee, facts)),
    {
      where: headings.commitments,
      lines: facts.commitments.map((value, index) => ({ label: `${index + 1}`, value })),
    },
    ...section(['payment', 'supply', 'listing', 'price', 'statements', 'law']),
    {
      where: headings.signing,
      lines: [{ label: words.signing.sealKind, value: words.signing.seal[facts.seal] }],
    },
    ...facts.products.map((product) => productPart(product, facts)),
    ...facts.promotions.map((promotion) => promotionPart(promotion, facts)),
  ]
}

function termPart(term: SheetTerm, { language }: TermSheetFacts): Part {
  const { term: words } = termSheetWords(language)
  return {
    where: term.name,
    lines: [
      { label: words.class, value: termWords(language).classes[term.class] },
      { label: words.columns.agreed, value: `${term.value} ${words.taxSide[term.taxSide]}` },
      { label: words.detail, value: term.detail },
      { label: words.ladder, value: term.ladder === undefined ? null : ladderLine(term.ladder) },
      ...term.lines,
      { label: words.columns.amount, value: term.amountFen === null ? null : fenText(term.amountFen) },
      { label: words.worked, value: term.worked },
      { label: words.note, value: term.note ?? null },
      { label: words.inReturnFor, value: term.inReturnFor ?? null },
    ],
    derived: words.worked,
  }
}

function ladderLine({ columns, rows, line }: LadderText): string {
  const inRows = rows.map((row) => columns.map((column, at) => `${column} ${row[at]}`).join(' · '))
  return [...inRows, line].join('; ')
}

function feePart(fee: SheetFee, { language }: TermSheetFacts): Part {
  const words = termSheetWords(language)
  return {
    where: `${words.headings.fees} ${fee.name}`,
    lines: [
      { label: words.fee.content, value: fee.content },
      { label: words.fee.stores, value: fee.stores },
      { label: words.fee.quantity, value: fee.quantity },
      { label: words.fee.when, value: fee.when },
      { label: words.fee.amount, value: fee.charge },
      { label: words.fee.breachLabel, value: fee.breach ?? null },
    ],
  }
}

function productPart(product: SheetProduct, { language }: TermSheetFacts): Part {
  const words = termSheetWords(language)
  return {
    where: `${words.headings.products} ${product.name}`,
    lines: [
      { label: words.product.barcode, value: product.barcode },
      { label: words.product.vatRate, value: percentText(product.vatRate) },
      { label: words.product.priceEx, value: priceText(product.priceEx) },
      { label: words.product.listing, value: product.listingMonth ?? null },
      { label: words.product.category, value: product.category },
    ],
  }
}

function promotionPart(promotion: SheetPromotion, { language }: TermSheetFacts): Part {
  const words = termSheetWords(language)
  return {
    where: `${words.headings.promotions} ${promotion.name}`,
    lines: [
      { label: words.promotion.period, value: words.periodOf(promotion.start, promotion.end) },
      { label: words.promotion.products, value: promotion.products },
      { label: words.promotion.mechanics, value: promotion.mechanics },
    ],
  }
}

function fenText(fen: number): string {
  return numberText(fen / 100, 2)
}
