import { looseList, looseRecord, type Report } from './looseReading.ts'
import { checkIdsUnique } from './uniqueIds.ts'

/** Says what comments, decisions and the retailer's calendar may not say among themselves. */
export function checkDesk(negotiation: Readonly<Record<string, unknown>>, report: Report): void {
  const calendar = looseRecord(negotiation.retailerCalendar)
  checkIdsUnique(looseList(negotiation.comments), ['comments'], report)
  checkIdsUnique(looseList(negotiation.reviews), ['reviews'], report)
  checkIdsUnique(looseList(calendar.placements), ['retailerCalendar', 'placements'], report)
  checkIdsUnique(looseList(calendar.namedSlots), ['retailerCalendar', 'namedSlots'], report)
  for (const [place, slot] of looseList(calendar.namedSlots).entries()) {
    const { start, end } = looseRecord(slot)
    if (typeof start !== 'string' || typeof end !== 'string' || start <= end) continue
    report(['retailerCalendar', 'namedSlots', place, 'start'], start, 'startBeforeEnd', { end })
  }
}
