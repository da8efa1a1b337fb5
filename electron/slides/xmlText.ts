/** What no XML may hold: control characters but tab and line ends, lone surrogates, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** A text without what would make a part unreadable. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/** A text as it stands in XML, between tags or in an attribute. */
export function xmlText(text: string): string {
  return withoutForbidden(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
}
