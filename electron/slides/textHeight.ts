import { LINE_PITCH, type Line } from './slide.ts'

/** From here on characters are as wide as they are high. */
const FIRST_WIDE = 0x2e80
const WIDE_MARKS = /[\u2010-\u203b\u2190-\u22ff\u2460-\u27bf]/u
/** A space; or a word or one wide character, with the marks that may not end a line before it or begin one after it. */
const PIECES =
  /\s+|[（【《「『“‘]*(?:[^\s\u2e80-\u{10ffff}\u2010-\u203b\u2190-\u22ff\u2460-\u27bf]+|.)[，。、；：？！）】》」』”’…％]*/gsu
/** Fonts differ: what is measured here is a little wider than any of them. */
const MARGIN = 1.02
/** Room of a bullet. */
export const LIST_INDENT = 14

/** The width of a text on one line, points. An estimate from above: whose font the reader has is not known. */
export function textWidth(text: string, { size, isBold = false }: Pick<Line, 'size' | 'isBold'>): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * size * MARGIN * (isBold ? 1.09 : 1)
}

/** How many lines a text takes in a column, breaking as slides break it: between words, beside Chinese characters. */
export function lineCount(line: Line, width: number): number {
  let lines = 1
  let used = 0
  for (const piece of line.text.match(PIECES) ?? []) {
    const wide = textWidth(piece, line)
    if (used + wide <= width) {
      used += wide
    } else if (piece.trim() === '') {
      used = width
    } else if (wide <= width) {
      lines += 1
      used = wide
    } else {
      // A word longer than the column is broken where it ends.
      const more = Math.ceil(wide / width)
      lines += used === 0 ? more - 1 : more
      used = wide - (more - 1) * width
    }
  }
  return lines
}

/** The height of one line of a size, points. */
export function pitchOf({ size }: Pick<Line, 'size'>): number {
  return Math.round(size * LINE_PITCH * 4) / 4
}

/** The height of lines under each other in a column, points. */
export function textHeight(lines: readonly Line[], width: number): number {
  return lines.reduce((sum, line) => sum + lineCount(line, width) * pitchOf(line), 0)
}

/** The height of an item of a list: its lines behind one bullet, all as far apart as the first. */
export function itemHeight(lines: readonly Line[], width: number): number {
  const [first] = lines
  if (first === undefined) return 0
  return lines.reduce((sum, line) => sum + lineCount(line, width - LIST_INDENT) * pitchOf(first), 0)
}

/** The same lines, the longest shortened until all fit into the height; what was cut ends in `…`. */
export function fitted(lines: readonly Line[], width: number, height: number): readonly Line[] {
  let fitting = lines
  while (textHeight(fitting, width) > height) {
    const longest = fitting.reduce((most, { text }) => Math.max(most, lengthOf(text)), 0)
    if (longest > 2) {
      fitting = fitting.map((line) =>
        lengthOf(line.text) === longest ? { ...line, text: shorter(line.text) } : line,
      )
    } else if (fitting.length > 1) fitting = fitting.slice(0, -1)
    else return fitting
  }
  return fitting
}

/** The largest of the sizes at which the lines fit, and the lines in it; in the smallest they are shortened. */
export function sized(
  lines: readonly Line[],
  sizes: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Line[] {
  const first = lines[0]?.size ?? 1
  const at = (size: number) => lines.map((line) => ({ ...line, size: (line.size / first) * size }))
  const fitting = sizes.find((size) => textHeight(at(size), width) <= height)
  return fitting === undefined ? fitted(at(sizes.at(-1) ?? first), width, height) : at(fitting)
}

function lengthOf(text: string): number {
  return [...text].length
}

function shorter(text: string): string {
  const characters = [...text.replace(/…$/u, '')]
  return `${characters
    .slice(0, Math.max(1, Math.floor(characters.length * 0.9)))
    .join('')
    .trimEnd()}…`
}

function emsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point >= FIRST_WIDE || WIDE_MARKS.test(character)) return 1
  if (/[iljtf.,:;'|!()[\] ]/u.test(character)) return 0.34
  if (/[mwMW@%—+=<>~]/u.test(character)) return 0.92
  if (/[A-Z&]/u.test(character)) return 0.7
  return character >= '0' && character <= '9' ? 0.64 : 0.6
}
