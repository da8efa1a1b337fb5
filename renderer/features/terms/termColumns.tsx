import type { TFunction } from 'i18next'
import type { TermStatus } from '../../../domain/negotiation/term.ts'
import { leadOf } from '../../../domain/terms/lead.ts'
import { nameLimits, noteLimits } from '../../shared/cellLimits.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { figureColumn } from '../../shared/sheetGrid/columns/figureColumn.ts'
import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import { selectColumn } from '../../shared/sheetGrid/columns/selectColumn.ts'
import { textColumn } from '../../shared/sheetGrid/columns/textColumn.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'
import { balanceColumn } from './balanceColumn.ts'
import { changeColumn } from './changeColumn.ts'
import { leadColumn, type Wording } from './leadColumn.ts'
import { RangeBar } from './RangeBar.tsx'
import { SIDES, type Side, type TermRow } from './termRows.ts'
import { basisText, positionText } from './termTexts.ts'

export type TermColumn = SheetColumn<TermRow>

export const STATUSES: readonly TermStatus[] = ['open', 'inTalks', 'agreed', 'parked', 'refused']

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
    { ...words(t, 'name', isEnglish ? 160 : 126, nameLimits(t)), frozen: true, rowKey: 'name' },
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
    changeColumn(wording),
    {
      ...words(t, 'inReturnFor', 150, noteLimits(t)),
      isEditable: (row) => row.isInPicked,
    },
    balanceColumn(wording),
    statusColumn(t),
    words(t, 'sharedNote', 160, noteLimits(t)),
    { ...words(t, 'privateNote', 160, noteLimits(t)), isPrivate: true, group: t('terms.privateGroup') },
  ]
  return isPrivateShown ? all : all.filter((column) => column.isPrivate !== true)
}

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
