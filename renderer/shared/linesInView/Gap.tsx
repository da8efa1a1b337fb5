/** The height of the lines of a table that are not drawn. */
export function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a line of a table takes no focus, and this one holds nothing
  return <tr aria-hidden="true" style={{ height }} />
}
