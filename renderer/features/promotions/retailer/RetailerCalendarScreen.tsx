import { useTranslation } from 'react-i18next'
import { NamedSlotSheet } from './NamedSlotSheet.tsx'
import { PlacementSheet } from './PlacementSheet.tsx'
import { SlotPlanFields } from './SlotPlanFields.tsx'
import './retailer.css'

/** 零售商日历: how this retailer cuts its year into weeks and slots, and where goods can stand; the calendar is drawn on it. */
export function RetailerCalendarScreen() {
  const { t } = useTranslation()
  return (
    <div className="retailer-screen">
      <p className="quiet">{t('retailer.note')}</p>
      <SlotPlanFields />
      <section className="retailer-sheet">
        <h2>{t('retailer.placements')}</h2>
        <PlacementSheet />
      </section>
      <section className="retailer-sheet slots">
        <h2>{t('retailer.namedSlots')}</h2>
        <NamedSlotSheet />
      </section>
    </div>
  )
}
