const LONGEST = 100
const reserved = /[<>:"/\\|?*]/gu
// Control characters, and the marks that make a name read otherwise than it is.
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])$/iu
// Linux counts bytes, of which a Chinese character has three: 255 with the ending and what a file is called meanwhile.
const LONGEST_BYTES = 200

/** A file name out of titles that any system takes: at most 100 characters before `.extension`, never empty. */
export function fileName(titles: readonly string[], extension: string): string {
  const joined = titles
    .map((title) => title.normalize('NFC').replace(invisible, '').replace(reserved, ' ').trim())
    .filter(Boolean)
    .join(' ')
  const cut = cutTo(LONGEST_BYTES, [...joined.replace(/\s+/gu, ' ')].slice(0, LONGEST))
  const bare = cut.replace(/^[. ]+|[. ]+$/gu, '')
  const safe =
    bare === '' || deviceName.test(bare.split('.')[0]?.trim() ?? '') ? `DealTable ${bare}`.trim() : bare
  return `${safe}.${extension}`
}

/** As many of the characters as the bytes allow, none of them halved. */
function cutTo(bytes: number, characters: readonly string[]): string {
  let left = bytes
  const kept = characters.findIndex((character) => {
    left -= Buffer.byteLength(character)
    return left < 0
  })
  return (kept < 0 ? characters : characters.slice(0, kept)).join('')
}
