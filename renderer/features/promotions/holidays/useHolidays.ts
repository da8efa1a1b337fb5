import { useEffect } from 'react'
import { create } from 'zustand'
import type { HolidayDay } from '../../../../domain/calendar/holidays.ts'
import { bridge } from '../../../shared/bridge.ts'
import { useMessages } from '../../../shared/ui/messages.ts'

type HolidaysState = {
  /** What a person stored; null until it is read, and where it could not be. */
  readonly stored: readonly HolidayDay[] | null
  readonly load: () => Promise<void>
  /** Shows the days at once and stores them; what could not be stored is said and taken back. */
  readonly put: (days: readonly HolidayDay[]) => Promise<void>
}

/** The person's holiday table, the same for every negotiation. */
const useHolidayStore = create<HolidaysState>((set, get) => ({
  stored: null,
  load: async () => {
    const reply = await bridge.invoke('holidays:list', {}).catch(() => null)
    if (reply?.ok === true) set({ stored: reply.value })
  },
  put: async (days) => {
    const before = get().stored
    set({ stored: days })
    const reply = await bridge.invoke('holidays:set', { days: [...days] }).catch(() => null)
    if (reply?.ok === true) return set({ stored: reply.value })
    set({ stored: before })
    useMessages.getState().say('problem', (t) => t('holidays.notStored'))
  },
}))

/** The stored days, read when a screen first needs them. */
export function useHolidays(): HolidaysState {
  const state = useHolidayStore()
  const { load } = state
  useEffect(() => {
    void load()
  }, [load])
  return state
}
