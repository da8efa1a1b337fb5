/** One check in words: what was seen, in variants where it is seen in several ways; why it matters; where it is written. */
export type CheckWords = {
  readonly message: string
  readonly other?: Readonly<Record<string, string>>
  readonly why: string
  readonly source: string
}
