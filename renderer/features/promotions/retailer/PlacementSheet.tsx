import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placement } from '../../../../domain/negotiation/retailerCalendar.ts'
import { nameLimits, numberLimits } from '../../../shared/cellLimits.ts'
import { moneyColumn } from '../../../shared/sheetGrid/columns/moneyColumn.ts'
import { numberColumn } from '../../../shared/sheetGrid/columns/numberColumn.ts'
import { textColumn } from '../../../shared/sheetGrid/columns/textColumn.ts'
import type { SheetColumn } from '../../../shared/sheetGrid/sheetColumn.ts'
import { ListSheet } from './ListSheet.tsx'
import type { DraftRow } from './listEdits.ts'
import { kept, useRetailerCalendar } from './useRetailerCalendar.ts'

const BLANK_LINES = 12
const LARGEST_FEE = 1e9
const MOST_AT_ONCE = 10_000
const NONE: readonly Placement[] = []
const isWhole = ({ name }: DraftRow) => typeof name === 'string' && name !== ''

/** The places goods can stand in, how many promotions each holds at one time, and its list fee. */
export function PlacementSheet() {
  const { t } = useTranslation()
  const { calendar, put } = useRetailerCalendar()
  const placements = calendar.placements ?? NONE
  const store = useCallback(
    (rows: readonly DraftRow[]) =>
      put(
        { placements: rows.map((row) => kept(row) as unknown as Placement) },
        { key: 'action.placements', values: { count: rows.length } },
      ),
    [put],
  )
  const columns = useMemo(
    (): readonly SheetColumn<DraftRow>[] => [
      {
        ...textColumn<DraftRow>({
          id: 'name',
          header: t('retailer.column.placement'),
          width: 130,
          value: ({ name }) => (typeof name === 'string' ? name : null),
          ...nameLimits(t),
        }),
        frozen: true,
      },
      numberColumn<DraftRow>({
        id: 'capacity',
        header: t('retailer.column.capacity'),
        unit: t('retailer.atOnce'),
        width: 138,
        value: ({ capacity }) => (typeof capacity === 'number' ? capacity : null),
        ...numberLimits(t, { least: 0, most: MOST_AT_ONCE, isOptional: true }),
      }),
      moneyColumn<DraftRow>({
        id: 'feePerSlot',
        header: t('retailer.column.feePerSlot'),
        unit: t('unit.yuan'),
        width: 118,
        value: ({ feePerSlot }) => (typeof feePerSlot === 'number' ? feePerSlot : null),
        ...numberLimits(t, { least: 0, most: LARGEST_FEE, isOptional: true }),
      }),
    ],
    [t],
  )
  return (
    <ListSheet
      sheet="placements"
      note={t('retailer.placementNote')}
      rows={placements}
      blankLines={BLANK_LINES}
      isWhole={isWhole}
      fault={t('typed.name')}
      put={store}
      columns={columns}
    />
  )
}
