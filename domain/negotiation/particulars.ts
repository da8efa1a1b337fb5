/** Who signs for a party, and how the party is registered. */
export type PartyParticulars = {
  /** 统一社会信用代码, 18 characters. */
  readonly creditCode?: string
  readonly address?: string
  readonly representative?: string
  /** Of the representative. */
  readonly title?: string
}

/**
 * What the term sheet says besides terms and clauses. Everything is optional, nothing moves a figure; what is absent is
 * printed as a blank to be filled in.
 */
export type Particulars = {
  /** 编号 of the sheet. */
  readonly number?: string
  readonly supplier?: PartyParticulars
  readonly retailer?: PartyParticulars
  /** Which stores the terms hold for. */
  readonly storeScope?: string
  /** Title and number of the contract this sheet belongs to. */
  readonly mainContract?: string
  /** Which of the two rules where they differ. */
  readonly precedence?: 'sheet' | 'mainContract'
  readonly returns?: string
  readonly promoters?: string
  readonly newStores?: string
  /** Days before a new supply price holds. */
  readonly priceNoticeDays?: number
  /** Court or arbitration commission that decides. */
  readonly dispute?: string
  readonly seal?: 'companySeal' | 'contractSeal'
  readonly originals?: number
  /** What the retailer promised beside what terms are given for. */
  readonly commitments?: readonly string[]
}
