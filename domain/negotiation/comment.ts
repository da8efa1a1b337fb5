/** What a comment is pinned to: a scenario, or a row and where wanted one of its fields. */
export type CommentPlace = {
  readonly of: 'scenario' | 'term' | 'promotion' | 'newProduct' | 'product'
  readonly id: string
  /** The field or column it is about; the whole row when absent. */
  readonly field?: string
}

/** A remark of the supplier's own people. Moves no figure and is in no paper. */
export type Comment = {
  readonly id: string
  readonly on: CommentPlace
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly text: string
  readonly isResolved?: boolean
}

/** What a director decided about a scenario, as noted here; the mandate itself is signed on paper. */
export type Review = {
  readonly id: string
  readonly scenario: string
  readonly decision: 'approved' | 'returned'
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly note?: string
  /** What the scenario promised when it was decided, see `scenarioMark`; a later change leaves it behind. */
  readonly contentMark?: string
}
