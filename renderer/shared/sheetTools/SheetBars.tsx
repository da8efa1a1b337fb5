import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { FilterBar } from './FilterBar.tsx'
import { FindBar } from './FindBar.tsx'
import { GoToBar } from './GoToBar.tsx'
import type { SheetTools } from './useSheetTools.ts'
import './sheetTools.css'

/** Over the sheet: the bar that is open, and always what is left out of sight and how to bring it back. */
export function SheetBars<Row>({ tools }: { readonly tools: SheetTools<Row> }) {
  return (
    <>
      {tools.bar === 'find' ? <FindBar tools={tools} /> : null}
      {tools.bar === 'goTo' ? <GoToBar tools={tools} /> : null}
      {tools.bar === 'filter' ? <FilterBar tools={tools} /> : null}
      {tools.filters.length > 0 || tools.isExact ? <Chips tools={tools} /> : null}
    </>
  )
}

function Chips<Row>({ tools }: { readonly tools: SheetTools<Row> }) {
  const { t } = useTranslation()
  const { filters, setFilters, rowCount } = tools
  const without = (columnId: string) => setFilters(filters.filter((each) => each.columnId !== columnId))
  const headerOf = (columnId: string) => tools.columns.find(({ id }) => id === columnId)?.header ?? columnId
  return (
    <div className="sheet-chips">
      {filters.map(({ columnId, text }) => {
        const condition = t('sheetTools.condition', { column: headerOf(columnId), text })
        return (
          <Button
            key={columnId}
            icon={<CloseOutlined />}
            iconPlacement="end"
            aria-label={t('sheetTools.removeFilter', { condition })}
            onClick={() => without(columnId)}
          >
            {condition}
          </Button>
        )
      })}
      {filters.length === 0 ? null : (
        <>
          <span role="status">{t('sheetTools.shown', rowCount)}</span>
          <Button type="link" onClick={() => setFilters([])}>
            {t('sheetTools.clearFilters')}
          </Button>
        </>
      )}
      {tools.isExact ? (
        <Button icon={<CloseOutlined />} iconPlacement="end" onClick={tools.leaveExact}>
          {t('sheetTools.exact')}
        </Button>
      ) : null}
    </div>
  )
}
