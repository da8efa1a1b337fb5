/** Help beside a term; a range is what was heard, never a benchmark, and says where nothing citable stands behind it. */
export type CatalogueText = {
  readonly name: string
  /** Other names of the same thing. */
  readonly also: string
  readonly unit: string
  readonly when: string
  readonly range: string
}

/** One line of help: name, other names, unit, what it is reckoned on and when, usual range. */
export function catalogueText(
  name: string,
  also: string,
  unit: string,
  when: string,
  range: string,
): CatalogueText {
  return { name, also, unit, when, range }
}
