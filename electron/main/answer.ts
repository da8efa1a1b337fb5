import { err } from '../../domain/result.ts'
import { type ChannelName, channels, type Parsed, type Reply } from '../contract/channels.ts'

/** One function per call; a call without one does not compile. */
export type Handlers = {
  readonly [C in ChannelName]: (request: Parsed<C>) => Promise<Reply<C>> | Reply<C>
}

/** Takes note of a bug: where it happened and what was thrown. */
export type Log = (where: string, cause: unknown) => void

/**
 * Turns any request into a reply: one of the wrong shape is refused, a bug becomes `unexpected` and is logged.
 * Knows nothing of Electron, so tests call it as the window does. Never throws.
 */
export async function answer<C extends ChannelName>(
  handlers: Handlers,
  name: C,
  request: unknown,
  log: Log,
): Promise<Reply<C>> {
  const parsed = channels[name].request.safeParse(request)
  if (!parsed.success) {
    const detail = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    return err({ kind: 'invalid-request', detail }) as Reply<C>
  }
  try {
    return await handlers[name](parsed.data as Parsed<C>)
  } catch (cause) {
    log(name, cause)
    return err({
      kind: 'unexpected',
      detail: cause instanceof Error ? cause.message : String(cause),
    }) as Reply<C>
  }
}
