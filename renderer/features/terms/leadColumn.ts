import type { TFunction } from 'i18next'
import type { Language } from '../../../domain/locale/language.ts'
import { parseTypedNumber } from '../../../domain/numbers/typedNumber.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { leadFromExpression } from '../../../domain/terms/expression.ts'
import {
  LARGEST_AMOUNT,
  type Lead,
  type LeadMeasure,
  largestLead,
  leadOf,
  leadStep,
} from '../../../domain/terms/lead.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, percent, plain, plainPercent } from '../../shared/format/numbers.ts'
import { points } from '../../shared/format/points.ts'
import type { SheetColumn, SheetValue } from '../../shared/sheetGrid/sheetColumn.ts'
import type { Said, Side, TermRow } from './termRows.ts'
import { leadText } from './termTexts.ts'

export type Wording = { readonly t: TFunction; readonly language: Language; readonly money: MoneyText }

const PRIVATE_SIDES: ReadonlySet<Side> = new Set(['target', 'walkAway'])
const MOST_POINTS = 100
const POINT_STEP = 0.1

/** What one scenario says of each term: in the clause's own number, or in the way a person chose for the row. */
export function leadColumn(wording: Wording, side: Side): SheetColumn<TermRow> {
  const { t, language } = wording
  const saidAt = (row: TermRow) => row.said?.[side]
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
    value: (row) => {
      const said = saidAt(row)
      return said === undefined ? (leadAt(row)?.value ?? null) : said.value
    },
    format: (value, row) => {
      const said = saidAt(row)
      if (said !== undefined) return typeof value === 'number' ? saidText(wording, said.way, value) : ''
      const lead = leadAt(row)
      if (lead === null) return row.sides[side]?.term == null ? '' : t('rule.formula')
      return typeof value === 'number' ? leadText(t, { measure: lead.measure, value }, !lead.isEditable) : ''
    },
    exactText: (value, row) => {
      if (typeof value !== 'number') return ''
      return (saidAt(row)?.way ?? measureOf(row)) === 'rate' ? plainPercent(value) : plain(value)
    },
    parse: (text, row) => {
      const said = saidAt(row)
      if (said !== undefined) return readSaid(wording, said, text)
      const measure = measureOf(row)
      return measure === null ? err(t('typed.formula')) : readLead(t, measure, text)
    },
    step: (row) => {
      const said = saidAt(row)
      if (said?.way === 'points') return POINT_STEP
      if (said !== undefined)
        return leadStep({ measure: said.way === 'rate' ? 'rate' : 'yuan', value: said.value ?? 0 })
      const lead = leadAt(row)
      return lead?.isEditable === true ? leadStep(lead) : undefined
    },
    measure: (row) => saidAt(row)?.way ?? measureOf(row) ?? '',
    writeSum: (value, measure) => {
      if (measure === 'points') return points(value, language)
      return isMeasure(measure) ? leadText(t, { measure, value }) : ''
    },
    isEditable: (row) => {
      const said = saidAt(row)
      if (said !== undefined) return said.scale !== null
      return (leadAt(row) ?? leadOf(row.term.rule))?.isEditable ?? false
    },
  }
}

const isMeasure = (text: string): text is LeadMeasure => ['rate', 'yuan', 'days'].includes(text)

/** A number said another way than its clause: “¥156.9万”, “1.20%”, “1.20 点”. */
export function saidText({ language, money }: Wording, way: Said['way'], value: number): string {
  if (way === 'yuan') return money.money(value)
  return way === 'rate' ? percent(value) : points(value, language)
}

/** The typed text as the number a rule leads with, or the sentence that says what is allowed. */
function readLead(t: TFunction, measure: Lead['measure'], text: string): Result<SheetValue, string> {
  if (text.trim() === '') return ok(null)
  const typed = parseTypedNumber(text.replace(/(天|days?)\s*$/iu, ''), { percent: measure === 'rate' })
  if (!typed.ok) return err(t(`typed.${measure}`))
  if (typed.value < 0 || typed.value > largestLead(measure)) {
    return err(t(`typed.${measure}`, { most: decimal(LARGEST_AMOUNT) }))
  }
  return ok(typed.value)
}

/** The same of a number said another way, which must be one the clause can pay. */
function readSaid({ t, money }: Wording, { way, scale }: Said, text: string): Result<SheetValue, string> {
  const read = way === 'points' ? readPoints(t, text) : readLead(t, way, text)
  if (!read.ok || typeof read.value !== 'number' || scale === null) return read
  const lead = leadFromExpression(scale, read.value, way)
  if (lead.ok) return read
  const { error } = lead
  return err(
    error.kind === 'nothing-sold'
      ? t('deal.fault.nothing-sold')
      : t(`deal.fault.${error.kind}`, { money: money.money(error.yuan) }),
  )
}

function readPoints(t: TFunction, text: string): Result<SheetValue, string> {
  if (text.trim() === '') return ok(null)
  const typed = parseTypedNumber(text.replace(/\s*(个?点|pts?|points?)\s*$/iu, ''))
  const isPoints = typed.ok && typed.value >= 0 && typed.value <= MOST_POINTS
  return isPoints ? ok(typed.value) : err(t('deal.fault.points'))
}
