import type { TermAgreed } from '../../../domain/actions/agreedTerms.ts'
import type { JournalState } from '../../../electron/contract/channels.ts'
import type { NotSaved, StoreOutOfReach } from '../../../electron/contract/failures.ts'

/** Why the store did not take something. */
export type SaveFailure =
  | { readonly kind: 'not-found' | 'preview-gone' }
  | { readonly kind: 'stale-revision'; readonly current: number }
  | {
      readonly kind: 'action-refused'
      readonly path: string
      readonly found: string
      readonly allowed: string
    }
  | TermAgreed
  | { readonly kind: 'invalid-request' | 'unexpected'; readonly detail: string }
  | NotSaved
  | StoreOutOfReach

type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: SaveFailure | NothingTo }

/** Answers after which the queue goes on as if the job had not been there. */
type NothingTo = { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' | 'taken-back' }

/** One call that moves the revision on. Asked with the revision the one before it left. */
export type SaveJob<Value extends JournalState = JournalState, Asked = number> = {
  readonly send: (asked: Asked) => Promise<Reply<Value>>
  readonly done: (value: Value) => void
}

/** Sends one job after the other; stops at the first failure and keeps what waits. */
export type SaveQueue = {
  readonly start: (revision: number) => void
  readonly add: <Value extends JournalState>(job: SaveJob<Value>) => void
  /** Sends again what the failure stopped; an action's id makes a second arrival harmless. */
  readonly retry: () => void
  readonly waiting: () => number
  /** The revision the last job left. */
  readonly revision: () => number
}

function isNothingTo(error: SaveFailure | NothingTo): error is NothingTo {
  return ['nothing-to-undo', 'nothing-to-redo', 'taken-back'].includes(error.kind)
}

/** A queue that reports every journal state and every failure. */
export function createSaveQueue(report: {
  readonly saving: () => void
  readonly saved: (journal: JournalState, waiting: number) => void
  readonly stopped: (failure: SaveFailure) => void
  /** The last job changed nothing. */
  readonly idle: () => void
}): SaveQueue {
  let jobs: SaveJob[] = []
  let revision = 0
  let isRunning = false
  let isStopped = false
  let session = 0

  const fail = (failure: SaveFailure) => {
    isStopped = true
    report.stopped(failure)
  }

  const run = async () => {
    if (isRunning || isStopped) return
    isRunning = true
    const mine = session
    for (let job = jobs[0]; job !== undefined && !isStopped; job = jobs[0]) {
      report.saving()
      const reply = await job.send(revision).catch(
        (cause: unknown): Reply<JournalState> => ({
          ok: false,
          error: { kind: 'unexpected', detail: String(cause) },
        }),
      )
      if (mine !== session) return
      if (reply.ok) {
        revision = reply.value.revision
        jobs.shift()
        job.done(reply.value)
        report.saved(reply.value, jobs.length)
      } else if (isNothingTo(reply.error)) {
        jobs.shift()
        if (jobs.length === 0) report.idle()
      } else {
        fail(reply.error)
      }
    }
    isRunning = false
  }

  return {
    start: (first) => {
      session += 1
      jobs = []
      revision = first
      isRunning = false
      isStopped = false
    },
    add: (job) => {
      jobs.push(job as unknown as SaveJob)
      void run()
    },
    retry: () => {
      isStopped = false
      void run()
    },
    waiting: () => jobs.length,
    revision: () => revision,
  }
}
