import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import type { TermStatus } from '../../../domain/negotiation/term.ts'
import { parseTypedNumber } from '../../../domain/numbers/typedNumber.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, plain, plainPercent } from '../../shared/format/numbers.ts'
import type { SheetColumn, SheetValue } from '../../shared/sheetGrid/sheetColumn.ts'
import { LARGEST_AMOUNT, type Lead, largestLead, leadOf, leadStep } from './lead.ts'
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
  const { t, language } = wording
  const all: readonly TermColumn[] = [
    { ...words(t, 'name', language === 'en' ? 178 : 164), frozen: true },
    {
      ...shown(t('terms.column.basis'), 'basis', language === 'en' ? 196 : 132, ({ term }) =>
        basisText(t, language, term),
      ),
    },
    ...SIDES.filter((side) => sides.has(side)).map((side) => leadColumn(wording, side)),
    rangeColumn(wording, isPrivateShown),
    figureColumn(t('terms.column.points'), 'points', t('unit.points'), ({ figures }) =>
      figures === null ? null : decimal(figures.points, 2),
    ),
    figureColumn(t('terms.column.amount'), 'amount', wording.money.unit, ({ figures }) =>
      figures === null ? null : wording.money.amount(figures.cost),
    ),
    words(t, 'inReturnFor', 150),
    statusColumn(t),
    words(t, 'sharedNote', 160),
    { ...words(t, 'privateNote', 160), isPrivate: true, group: t('terms.privateGroup') },
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
    width: language === 'en' ? 100 : 86,
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
    isEditable: (row) => {
      const lead = leadAt(row)
      return (lead ?? leadOf(row.term.rule))?.isEditable ?? false
    },
  }
}

function rangeColumn({ t, language }: Wording, isPrivateShown: boolean): TermColumn {
  const describe = (row: TermRow) => {
    const measure = leadOf(row.term.rule)?.measure
    return measure === undefined ? '' : positionText(t, language, measure, row.position, isPrivateShown)
  }
  return {
    ...shown(t('terms.column.range'), 'range', 124, describe),
    render: (row) => <RangeBar position={row.position} isPrivateShown={isPrivateShown} />,
    describe,
  }
}

function figureColumn(
  header: string,
  id: string,
  unit: string,
  text: (row: TermRow) => string | null,
): TermColumn {
  return {
    id,
    header,
    unit,
    width: 88,
    align: 'right',
    editor: 'readonly',
    value: ({ figures }) => (figures === null ? null : id === 'points' ? figures.points : figures.cost),
    format: (_value, row) => text(row) ?? '',
    parse: () => err(''),
  }
}

function shown(header: string, id: string, width: number, text: (row: TermRow) => string): TermColumn {
  return {
    id,
    header,
    width,
    editor: 'readonly',
    value: text,
    format: (value) => String(value ?? ''),
    parse: () => err(''),
  }
}

type WordsColumn = 'name' | 'inReturnFor' | 'sharedNote' | 'privateNote'

function words(t: TFunction, id: WordsColumn, width: number): TermColumn {
  return {
    id,
    header: t(`terms.column.${id}`),
    width,
    editor: 'text',
    value: ({ term }) => term[id] ?? null,
    format: (value) => String(value ?? ''),
    parse: (text) => readWords(t, id, text),
    ...(id === 'inReturnFor' ? { isEditable: (row: TermRow) => row.isInPicked } : {}),
  }
}

const LONGEST_NAME = 200
const LONGEST_NOTE = 2_000

function readWords(t: TFunction, id: WordsColumn, text: string): Result<SheetValue, string> {
  const trimmed = text.trim()
  if (trimmed === '') return id === 'name' ? err(t('typed.name')) : ok(null)
  const most = id === 'name' ? LONGEST_NAME : LONGEST_NOTE
  return trimmed.length > most ? err(t('typed.tooLong', { most })) : ok(trimmed)
}

function statusColumn(t: TFunction): TermColumn {
  const options = STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))
  return {
    id: 'status',
    header: t('terms.column.status'),
    width: 84,
    editor: 'select',
    value: ({ term }) => term.status ?? 'open',
    format: (value) => options.find((option) => option.value === value)?.label ?? '',
    options: () => options,
    parse: (text) => {
      const found = options.find(({ value, label }) => value === text || label === text.trim())
      return found === undefined ? err(t('typed.status')) : ok(found.value)
    },
  }
}
