import type { previewProposal } from '../pdf/previewProposal.ts'
import type { renderForRetailer } from '../pdf/renderForRetailer.ts'
import type { slidesForRetailer } from '../slides/slidesForRetailer.ts'
import { workInThread } from './workInThread.ts'

const limits = { seconds: 120, megabytes: 1_024 } as const

type Makers = {
  readonly paper: typeof renderForRetailer
  readonly slides: typeof slidesForRetailer
  readonly preview: typeof previewProposal
}

/** What the thread that renders is given: what it makes, and of what. */
export type PaperTask = { readonly makes: keyof Makers; readonly of: Parameters<typeof renderForRetailer> }

/**
 * Makes the retailer's paper, its slides or its preview, in a thread of its own.
 * @throws Error when the thread gives none, saying why
 */
export function makePaperAside<Makes extends keyof Makers>(program: string, makes: Makes): Makers[Makes] {
  // The maker of slides asks for fewer options than the others; what it is given beside them it leaves.
  type Made = Awaited<ReturnType<Makers[Makes]>>
  return (async (...of: PaperTask['of']) => {
    const made = await workInThread<PaperTask, Made>(program, { makes, of }, limits)
    if (!made.ok) throw new Error(`the paper was not rendered: ${made.error}`)
    return made.value
  }) as unknown as Makers[Makes]
}
