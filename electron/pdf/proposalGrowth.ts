import type { Content } from 'pdfmake'
import { moneyText, numberText, signedMoneyText } from '../../domain/documents/figureText.ts'
import { mechanicsText, productsText } from '../../domain/documents/promotionText.ts'
import { termWords } from '../../domain/locale/termWords.ts'
import { HAIRLINES, text, WIDE_TEXT_WIDTH } from './paper.ts'
import { promotionCalendarSvg } from './promotionCalendarSvg.ts'
import { moneyUnitOf, type Section, unitWord } from './proposalSection.ts'

/** The 52 weeks drawn, then each promotion with its mechanics and what it is worth to the retailer. */
export function calendarSection(section: Section): Content | undefined {
  const { facts, words } = section
  const { promotions, language } = facts
  if (promotions.length === 0) return undefined
  const { calendar } = words
  const unit = moneyUnitOf(facts)
  const separator = termWords(language).clauseSeparator
  return [
    { text: calendar.lead(promotions.length), style: 'lead' },
    {
      svg: promotionCalendarSvg(promotions, facts.yearStart, calendar.month, WIDE_TEXT_WIDTH),
      width: WIDE_TEXT_WIDTH,
      margin: [0, 0, 0, 14],
    },
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [138, 104, 124, '*', 66],
        body: [
          [
            text.head(calendar.promotion),
            text.head(calendar.period),
            text.head(calendar.products),
            text.head(calendar.mechanics),
            text.head(calendar.benefit(unitWord(facts)), 'right'),
          ],
          ...promotions.map((promotion) => [
            text.strong(promotion.name),
            text.cell(
              `${promotion.start} – ${promotion.end.slice(promotion.start.slice(0, 4) === promotion.end.slice(0, 4) ? 5 : 0)}`,
            ),
            text.cell(productsText(promotion, words)),
            text.cell(mechanicsText(promotion, calendar).join(separator)),
            text.figure(signedMoneyText(promotion.benefit, unit)),
          ]),
        ],
      },
      layout: HAIRLINES,
    },
    { text: calendar.benefitNote, style: 'note' },
  ]
}

/** The new products with listing month, prices and what they bring. */
export function newProductSection({ facts, words }: Section): Content | undefined {
  const { newProducts } = facts
  if (newProducts.length === 0) return undefined
  const unit = moneyUnitOf(facts)
  const labels = words.newProducts
  return [
    { text: labels.lead(newProducts.length), style: 'lead' },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: ['*', 38, 32, 52, 56, 38, 46, 46],
        body: [
          [
            text.head(labels.product),
            text.head(labels.listing),
            text.head(labels.stores, 'right'),
            text.head(labels.supplyPrice, 'right'),
            text.head(labels.suggestedRetailPrice, 'right'),
            text.head(labels.units, 'right'),
            text.head(labels.retailSales(unitWord(facts)), 'right'),
            text.head(labels.frontMargin(unitWord(facts)), 'right'),
          ],
          ...newProducts.map((product) => [
            {
              stack: [
                { text: product.name, style: 'strong' },
                {
                  text: [product.category, product.barcode ?? ''].filter(Boolean).join(' · '),
                  style: 'detail',
                },
              ],
            },
            text.cell(product.listingMonth),
            text.figure(numberText(product.stores, 0)),
            text.figure(numberText(product.listPrice, 2)),
            text.figure(numberText(product.suggestedRetailPrice, 2)),
            text.figure(numberText(product.units, 0)),
            text.figure(moneyText(product.retailSales, unit)),
            text.figure(moneyText(product.frontMargin, unit)),
          ]),
        ],
      },
      layout: HAIRLINES,
    },
    { text: labels.note, style: 'note' },
  ]
}
