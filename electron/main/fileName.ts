const LONGEST = 100
const reserved = /[<>:"/\\|?*]/gu
// Control characters, and the marks that make a name read otherwise than it is.
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/iu

/** A file name out of titles that any system takes: at most 100 characters before `.extension`, never empty. */
export function fileName(titles: readonly string[], extension: string): string {
  const joined = titles
    .map((title) => title.normalize('NFC').replace(invisible, '').replace(reserved, ' ').trim())
    .filter(Boolean)
    .join(' ')
  const cut = [...joined.replace(/\s+/gu, ' ')].slice(0, LONGEST).join('')
  const bare = cut.replace(/^[. ]+|[. ]+$/gu, '')
  const safe = bare === '' || deviceName.test(bare.split('.')[0] ?? '') ? `DealTable ${bare}`.trim() : bare
  return `${safe}.${extension}`
}
