import type { Day, Month } from '../negotiation/calendar.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import { daysAfter, daysBetween } from './days.ts'

/** A promotion put on another first day: its length stays, the months its fees fall in move with it. */
export function startingOn(promotion: Promotion, start: Day): Promotion {
  const { fees } = promotion
  const months = monthCount(start) - monthCount(promotion.start)
  const shifted = fees?.map((fee) =>
    fee.month === undefined ? fee : { ...fee, month: monthOf(monthCount(fee.month) + months) },
  )
  return {
    ...promotion,
    start,
    end: daysAfter(start, daysBetween(promotion.start, promotion.end)),
    ...(shifted === undefined ? {} : { fees: shifted }),
  }
}

function monthCount(day: Day | Month): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function monthOf(count: number): Month {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
