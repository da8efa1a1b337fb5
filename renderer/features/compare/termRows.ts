import { comparedRows } from '../../../domain/compare/comparedRows.ts'
import {
  type BasisSwitch,
  type TermDifference,
  termDifference,
} from '../../../domain/compare/termDifference.ts'
import { yuanText } from '../../../domain/documents/figureText.ts'
import { basisText, termText } from '../../../domain/documents/termText.ts'
import { termWords } from '../../../domain/locale/termWords.ts'
import type { Term, TermClass } from '../../../domain/negotiation/term.ts'
import { signed } from '../../shared/format/numbers.ts'
import { pointsChange } from '../../shared/format/points.ts'
import { type CompareCell, type CompareRow, plainCell, type Tone } from './compareLine.ts'
import type { Column } from './useColumns.ts'
import { toneOf, type Wording } from './wording.ts'

/** A term's row and the class it is grouped under. */
export type ComparedTermRow = CompareRow & { readonly class: TermClass }

const POINTS_PER_SHARE = 100

/** Every term of any column: its value in its own unit, how it differs from the base and what that is worth. */
export function termRows(
  wording: Wording,
  columns: readonly Column[],
  isPrivateShown: boolean,
): readonly ComparedTermRow[] {
  const [base] = columns
  return comparedRows(
    'term',
    columns.map(({ scenario }) => scenario),
  ).flatMap(({ id, name, cells, differs }) => {
    const term = cells.find((cell) => cell !== null)
    if (term === undefined || (!isPrivateShown && term.visibility === 'supplierOnly')) return []
    const isCostShown = isPrivateShown || term.class !== 'payment'
    const costOf = (column: Column | undefined) =>
      isCostShown ? (column?.simulation.terms[id]?.cost ?? 0) : 0
    return {
      id: `term.${id}`,
      of: 'term' as const,
      rowId: id,
      name,
      class: term.class,
      basis: basisText(term, (product) => product, wording.language),
      asks: { of: 'term', term: id, line: isPrivateShown ? 'cost' : 'gain' } as const,
      cells: cells.map((cell, index) =>
        index === 0
          ? plainCell(valueText(wording, cell))
          : termCell(wording, cells[0] ?? null, cell, costOf(columns[index]) - costOf(base)),
      ),
      differs,
    }
  })
}

function valueText({ language }: Wording, term: Term | null): string {
  return term === null ? '—' : termText(term, language).value
}

function termCell(wording: Wording, base: Term | null, term: Term | null, cost: number): CompareCell {
  const { t, money } = wording
  const text = valueText(wording, term)
  if (base === null && term === null) return plainCell(text)
  const words: string[] = []
  if (base === null) words.push(t('compare.added'))
  else if (term === null) words.push(t('compare.removed'))
  const difference = base === null || term === null ? null : termDifference(base, term)
  if (difference !== null) words.push(...differenceWords(wording, difference))
  const worth = money.change(cost)
  const isWorth = /[1-9]/.test(worth)
  if (words.length === 0) return plainCell(text)
  const change = isWorth ? cost : (difference?.lead?.change ?? 0)
  const tone: Tone = toneOf(change, false)
  const arrow =
    change === 0 ? [] : [change > 0 ? '↑' : '↓', t(`delta.${tone === 'worse' ? 'worse' : 'better'}`)]
  return { text, tone, chip: [...words, ...(isWorth ? [worth] : []), ...arrow].join(' ') }
}

function differenceWords(wording: Wording, { lead, switches, parts }: TermDifference): readonly string[] {
  const { t } = wording
  return [
    ...(lead === null || lead.change === 0 ? [] : [leadChange(wording, lead)]),
    ...switches.map((each) => t('compare.switched', switchNames(wording, each))),
    ...parts.map((part) => t(`compare.part.${part}`)),
  ]
}

/** “+0.30 点”, “+15 天”, “+¥2,000”. */
function leadChange({ t, language }: Wording, lead: NonNullable<TermDifference['lead']>): string {
  if (lead.measure === 'rate') return pointsChange(lead.change * POINTS_PER_SHARE, language)
  if (lead.measure === 'days') {
    return signed(t('terms.days', { count: lead.change }).replace(/^-/, '−'))
  }
  return signed(yuanText(lead.change))
}

/** The two bases as a contract calls them. */
export function switchNames(
  { language }: Pick<Wording, 'language'>,
  change: BasisSwitch,
): { readonly from: string; readonly to: string } {
  const words = termWords(language)
  if (change.of === 'on') return { from: words.basisOn[change.from], to: words.basisOn[change.to] }
  return { from: words.tax[change.from], to: words.tax[change.to] }
}
