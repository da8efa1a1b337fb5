/** The same keys with a sentence made of each name: what is done to a field, said with the field's own name. */
export function named<Names extends Readonly<Record<string, string>>>(
  names: Names,
  say: (name: string) => string,
): { readonly [Key in keyof Names]: string } {
  const said = Object.entries(names).map(([key, name]) => [key, say(name)])
  return Object.fromEntries(said) as { readonly [Key in keyof Names]: string }
}
