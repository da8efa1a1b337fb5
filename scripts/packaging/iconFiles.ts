/** A square picture as PNG, by its width in pixels. */
export type Picture = { readonly width: number; readonly png: Uint8Array }

/** The sizes Windows and macOS look for. */
export const icoWidths = [16, 24, 32, 48, 64, 128, 256] as const
const icnsKinds: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}
export const icnsWidths = Object.keys(icnsKinds).map(Number)

/** Windows' icon file: a directory of pictures, then the pictures. */
export function icoFile(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = 6 + 16 * pictures.length
  const entries = pictures.map(({ width, png }) => {
    const entry = Buffer.alloc(16)
    // 256 is written as 0.
    entry.writeUInt8(width % 256, 0)
    entry.writeUInt8(width % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)])
}

/** The icon file of macOS: pictures one after the other, each under the names of its size. */
export function icnsFile(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ width, png }) =>
    (icnsKinds[width] ?? []).map((kind) => Buffer.concat([tagged(kind, png.length), png])),
  )
  const body = Buffer.concat(parts)
  return Buffer.concat([tagged('icns', body.length), body])
}

function tagged(kind: string, length: number): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(length + 8, 4)
  return head
}
