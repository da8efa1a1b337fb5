import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { err, type Result } from '../../domain/result.ts'

/** The negotiation of an id in a store, in its exchange form, or one sentence that says why not. */
export async function negotiationInStore(
  _db: string,
  _negotiation: string,
): Promise<Result<Negotiation, string>> {
  return err('--db: the store cannot be read from the command line yet')
}
