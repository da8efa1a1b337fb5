import path from 'node:path'
import { zipEntries } from '../../../electron/spreadsheet/zipEntries.ts'

/** A part of a PowerPoint file or of a workbook inside it; the workbook's name stands before `!`. */
export type DeckPart = { readonly name: string; readonly bytes: Uint8Array; readonly text: string }

/** Every part of a file, unpacked, those of the workbooks in it too. */
export function deckParts(file: Uint8Array, inside = ''): readonly DeckPart[] {
  const entries = zipEntries(file)
  if (!entries.ok) throw new Error(`no archive: ${entries.error.kind}`)
  return entries.value.flatMap(({ name, content }) => {
    const part = { name: `${inside}${name}`, bytes: content, text: Buffer.from(content).toString('utf8') }
    return name.endsWith('.xlsx') ? [part, ...deckParts(content, `${name}!`)] : [part]
  })
}

/** Where each relationship leads; `from` is the part it belongs to, null where it is of the package itself. */
export function relationshipsOf(
  parts: readonly DeckPart[],
): readonly { readonly from: string | null; readonly to: string }[] {
  return parts
    .filter(({ name }) => name.endsWith('.rels'))
    .flatMap(({ name, text }) => {
      const [, book = '', own = ''] = /^(.*!)?(.*)$/u.exec(name) ?? []
      const folder = path.posix.dirname(path.posix.dirname(own))
      const part = path.posix.basename(own, '.rels')
      const from = part === '' || part === '.rels' ? null : `${book}${path.posix.join(folder, part)}`
      return [...text.matchAll(/Target="([^"]*)"/gu)].map(([, target = '']) => ({
        from,
        to: `${book}${target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target)}`,
      }))
    })
}

/** What stands on slide `number`, one text after another. */
export function textOfSlide(parts: readonly DeckPart[], number: number): string {
  const xml = parts.find(({ name }) => name === `ppt/slides/slide${number}.xml`)?.text ?? ''
  return textOf(xml)
}

/** What stands on all slides, in their order. */
export function textOfDeck(parts: readonly DeckPart[]): string {
  return Array.from({ length: slideCount(parts) }, (_, index) => textOfSlide(parts, index + 1)).join('\n')
}

export function slideCount(parts: readonly DeckPart[]): number {
  return parts.filter(({ name }) => /^ppt\/slides\/slide\d+\.xml$/u.test(name)).length
}

function textOf(xml: string): string {
  const said = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text = '']) => text)
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return said.join('\n').replace(/&(amp|lt|gt|quot|apos);/gu, (_, sign: string) => signs[sign] ?? '')
}
