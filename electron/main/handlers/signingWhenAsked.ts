import { signingChannels } from '../../contract/signingChannels.ts'
import type { Handlers } from '../answer.ts'
import type { Desk } from './desk.ts'
import type { SigningCall } from './signingCalls.ts'

/**
 * The calls of signing, their code read when the first of them is asked: it is most of what main consists of, and no
 * start needs it.
 */
export function signingWhenAsked(desk: Desk): Pick<Handlers, SigningCall> {
  let read: Promise<Pick<Handlers, SigningCall>> | null = null
  const calls = () => {
    read ??= import('./signingCalls.ts').then(({ signingCalls }) => signingCalls(desk))
    return read
  }
  const handler =
    <Call extends SigningCall>(call: Call) =>
    async (request: never) =>
      ((await calls())[call] as (request: never) => unknown)(request)
  const names = Object.keys(signingChannels) as SigningCall[]
  return Object.fromEntries(names.map((call) => [call, handler(call)])) as unknown as Pick<
    Handlers,
    SigningCall
  >
}
