import type { TFunction } from 'i18next'
import type { FigureId } from '../../../domain/explain/explanation.ts'
import type { Language } from '../../../domain/locale/language.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'

/** Where a figure is named: its scenario, the name of the one it is held against, and the language. */
export type NamedIn = {
  readonly scenario: Scenario
  readonly other?: Scenario | undefined
  readonly otherName?: string | undefined
  readonly language: Language
}

/** What a figure is called on the screen. */
export function figureName(t: TFunction, figure: FigureId, place: NamedIn): string {
  switch (figure.of) {
    case 'term':
      return t(`explain.term.${figure.line}`, { name: termName(figure.term, place) })
    case 'pointPrice':
      return t('explain.pointPrice', { name: termName(figure.term, place) })
    case 'difference':
      return t('explain.difference', {
        name: figureName(t, figure.figure, place),
        other: place.otherName ?? '',
      })
    case 'chance':
      return t(figure.baseBelow === undefined ? 'explain.chance' : 'explain.chanceDifference')
    case 'bar':
      return t(`explain.bar.${figure.line}`)
    case 'bridgeStep': {
      const name = place.language === 'en' ? figure.step.label.en : figure.step.label.zh
      return t(`explain.bridgeStep.${figure.side}`, { name })
    }
    case 'input':
      if (figure.line === 'growth') {
        return figure.category === null
          ? t('explain.input.growth')
          : t('explain.input.growthOf', { category: figure.category })
      }
      return t(`explain.input.${figure.line}`, { name: rowName(figure.line, figure.row, place) })
    case 'behindShelf':
      return t(figure.line === 'backRate' ? 'explain.rate.backRate' : 'dock.backMargin')
    case 'against':
      return t(`explain.against.${figure.role}`, { result: t(`ledger.${figure.line}`) })
    case 'points':
      return t(`explain.points.${figure.line}`)
    case 'supplier':
    case 'retailer': {
      const { line } = figure
      if (line === 'contributionRate' || line === 'frontMarginRate' || line === 'totalMarginRate') {
        return t(`explain.rate.${line}`)
      }
      return line === 'invoiceSales' ? t('explain.invoiceSales') : t(`ledger.${line}`)
    }
  }
}

function termName(term: string, { scenario, other }: NamedIn): string {
  return [...scenario.terms, ...(other?.terms ?? [])].find(({ id }) => id === term)?.name ?? ''
}

function rowName(line: 'depth' | 'stores', row: string, { scenario, other }: NamedIn): string {
  const rows = [scenario, other].flatMap((each): readonly { readonly id: string; readonly name: string }[] =>
    line === 'depth' ? (each?.promotions ?? []) : (each?.newProducts ?? []),
  )
  return rows.find(({ id }) => id === row)?.name ?? ''
}
