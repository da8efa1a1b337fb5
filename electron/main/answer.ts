import path from 'node:path'
import type { z } from 'zod'
import { diskTroubleOf, NotSaved, StoreOutOfReach } from '../../db/storeFault.ts'
import { err } from '../../domain/result.ts'
import type { CallFailure } from '../contract/channel.ts'
import { type ChannelName, channels, type Parsed, type Reply } from '../contract/channels.ts'

/** A failure of the disk as the window is told it; what was thrown outside a write leaves open what was saved. */
function diskFailure(cause: unknown): CallFailure | null {
  if (cause instanceof NotSaved) return { kind: 'not-saved', reason: cause.reason }
  const reason = diskTroubleOf(cause)
  if (reason === null) return null
  const rescued = cause instanceof StoreOutOfReach ? cause.rescued : null
  return { kind: 'store-out-of-reach', reason, rescued: rescued === null ? null : path.basename(rescued) }
}

/** One function per call; a call without one does not compile. */
export type Handlers = {
  readonly [C in ChannelName]: (request: Parsed<C>) => Promise<Reply<C>> | Reply<C>
}

/** Takes note of a bug: where it happened and what was thrown. */
export type Log = (where: string, cause: unknown) => void

/**
 * Turns any request of the window into a reply: see `answerCall`. Knows nothing of Electron, so tests call it as the
 * window does. Never throws.
 */
export function answer<C extends ChannelName>(
  handlers: Handlers,
  name: C,
  request: unknown,
  log: Log,
): Promise<Reply<C>> {
  const handle = (parsed: unknown) => handlers[name](parsed as Parsed<C>)
  return answerCall(channels[name].request, handle, request, (cause) => log(name, cause)) as Promise<Reply<C>>
}

/**
 * Turns any request into a reply: one of the wrong shape is refused, a failing disk says what is known of what
 * was asked, a bug becomes `unexpected`, and both are logged. Never throws.
 */
export async function answerCall(
  schema: z.ZodType,
  handle: (parsed: unknown) => unknown,
  request: unknown,
  log: (cause: unknown) => void,
): Promise<unknown> {
  const parsed = schema.safeParse(request)
  if (!parsed.success) {
    const detail = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    return err({ kind: 'invalid-request', detail })
  }
  try {
    return await handle(parsed.data)
  } catch (cause) {
    log(cause)
    const disk = diskFailure(cause)
    if (disk !== null) return err(disk)
    return err({ kind: 'unexpected', detail: cause instanceof Error ? cause.message : String(cause) })
  }
}
