import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import type { TermStatus } from '../../../domain/negotiation/term.ts'
import { parseTypedNumber } from '../../../domain/numbers/typedNumber.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import {
  LARGEST_AMOUNT,
  type Lead,
  type LeadMeasure,
  largestLead,
  leadOf,
  leadStep,
} from '../../../domain/terms/lead.ts'
import { nameLimits, noteLimits } from '../../shared/cellLimits.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, plain, plainPercent } from '../../shared/format/numbers.ts'
import { figureColumn } from '../../shared/sheetGrid/columns/figureColumn.ts'
import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import { selectColumn } from '../../shared/sheetGrid/columns/selectColumn.ts'
import { textColumn } from '../../shared/sheetGrid/columns/textColumn.ts'
import type { SheetColumn, SheetValue } from '../../shared/sheetGrid/sheetColumn.ts'
import { RangeBar } from './RangeBar.tsx'
import { SIDES, type Side, type TermRow } from './termRows.ts'
import { basisText, leadText, positionText } from './termTexts.ts'

export type TermColumn = SheetColumn<TermRow>

export const STATUSES: readonly TermStatus[] = ['open', 'inTalks', 'agreed', 'parked', 'refused']

const PRIVATE_SIDES: ReadonlySet<Side> = new Set(['target', 'walkAway'])

type Wording = { readonly t: TFunction; readonly language: Language; readonly money: MoneyText }

/** The columns of the terms table. Private ones are not made at all while they are hidden. */
export function termColumns(
  wording: Wording,
  {
    sides,
    isPrivateShown,
  }: {
    readonly sides: ReadonlySet<Side>
    readonly isPrivateShown: boolean
  },
): readonly TermColumn[] {
  const { t, language, money } = wording
  const isEnglish = language === 'en'
  const all: readonly TermColumn[] = [
    { ...words(t, 'name', isEnglish ? 160 : 126, nameLimits(t)), frozen: true },
    readonlyColumn({
      id: 'basis',
      header: t('terms.column.basis'),
      width: isEnglish ? 120 : 114,
      value: ({ term }) => basisText(t, language, term),
    }),
    ...SIDES.filter((side) => sides.has(side)).map((side) => leadColumn(wording, side)),
    rangeColumn(wording, isPrivateShown),
    figureColumn({
      id: 'points',
      header: t('terms.column.points'),
      measure: () => 'points',
      width: 68,
      value: ({ figures }) => figures?.points ?? null,
      write: (value) => decimal(value, 2),
    }),
    figureColumn({
      id: 'amount',
      header: t('terms.column.amount'),
      unit: money.unit,
      width: 104,
      value: ({ figures }) => figures?.cost ?? null,
      write: money.amount,
    }),
    {
      ...words(t, 'inReturnFor', 150, noteLimits(t)),
      isEditable: (row) => row.isInPicked,
    },
    statusColumn(t),
    words(t, 'sharedNote', 160, noteLimits(t)),
    { ...words(t, 'privateNote', 160, noteLimits(t)), isPrivate: true, group: t('terms.privateGroup') },
  ]
  return isPrivateShown ? all : all.filter((column) => column.isPrivate !== true)
}

/** The typed text as the number a rule leads with, or the sentence that says what is allowed. */
export function readLead(t: TFunction, measure: Lead['measure'], text: string): Result<SheetValue, string> {
  if (text.trim() === '') return ok(null)
  const typed = parseTypedNumber(text.replace(/(天|days?)\s*$/iu, ''), { percent: measure === 'rate' })
  if (!typed.ok) return err(t(`typed.${measure}`))
  if (typed.value < 0 || typed.value > largestLead(measure)) {
    return err(t(`typed.${measure}`, { most: decimal(LARGEST_AMOUNT) }))
  }
  return ok(typed.value)
}

function leadColumn({ t, language }: Wording, side: Side): TermColumn {
  const leadAt = (row: TermRow) => row.sides[side]?.lead ?? null
  const measureOf = (row: TermRow) => (leadAt(row) ?? leadOf(row.term.rule))?.measure ?? null
  const isPrivate = PRIVATE_SIDES.has(side)
  return {
    id: side,
    header: t(`terms.column.${side}`),
    width: language === 'en' ? 90 : 75,
    align: 'right',
    editor: 'number',
    isPrivate,
    ...(isPrivate ? { group: t('terms.privateGroup') } : {}),
    value: (row) => leadAt(row)?.value ?? null,
    format: (value, row) => {
      const lead = leadAt(row)
      if (lead === null) return row.sides[side]?.term == null ? '' : t('rule.formula')
      return typeof value === 'number' ? leadText(t, { measure: lead.measure, value }, !lead.isEditable) : ''
    },
    exactText: (value, row) =>
      typeof value !== 'number' ? '' : measureOf(row) === 'rate' ? plainPercent(value) : plain(value),
    parse: (text, row) => {
      const measure = measureOf(row)
      return measure === null ? err(t('typed.formula')) : readLead(t, measure, text)
    },
    step: (row) => {
      const lead = leadAt(row)
      return lead?.isEditable === true ? leadStep(lead) : undefined
    },
    measure: (row) => measureOf(row) ?? '',
    writeSum: (value, measure) => (isMeasure(measure) ? leadText(t, { measure, value }) : ''),
    isEditable: (row) => {
      const lead = leadAt(row)
      return (lead ?? leadOf(row.term.rule))?.isEditable ?? false
    },
  }
}

const isMeasure = (text: string): text is LeadMeasure => ['rate', 'yuan', 'days'].includes(text)

function rangeColumn({ t, language }: Wording, isPrivateShown: boolean): TermColumn {
  const describe = (row: TermRow) => {
    const measure = leadOf(row.term.rule)?.measure
    return measure === undefined ? '' : positionText(t, language, measure, row.position, isPrivateShown)
  }
  return {
    ...readonlyColumn({ id: 'range', header: t('terms.column.range'), width: 74, value: describe }),
    render: (row) => <RangeBar position={row.position} isPrivateShown={isPrivateShown} />,
    describe,
  }
}

type WordsColumn = 'name' | 'inReturnFor' | 'sharedNote' | 'privateNote'

function words(
  t: TFunction,
  id: WordsColumn,
  width: number,
  limits: { readonly refuse: (text: string) => string | null; readonly required?: string },
): TermColumn {
  return textColumn({
    id,
    header: t(`terms.column.${id}`),
    width,
    value: ({ term }) => term[id] ?? null,
    ...limits,
  })
}

function statusColumn(t: TFunction): TermColumn {
  const options = STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))
  return selectColumn({
    id: 'status',
    header: t('terms.column.status'),
    width: 84,
    value: ({ term }) => term.status ?? 'open',
    options: () => options,
    unknownText: () => t('typed.status'),
    required: t('typed.status'),
  })
}
