import { termSheetWords } from '../locale/termSheetWords.ts'
import type { SheetLine, TermSheetFacts } from './termSheet.ts'

const NAMES_WRITTEN_OUT = 3

/**
 * Everything the sheet leaves open, one phrase each in the language of the facts, in the order of the paper. Signatures,
 * seals and the day of signing are made by hand and are not counted.
 */
export function blankFields(facts: TermSheetFacts): string[] {
  const words = termSheetWords(facts.language)
  const open = (where: string, lines: readonly SheetLine[]) =>
    lines.filter(({ value }) => value === null).map(({ label }) => words.blanks.line(where, label))
  return [
    ...(facts.issue.number === null ? [words.number] : []),
    ...open(words.supplier, facts.supplier.lines),
    ...open(words.retailer, facts.retailer.lines),
    ...facts.terms.flatMap(({ number, name, lines }) =>
      lines.flatMap(({ label, value }) => (value === null ? [words.blanks.ofTerm(number, name, label)] : [])),
    ),
    ...facts.fees.flatMap(({ name, content, stores, when }) =>
      open(`${words.headings.fees} ${name}`, [
        { label: words.fee.content, value: content },
        { label: words.fee.stores, value: stores },
        { label: words.fee.when, value: when },
      ]),
    ),
    ...facts.sections.flatMap(({ key, lines }) => open(words.headings[key], lines)),
    ...barcodes(facts),
  ]
}

function barcodes({ products, language }: TermSheetFacts): string[] {
  const words = termSheetWords(language)
  const open = products.filter(({ barcode }) => barcode === null).map(({ name }) => name)
  if (open.length === 0) return []
  const named = open.slice(0, NAMES_WRITTEN_OUT).join(words.listSeparator)
  return [words.blanks.barcodes(named, open.length)]
}
