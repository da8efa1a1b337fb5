import { BLACK_AND_WHITE, scanOf } from './packedScans.ts'

/** A page packed as office scanners do, in JBIG2: 64 × 64 dots, all black, filling a page of 200 × 200 points. */
export function jbig2Scan(): Buffer {
  const side = Buffer.alloc(8)
  side.writeUInt32BE(64, 0)
  side.writeUInt32BE(64, 4)
  // Segment 0, page information, no reference, page 1, 19 bytes: size, resolution unknown, default pixel black, no stripes.
  const picture = Buffer.concat([
    Buffer.from([0, 0, 0, 0, 0x30, 0x00, 0x01, 0, 0, 0, 19]),
    side,
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0x04, 0, 0]),
  ])
  return scanOf(picture, `${BLACK_AND_WHITE} /Filter /JBIG2Decode`)
}
