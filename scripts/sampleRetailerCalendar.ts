import type { RetailerCalendar } from '../domain/negotiation/retailerCalendar.ts'

/** How the sample's chain cuts 2027: two-week slots from Wednesdays, its own festival slots, and where goods stand. */
export const SAMPLE_RETAILER_CALENDAR: RetailerCalendar = {
  weekStart: 1,
  slotPlan: {
    weekday: 3,
    days: 14,
    flyerLeadDays: 30,
    inStoreLeadDays: 15,
    buyAheadDays: 10,
    buyAfterDays: 0,
  },
  coolDownDays: 14,
  anniversary: '10-22',
  openings: ['2027-05-15', '2027-09-18', '2027-12-11'],
  namedSlots: [
    { id: 'springStocking', name: '年货节', start: '2027-01-08', end: '2027-02-05', submitBy: '2026-11-20' },
    { id: 'midAutumn', name: '中秋档', start: '2027-08-27', end: '2027-09-15', submitBy: '2027-07-16' },
  ],
  placements: [
    { id: 'stack', name: '堆头', capacity: 2, feePerSlot: 27_000 },
    { id: 'endCap', name: '端架', capacity: 2, feePerSlot: 16_000 },
    { id: 'flyer', name: 'DM 海报', capacity: 3, feePerSlot: 18_000 },
    { id: 'cooler', name: '冰柜', capacity: 1, feePerSlot: 12_000 },
    { id: 'online', name: '线上资源位' },
  ],
}
