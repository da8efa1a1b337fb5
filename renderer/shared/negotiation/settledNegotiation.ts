import { startTransition, useEffect, useState } from 'react'
import type { ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import { type Session, useOpenNegotiation } from './openNegotiation.ts'
import { priceRole } from './pricing.ts'

/** The negotiation as it was shown when the window last came to rest. */
export type Settled = Pick<Session, 'id' | 'shown' | 'picked'>

/** Whose figures those on screen are held against. */
const BESIDE: readonly ScenarioRole[] = ['lastYear', 'target', 'walkAway']
/** A window out of sight draws no frames. */
const LONGEST_FRAME_MS = 100

let settled: Settled | null = useOpenNegotiation.getState().session
let isSettling = false
const followers = new Set<(next: Settled | null) => void>()

useOpenNegotiation.subscribe(({ session }) => {
  if (session?.id !== settled?.id) publish(session)
  else if (session !== null && !isSettled(session) && !isSettling) void settle()
})

/**
 * What may follow the figures of an edit: drawn after its frame, everywhere at once, so that no figure is held against
 * another moment's. Null while no negotiation is open.
 */
export function useSettled(): Settled | null {
  const [known, follow] = useState(settled)
  useEffect(() => {
    follow(settled)
    followers.add(follow)
    return () => {
      followers.delete(follow)
    }
  }, [])
  return known
}

/** The frame of an edit first; then what stands beside it is priced, and keys are heard between one scenario and the next. */
async function settle(): Promise<void> {
  isSettling = true
  try {
    await frameDrawn()
    for (let next = waiting(); next !== null; next = waiting()) {
      for (const role of BESIDE) {
        if (priceRole(next.shown, role) !== null) await nextTask()
      }
      if (next.id === settled?.id) publish(next)
    }
  } finally {
    isSettling = false
  }
}

function waiting(): Session | null {
  const { session } = useOpenNegotiation.getState()
  return session === null || isSettled(session) ? null : session
}

function isSettled({ shown, picked }: Session): boolean {
  return settled?.shown === shown && settled.picked === picked
}

function publish(next: Settled | null): void {
  settled = next
  startTransition(() => {
    for (const follow of followers) follow(next)
  })
}

function frameDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST_FRAME_MS)
    requestAnimationFrame(() => {
      clearTimeout(late)
      setTimeout(resolve)
    })
  })
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
