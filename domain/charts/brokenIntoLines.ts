const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u
const NARROW_SHARE = 0.56

/** About how wide a text is written at a font size, in pixels: Chinese characters are square, others half as wide. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, each) => sum + fontSize * (WIDE.test(each) ? 1 : NARROW_SHARE), 0)
}

/** A text in lines no wider than `width`, broken between Chinese characters or words; what is too much ends in “…”. */
export function brokenIntoLines(
  text: string,
  width: number,
  fontSize: number,
  mostLines: number,
): readonly string[] {
  if (mostLines < 1) return []
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line !== '') lines.push(line.trimEnd())
  if (lines.length <= mostLines && lines.every((each) => textWidth(each, fontSize) <= width)) return lines
  const kept = lines.slice(0, mostLines)
  return kept.map((each, index) =>
    index === mostLines - 1 && lines.length > mostLines
      ? cut(`${each}…`, width, fontSize)
      : cut(each, width, fontSize),
  )
}

/** Every Chinese character alone, every word with the space after it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const character of text) {
    const last = pieces.at(-1)
    const joins =
      last !== undefined && !WIDE.test(character) && !WIDE.test(last.at(-1) ?? '') && !last.endsWith(' ')
    if (joins) pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces
}

function cut(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const characters = [...text.replace(/…$/u, '')]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop()
  return `${characters.join('')}…`
}
