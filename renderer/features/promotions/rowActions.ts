/** The undo names of what can be done to a promotion. */
export const ROW_ACTIONS = {
  duplicate: 'action.duplicatePromotion',
  remove: 'action.removePromotion',
  reset: 'action.resetPromotion',
} as const
