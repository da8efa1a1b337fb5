import type { ZipEntry } from './zipEntries.ts'

const POLYNOMIAL = 0xedb88320
const STORED = 0

/** The check sums of all single bytes. Node has no such function in every release this runs on. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1
  return sum
})

/** A zip archive of these entries, unpacked, so that a library reads what was checked and nothing else. */
export function storedArchive(entries: readonly ZipEntry[]): Buffer {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const label = Buffer.from(name)
    const sizes = Buffer.alloc(18)
    sizes.writeUInt16LE(STORED, 0)
    sizes.writeUInt32LE(checkSum(content), 6)
    sizes.writeUInt32LE(content.length, 10)
    sizes.writeUInt32LE(content.length, 14)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    sizes.copy(local, 8)
    local.writeUInt16LE(label.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    sizes.copy(central, 10)
    central.writeUInt16LE(label.length, 28)
    central.writeUInt32LE(offset, 42)
    files.push(local, label, content)
    directory.push(central, label)
    offset += local.length + label.length + content.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, list, end])
}

/** CRC-32 as zip archives have it. */
function checkSum(content: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of content) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}
