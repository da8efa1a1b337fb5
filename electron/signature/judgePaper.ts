import type { Verdict } from '../../domain/signature/verdict.ts'
import { readAuthorities } from './certificates/certificateChain.ts'
import { verifySignatures } from './verifySignatures.ts'

/** What a judgement is made by, as text: it goes to a thread of its own. */
export type JudgingOptions = {
  /** Authorities whose word counts, as PEM; a signature under none of them is then a problem. */
  readonly authorities?: string
  /** The instant, ISO. */
  readonly now?: string
}

/** The product's word on the signatures of a file, whatever the file is. */
export async function judgePaper(
  bytes: Uint8Array,
  { authorities, now }: JudgingOptions = {},
): Promise<Verdict> {
  return verifySignatures(bytes, {
    ...(authorities === undefined ? {} : { authorities: readAuthorities(authorities) }),
    ...(now === undefined ? {} : { now: new Date(now) }),
  })
}
