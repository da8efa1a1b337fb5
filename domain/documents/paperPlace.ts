import type { ProposalSection } from '../negotiation/proposalPlan.ts'

/** Where something stands on the retailer's paper. */
export type PaperPlace = 'cover' | ProposalSection

/** One private thing in the words of a paper: what it is, and where it would stand. */
export type PaperLeak = { readonly place: PaperPlace; readonly what: string }

/** A character that no face of the paper draws, the first place where it stands, and the words around it. */
export type MissingGlyph = {
  readonly character: string
  readonly place: PaperPlace
  readonly text: string
}
