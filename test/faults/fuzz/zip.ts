import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive, with what its directory claims of it where that is not so. */
export type ZipPart = {
  readonly name: string
  readonly content: Uint8Array
  readonly claimedBytes?: number
  /** Content that is packed already. */
  readonly packed?: Uint8Array
}

/** A zip archive of these entries, as plain as the format allows. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedBytes = content.length, packed = deflateRawSync(content) } of parts) {
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(content), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claimedBytes, 22)
    local.writeUInt16LE(label.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(crc32(content), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(claimedBytes, 24)
    central.writeUInt16LE(label.length, 28)
    central.writeUInt32LE(offset, 42)
    files.push(local, label, Buffer.from(packed))
    directory.push(central, label)
    offset += 30 + label.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(0xffff, parts.length), 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, list, end]))
}
