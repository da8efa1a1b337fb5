import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../domain/locale/language.ts'
import { type TermWords, termWords } from '../../../../domain/locale/termWords.ts'
import type { RuleKind } from '../../../../domain/negotiation/term.ts'
import type { ChoiceWords } from './ruleFields.ts'

/** The word of one choice; the trade's own words come from the papers' list, so that screen and paper agree. */
export function choiceLabel(t: TFunction, language: Language, words: ChoiceWords, value: string): string {
  const trade = termWords(language)
  const from = <Key extends string>(record: Readonly<Record<Key, string>>) => record[value as Key]
  switch (words) {
    case 'period':
      return t(`period.${value as keyof TermWords['settledBy']}`)
    case 'method':
      return from(trade.methods)
    case 'paysOn':
      return from(trade.paysOn)
    case 'per':
      return from(trade.perOne)
    case 'from':
      return from(trade.daysFrom)
    case 'boundary':
      return t(`boundary.${value as 'atLeast' | 'moreThan'}`)
    case 'pays':
      return t(`pays.${value as 'rate' | 'perUnit' | 'lump'}`)
    case 'metricOf':
      return t(`metricOf.${value as 'basis' | 'units'}`)
  }
}

type FieldName =
  | 'rate'
  | 'settle'
  | 'method'
  | 'boundary'
  | 'of'
  | 'pays'
  | 'period'
  | 'paysOn'
  | 'lastYear'
  | 'step'
  | 'amount'
  | 'max'
  | 'months'
  | 'per'
  | 'quantity'
  | 'expression'
  | 'days'
  | 'from'
  | 'share'
  | 'target'
  | 'expected'
  | 'penaltyRate'

/** What a field of a rule is called; the guaranteed margin is not called a rebate's rate. */
export function useFieldLabel(): (kind: RuleKind, path: string) => string {
  const { t } = useTranslation()
  return useCallback(
    (kind, path) => {
      const name = (path.split('.').at(-1) ?? 'rate') as FieldName
      return kind === 'marginGuarantee' && name === 'rate' ? t('field.guaranteedRate') : t(`field.${name}`)
    },
    [t],
  )
}
