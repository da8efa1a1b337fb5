import { zipEntries } from '../../electron/spreadsheet/zipEntries.ts'

/** The files inside an archive as texts, names first: what anybody can read in it. */
export function inflatedEntries(archive: Uint8Array): readonly string[] {
  const entries = zipEntries(archive)
  if (!entries.ok) throw new Error(`no archive: ${JSON.stringify(entries.error)}`)
  return entries.value.map(({ name, content }) => `${name}\n${Buffer.from(content).toString('utf8')}`)
}
