import type { TFunction } from 'i18next'
import type { Decided } from '../../domain/scenarios/reviewStanding.ts'

/** “已批准”; “批准后有改动” where the scenario went on since; never plainly approved where that cannot be told. */
export function reviewText(t: TFunction, { review: { decision }, standing }: Decided): string {
  if (standing === 'stands') return t(`review.state.${decision}`)
  return t(standing === 'changed' ? `review.changedState.${decision}` : `review.unknownState.${decision}`)
}
