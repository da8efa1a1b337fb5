/** Fields to set; one that is undefined is taken off. */
export type Fields<Row> = { readonly [Field in keyof Row]?: Row[Field] | undefined }

/** A row with some fields set and those given as undefined taken off. */
export function withFields<Row extends object>(row: Row, fields: Fields<Row>): Row {
  const kept = Object.entries({ ...row, ...fields }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as Row
}
