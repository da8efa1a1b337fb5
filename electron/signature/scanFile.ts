export type ScanMediaType = 'application/pdf' | 'image/png' | 'image/jpeg'

/** An A4 page at 1,200 dots per inch has 139 million. */
const MOST_PIXELS = 150_000_000
const PNG_HEAD = Buffer.from('89504e470d0a1a0a', 'hex')
/** Markers of a JPEG that carry no length. */
const BARE_MARKERS = new Set([0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8])
/** Of the markers C0 to CF those that do not begin a frame. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc])

/** What a scan is, by its first bytes and not by its name; null for anything else or for a picture too large to draw. */
export function scanMediaType(bytes: Uint8Array): ScanMediaType | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  if (file.length >= 33 && file.subarray(0, 8).equals(PNG_HEAD)) {
    return isDrawable(file.readUInt32BE(16), file.readUInt32BE(20)) ? 'image/png' : null
  }
  const size = jpegSize(file)
  return size !== null && isDrawable(size.width, size.height) ? 'image/jpeg' : null
}

function isDrawable(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS
}

/** Width and height as the first frame of a JPEG states them. */
function jpegSize(file: Buffer): { readonly width: number; readonly height: number } | null {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (BARE_MARKERS.has(marker)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    } else at += 2 + file.readUInt16BE(at + 2)
  }
  return null
}
