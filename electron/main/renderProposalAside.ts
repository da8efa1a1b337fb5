import type { renderProposal } from '../pdf/renderProposal.ts'
import { workInThread } from './workInThread.ts'

const limits = { seconds: 120, megabytes: 1_024 } as const

/** What the thread that renders is given. */
export type RenderTask = Parameters<typeof renderProposal>
type Rendered = Awaited<ReturnType<typeof renderProposal>>

/** Renders the retailer's paper in a thread of its own. @throws Error when the thread gives none, saying why */
export function renderProposalAside(program: string): typeof renderProposal {
  return async (...task: RenderTask) => {
    const rendered = await workInThread<RenderTask, Rendered>(program, task, limits)
    if (!rendered.ok) throw new Error(`the paper was not rendered: ${rendered.error}`)
    return rendered.value
  }
}
