import type { Content, TableCell } from 'pdfmake'
import { percentText, priceText } from '../../domain/documents/figureText.ts'
import type { SheetTerm, TermSheetFacts } from '../../domain/documents/termSheet.ts'
import type { LadderText } from '../../domain/documents/termText.ts'
import { type TermSheetWords, termSheetWords } from '../../domain/locale/termSheetWords.ts'
import { termWords } from '../../domain/locale/termWords.ts'
import { COLOUR, HAIRLINES, text } from './paper.ts'
import { fenText, fitsOnePage, valueOrBlank } from './termSheetParts.ts'

const NUMBER_WIDTH = 18
const AGREED_WIDTH = 150
const AMOUNT_WIDTH = 92
/** Characters of a worked line, about forty lines. */
const LONGEST_WORKED = 2_500

/** Every term as a block that is never torn apart: what is agreed, how it is counted and settled, and its worked line. */
export function termTable(facts: TermSheetFacts): Content {
  const words = termSheetWords(facts.language)
  const { columns } = words.term
  return {
    table: {
      headerRows: 1,
      ...rowsKeptWhole(areTermsShort(facts.terms)),
      widths: [NUMBER_WIDTH, '*'],
      body: [
        [
          text.head(''),
          {
            columns: [
              { text: columns.term, style: 'head' },
              { text: columns.agreed, style: 'head', width: AGREED_WIDTH },
              { text: columns.amount, style: 'head', width: AMOUNT_WIDTH, alignment: 'right' },
            ],
          },
        ],
        ...facts.terms.map((term, index) =>
          termRow(term, term.class !== facts.terms[index - 1]?.class, facts, words),
        ),
      ],
    },
    layout: { ...HAIRLINES, paddingTop: () => 4, paddingBottom: () => 4 },
  }
}

/** The first term of a class carries the class over its own name, so that no page ends in a name alone. */
function termRow(
  term: SheetTerm,
  isFirst: boolean,
  { language }: TermSheetFacts,
  words: TermSheetWords,
): TableCell[] {
  const group = termWords(language).classes[term.class]
  const over = (shown: string): Content[] =>
    isFirst ? [{ text: shown, style: 'group', margin: [0, 2, 0, 3] }] : []
  return [
    { stack: [...over(' '), { text: `${term.number}`, style: 'cell', color: COLOUR.quiet }] },
    {
      stack: [
        ...over(group),
        {
          columns: [
            { text: term.name, style: 'strong' },
            {
              width: AGREED_WIDTH,
              stack: [
                { text: term.value, style: 'strong' },
                ...(term.detail ? [{ text: term.detail, style: 'detail' }] : []),
              ],
            },
            amountCell(term, words),
          ],
        },
        clauseLine(term),
        { text: [label(words.term.worked), { text: byPeriod(term.worked) }], style: 'clause' },
        ...(term.ladder ? [ladderTable(term.ladder)] : []),
        ...extras(term, words),
      ],
    },
  ]
}

function amountCell({ amountFen, taxSide }: SheetTerm, words: TermSheetWords): Content & { width: number } {
  if (amountFen === null) return { text: '–', style: 'cell', alignment: 'right', width: AMOUNT_WIDTH }
  return {
    width: AMOUNT_WIDTH,
    stack: [
      { text: fenText(amountFen), style: 'strong', alignment: 'right', noWrap: true },
      { text: words.term.taxSide[taxSide], style: 'detail', alignment: 'right' },
    ],
  }
}

/** Rows that are not torn apart, the first one on the page of the head. Neither may be asked of rows higher than a page. */
function rowsKeptWhole(isShort: boolean) {
  return isShort ? { keepWithHeaderRows: 1, dontBreakRows: true } : { dontBreakRows: false }
}

/** Whether every term fits on a page with its worked line, which runs across it in small type. */
function areTermsShort(terms: readonly SheetTerm[]): boolean {
  return fitsOnePage(terms.map(textsOfTerm)) && terms.every(({ worked }) => worked.length <= LONGEST_WORKED)
}

/** The texts of a term that people may write at length. */
function textsOfTerm({ detail, lines, note, inReturnFor, ladder }: SheetTerm): (string | null | undefined)[] {
  const rows = (ladder?.rows ?? []).flat()
  return [detail, note, inReturnFor, ...lines.map(({ value }) => value), ...rows]
}

/** Each period of a worked line on a line of its own. */
function byPeriod(worked: string): string {
  return worked.replace(/; ?/gu, ';\n')
}

function clauseLine({ lines }: SheetTerm): Content {
  return {
    style: 'clause',
    margin: [0, 2, 0, 0],
    text: lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [{ text: '　' }]),
      label(line.label),
      valueOrBlank(line.value),
    ]) as Content[],
  } as Content
}

function label(words: string) {
  return { text: `${words} `, color: COLOUR.quiet }
}

