/** A name nobody has yet: “A 2”, “A 3”, … */
export function freeName(wanted: string, taken: readonly string[]): string {
  const base = wanted.replace(/ \d+$/, '')
  for (let count = 2; ; count += 1) {
    const name = `${base} ${count}`
    if (!taken.includes(name)) return name
  }
}
