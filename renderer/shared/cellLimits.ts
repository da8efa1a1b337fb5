import type { TFunction } from 'i18next'
import { decimal, plain } from './format/numbers.ts'

type NumberLimits = {
  readonly least: number
  readonly most: number
  /** Limits are shares of 1, and are said in per cent. */
  readonly isPercent?: boolean
  /** An empty cell is an answer too. */
  readonly isOptional?: boolean
}

/** What a column of numbers takes, with one sentence for everything else. */
export function numberLimits(t: TFunction, { least, most, isPercent, isOptional }: NumberLimits) {
  const scale = isPercent === true ? 100 : 1
  const sentence = t('typed.between', { least: plain(least * scale), most: decimal(most * scale) })
  return {
    faultText: () => sentence,
    refuse: (value: number) => (value >= least && value <= most ? null : sentence),
    ...(isOptional === true ? {} : { required: sentence }),
  }
}

const LONGEST_NAME = 200
const LONGEST_NOTE = 2_000

/** A column of names that may not be empty. */
export function nameLimits(t: TFunction) {
  return { required: t('typed.name'), ...lengthLimit(t, LONGEST_NAME) }
}

/** A column of short words that may be left out, such as a brand. */
export function wordLimits(t: TFunction) {
  return lengthLimit(t, LONGEST_NAME)
}

/** A column of notes. */
export function noteLimits(t: TFunction) {
  return lengthLimit(t, LONGEST_NOTE)
}

function lengthLimit(t: TFunction, most: number) {
  return { refuse: (text: string) => (text.length > most ? t('typed.tooLong', { most }) : null) }
}