function extras({ note, inReturnFor }: SheetTerm, words: TermSheetWords): Content[] {
  const parts = [
    ...(inReturnFor ? [label(words.term.inReturnFor), { text: inReturnFor }] : []),
    ...(inReturnFor && note ? [{ text: '　' }] : []),
    ...(note ? [label(words.term.note), { text: note }] : []),
  ]
  return parts.length === 0 ? [] : [{ text: parts, style: 'clause' }]
}

function ladderTable({ columns, rows, line }: LadderText): Content {
  const small = (words: string, alignment: 'left' | 'right', isHead: boolean): TableCell => ({
    text: words,
    fontSize: 7.5,
    alignment,
    ...(isHead ? { color: COLOUR.quiet } : {}),
  })
  return {
    margin: [0, 3, 0, 2],
    stack: [
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [22, 190, 70],
          body: [
            columns.map((head, index) => small(head, index === 0 ? 'left' : 'right', true)),
            ...rows.map((row) =>
              row.map((cell, index) => small(cell, index === 0 ? 'left' : 'right', false)),
            ),
          ],
        },
        layout: { ...HAIRLINES, paddingTop: () => 1, paddingBottom: () => 1 },
      },
      { text: line, style: 'detail', margin: [0, 2, 0, 0] },
    ],
  }
}

/** Fees and services with what is done for them, where and when. */
export function feeTable(facts: TermSheetFacts): Content | undefined {
  if (facts.fees.length === 0) return undefined
  const words = termSheetWords(facts.language).fee
  const cell = (content: Content): TableCell => ({ text: content, style: 'cell', fontSize: 8 }) as TableCell
  return {
    table: {
      headerRows: 1,
      ...rowsKeptWhole(
        fitsOnePage(
          facts.fees.flatMap(({ name, content, stores, when, breach }) => [
            [name],
            [content, breach],
            [stores],
            [when],
          ]),
        ),
      ),
      widths: [84, '*', 68, 70, 72, 88],
      body: [
        [
          text.head(words.name),
          text.head(words.content),
          text.head(words.stores),
          text.head(words.quantity),
          text.head(words.when),
          text.head(words.amount, 'right'),
        ],
        ...facts.fees.map((fee): TableCell[] => [
          { text: fee.name, style: 'strong', fontSize: 8 },
          {
            stack: [
              cell(valueOrBlank(fee.content)) as Content,
              ...(fee.breach ? [{ text: words.breach(fee.breach), style: 'detail' }] : []),
            ],
          },
          cell(valueOrBlank(fee.stores)),
          cell(fee.quantity),
          cell(valueOrBlank(fee.when)),
          { text: fee.charge, style: 'cell', fontSize: 8, alignment: 'right' },
        ]),
      ],
    },
    layout: HAIRLINES,
  }
}

/** The products the terms hold for, with barcode and supply price. */
export function productTable(facts: TermSheetFacts): Content {
  const words = termSheetWords(facts.language).product
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [20, 82, '*', 44, 62, 62],
      body: [
        [
          text.head(''),
          text.head(words.barcode),
          text.head(words.name),
          text.head(words.vatRate, 'right'),
          text.head(words.priceEx, 'right'),
          text.head(words.priceIn, 'right'),
        ],
        ...facts.products.map((product, index): TableCell[] => [
          { text: `${index + 1}`, style: 'cell', color: COLOUR.quiet, fontSize: 8 },
          { text: valueOrBlank(product.barcode), style: 'cell', fontSize: 8 } as TableCell,
          {
            text: [
              { text: product.name },
              {
                text: `　${[product.category, ...(product.listingMonth ? [words.listed(product.listingMonth)] : [])].join(' · ')}`,
                color: COLOUR.quiet,
                fontSize: 7,
              },
            ],
            style: 'cell',
          },
          text.figure(percentText(product.vatRate).replace(/\.00 %$/, ' %')),
          text.figure(priceText(product.priceEx)),
          text.figure(fenText(product.priceInFen)),
        ]),
      ],
    },
    layout: { ...HAIRLINES, paddingTop: () => 1.6, paddingBottom: () => 1.4 },
  }
}

/** The promotions both sides agreed to. */
export function promotionTable(facts: TermSheetFacts): Content | undefined {
  if (facts.promotions.length === 0) return undefined
  const words = termSheetWords(facts.language).promotion
  return {
    table: {
      headerRows: 1,
      dontBreakRows: fitsOnePage(facts.promotions.map(({ products, mechanics }) => [products, mechanics])),
      widths: [120, 112, '*'],
      body: [
        [text.head(words.name), text.head(words.period), text.head(words.mechanics)],
        ...facts.promotions.map(({ name, start, end, products, mechanics }): TableCell[] => [
          text.strong(name),
          text.cell(`${start} – ${end}`),
          {
            stack: [
              { text: products, style: 'cell' },
              { text: mechanics, style: 'detail' },
            ],
          },
        ]),
      ],
    },
    layout: HAIRLINES,
  }
}
