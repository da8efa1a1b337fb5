import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedSlot } from '../../../../domain/negotiation/retailerCalendar.ts'
import { nameLimits } from '../../../shared/cellLimits.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { textColumn } from '../../../shared/sheetGrid/columns/textColumn.ts'
import type { SheetColumn } from '../../../shared/sheetGrid/sheetColumn.ts'
import { dayColumn } from '../dayColumn.ts'
import { ListSheet } from './ListSheet.tsx'
import type { DraftRow } from './listEdits.ts'
import { kept, useRetailerCalendar } from './useRetailerCalendar.ts'

const BLANK_LINES = 30
const NONE: readonly NamedSlot[] = []
const isWhole = ({ name, start, end }: DraftRow) =>
  typeof name === 'string' && typeof start === 'string' && typeof end === 'string' && start <= end

/** The slots the retailer named itself; a block of name, start, end and hand-in day pastes from a spreadsheet. */
export function NamedSlotSheet() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { calendar, put } = useRetailerCalendar()
  const slots = calendar.namedSlots ?? NONE
  const store = useCallback(
    (rows: readonly DraftRow[]) =>
      put(
        { namedSlots: rows.map((row) => kept(row) as unknown as NamedSlot) },
        { key: 'action.namedSlots', values: { count: rows.length } },
      ),
    [put],
  )
  const columns = useMemo((): readonly SheetColumn<DraftRow>[] => {
    const day = (id: 'start' | 'end' | 'submitBy', isOptional = false) =>
      dayColumn<DraftRow>(
        { t, language },
        { id, header: t(`retailer.column.${id}`), value: (row) => textOf(row[id]), isOptional },
      )
    return [
      {
        ...textColumn<DraftRow>({
          id: 'name',
          header: t('retailer.column.name'),
          width: 140,
          value: ({ name }) => textOf(name),
          ...nameLimits(t),
        }),
        frozen: true,
      },
      day('start'),
      day('end'),
      day('submitBy', true),
    ]
  }, [t, language])
  return (
    <ListSheet
      sheet="namedSlots"
      note={t('retailer.pasteSlots')}
      rows={slots}
      blankLines={BLANK_LINES}
      isWhole={isWhole}
      fault={t('typed.dayOrder')}
      put={store}
      columns={columns}
    />
  )
}

function textOf(value: DraftRow[string]): string | null {
  return typeof value === 'string' ? value : null
}
