import type { z } from 'zod'
import type { Result } from '../../domain/result.ts'
import type { NotSaved, StoreOutOfReach } from './failures.ts'

declare const reply: unique symbol

/** One call between window and main: how its request is checked, what a good reply holds, what may stand in the way. */
export type Channel<Request extends z.ZodType, Value, Failure> = {
  readonly request: Request
  readonly [reply]?: { readonly value: Value; readonly failure: Failure }
}

/** What any call may answer besides its own failures. */
export type CallFailure =
  | { readonly kind: 'invalid-request'; readonly detail: string }
  | { readonly kind: 'unexpected'; readonly detail: string }
  | NotSaved
  | StoreOutOfReach

/** Declares a call: `channel<Value, Failure>()(schema)`. */
export function channel<Value, Failure = never>() {
  return <Request extends z.ZodType>(request: Request): Channel<Request, Value, Failure> => ({ request })
}

/** The request as the handler receives it, after parsing. */
export type RequestOf<C> = C extends Channel<infer Request, unknown, unknown> ? z.output<Request> : never

/** The request as the window sends it. */
export type RequestInputOf<C> = C extends Channel<infer Request, unknown, unknown> ? z.input<Request> : never

/** The reply of a call. */
export type ReplyOf<C> =
  C extends Channel<z.ZodType, infer Value, infer Failure> ? Result<Value, Failure | CallFailure> : never
