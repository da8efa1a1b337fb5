import type { TFunction } from 'i18next'
import { dealFieldNames, type MergeField } from '../../../domain/locale/dealFieldNames.ts'
import type { Language } from '../../../domain/locale/language.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { plain, plainPercent } from '../../shared/format/numbers.ts'

type Given = { readonly t: TFunction; readonly workspace: Workspace; readonly language: Language }

const LONGEST_TEXT = 80
const MOST_NAMES = 3

const RATES: ReadonlySet<string> = new Set<MergeField>([
  'vatRate',
  'depth',
  'volumeGrowth',
  'costOfCapital',
  'retailerCostOfCapital',
  'serviceVatRate',
  'returnRate',
  'returnSalvage',
  'successProbability',
  'cannibalisation',
  'lateInterest',
  'loanPrimeRate',
])
/** Ids and codes, which nobody reads: that they differ is said. */
const UNREADABLE: ReadonlySet<string> = new Set<MergeField>([
  'code',
  'base',
  'placement',
  'class',
  'priceSetBy',
  'sections',
])

/** A field and what a side says of it, in words: its value where that is short, else that it differs. */
export function fieldText(key: string, value: unknown, given: Given): string {
  const { t, language } = given
  const names: Readonly<Record<string, string>> = dealFieldNames(language).fields
  return t('dealFile.value.field', { field: names[key] ?? key, value: valueText(key, value, given) })
}

function valueText(key: string, value: unknown, given: Given): string {
  const { t } = given
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return t('dealFile.value.none')
  if (typeof value === 'number') return RATES.has(key) ? plainPercent(value) : plain(value)
  if (typeof value === 'boolean') return t(value ? 'dealFile.value.yes' : 'dealFile.value.no')
  if (typeof value === 'string') return wordText(key, value, t)
  return listText(key, value, given) ?? t('dealFile.value.differs')
}

/** A word of a list of words as the screens call it; any other text as it stands, a long one cut. */
function wordText(key: string, value: string, t: TFunction): string {
  if (UNREADABLE.has(key)) return t('dealFile.value.differs')
  switch (key) {
    case 'visibility':
      return t(`visibility.${value as 'shared'}`)
    case 'vatClass':
      return t(`vatClass.${value as 'penaltyNoVat'}`)
    case 'status':
      return t(`status.${value as 'open'}`)
    case 'role':
      return t(`role.${value as 'custom'}`)
    case 'mechanic':
      return t(`plan.mechanic.${value as 'specialPrice'}`)
    case 'stage':
      return t(`stage.${value as 'kickoff'}`)
    case 'size':
    case 'instrument':
    case 'seal':
    case 'precedence':
    case 'returnsValuedAt':
      return t(`signing.option.${value as 'bill'}`)
    default:
      return value.length > LONGEST_TEXT ? `${[...value].slice(0, LONGEST_TEXT).join('')}…` : value
  }
}

/** Figures of a row of months or stores, texts of a list, products by name; null for what is no such list. */
function listText(key: string, value: unknown, { t, workspace }: Given): string | null {
  if (!Array.isArray(value) || UNREADABLE.has(key)) return null
  const and = t('dealFile.value.and')
  if (value.every((each) => typeof each === 'number')) return value.map(plain).join(and)
  if (!value.every((each) => typeof each === 'string')) return null
  if (key !== 'products') return value.join(and)
  const names = value.slice(0, MOST_NAMES).map((id) => workspace.products.find((row) => row.id === id)?.name)
  const known = names.filter((name) => name !== undefined).join(and)
  return value.length > MOST_NAMES ? t('dealFile.value.among', { known, count: value.length }) : known
}
