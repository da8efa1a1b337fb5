import { useCallback } from 'react'
import type { ActionLabel } from '../../../../domain/actions/action.ts'
import { editHead } from '../../../../domain/actions/headChange.ts'
import type { RetailerCalendar } from '../../../../domain/negotiation/retailerCalendar.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'

const NOTHING_SAID: RetailerCalendar = {}

/** The retailer's calendar of the open negotiation, and how it is changed: one undo step each time. */
export function useRetailerCalendar() {
  const { workspace } = useSession()
  const calendar = workspace.retailerCalendar ?? NOTHING_SAID
  const put = useCallback((fields: Partial<Record<keyof RetailerCalendar, unknown>>, label?: ActionLabel) => {
    const { session, act } = useOpenNegotiation.getState()
    if (session === null) return
    const next = kept({ ...session.workspace.retailerCalendar, ...fields })
    const value = Object.keys(next).length === 0 ? undefined : (next as RetailerCalendar)
    act(label ?? { key: 'action.retailerCalendar' }, editHead(session.workspace, { retailerCalendar: value }))
  }, [])
  return { calendar, put }
}

/** What a record says, without fields that say nothing. */
export function kept<Fields extends object>(fields: Fields): Fields {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(said) as Fields
}
