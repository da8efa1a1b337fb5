import type { Content, TableCell } from 'pdfmake'
import type { SheetBefore, TermSheetFacts } from '../../domain/documents/termSheet.ts'
import { shortCode } from '../../domain/documents/termSheetJson.ts'
import { type TermSheetWords, termSheetWords } from '../../domain/locale/termSheetWords.ts'
import { COLOUR, HAIRLINES, text } from './paper.ts'
import { fitsOnePage, sheetHeading, totalsTable } from './termSheetParts.ts'
import { signing } from './termSheetSigning.ts'

/** Which sheet a sheet follows, in one line. */
export function followedSheet(
  { number, version, issuedOn, sha256 }: SheetBefore,
  words: TermSheetWords,
): string {
  return words.changes.since(number, version, issuedOn, shortCode(sha256.replaceAll(' ', '')))
}

/** A page of its own for what has changed since the version before. */
export function changesPage(follows: SheetBefore, words: TermSheetWords): Content[] {
  return [
    { ...sheetHeading(words.changes.title(follows.version)), pageBreak: 'before' },
    { text: followedSheet(follows, words), style: 'label', margin: [0, 0, 0, 6] },
    changesTable(follows, words),
  ]
}

/** What an amendment says under its head: only what changes, the totals after it, and that all else stays. */
export function amendmentBody(facts: TermSheetFacts, follows: SheetBefore, sha256: string): Content[] {
  const words = termSheetWords(facts.language)
  const { amendment } = words
  return [
    sheetHeading(`1  ${amendment.changes}`),
    changesTable(follows, words),
    totalsTable(facts, `2  ${amendment.totals}`),
    sheetHeading(`3  ${amendment.rest}`),
    { ol: [...amendment.restOf], style: 'cell', markerColor: COLOUR.rule },
    signing(facts, sha256, `4  ${words.headings.signing}`),
  ]
}

function changesTable({ changes }: SheetBefore, words: TermSheetWords): Content {
  const { where, what, before, after, notSaid, none } = words.changes
  if (changes.length === 0) return { text: none, style: 'cell' }
  const said = (value: string | null): TableCell =>
    value === null || value === ''
      ? { text: notSaid, style: 'cell', color: COLOUR.quiet }
      : { text: value, style: 'cell' }
  return {
    table: {
      headerRows: 1,
      dontBreakRows: fitsOnePage(changes.map((each) => [each.before, each.after])),
      widths: [104, 76, '*', '*'],
      body: [
        [text.head(where), text.head(what), text.head(before), text.head(after)],
        ...changes.map((each, at): TableCell[] => [
          text.strong(each.where === changes[at - 1]?.where ? '' : each.where),
          { text: each.what, style: 'cell', color: COLOUR.quiet },
          said(each.before),
          said(each.after),
        ]),
      ],
    },
    layout: HAIRLINES,
  }
}
