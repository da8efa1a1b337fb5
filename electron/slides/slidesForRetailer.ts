import { madeForRetailer, type TellsPrivate } from '../../domain/documents/proposalPrivacy.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import type { Result } from '../../domain/result.ts'
import { renderSlides, type SlideFailure, type SlideOptions } from './renderSlides.ts'

/**
 * The slides as `renderSlides` makes them, given out only after their bytes were found to be the same with everything of
 * ours alone changed. What is written to a file comes from here; they are made twice.
 */
export function slidesForRetailer(
  negotiation: Negotiation,
  scenarioId: string,
  options: SlideOptions,
): Promise<Result<Uint8Array, SlideFailure | TellsPrivate>> {
  return madeForRetailer(negotiation, scenarioId, (deal) => renderSlides(deal, scenarioId, options))
}
