import { deflateRawSync } from 'node:zlib'
import type { Day } from '../../domain/negotiation/calendar.ts'
import type { ZipEntry } from './zipEntries.ts'

const POLYNOMIAL = 0xedb88320
const STORED = 0
const DEFLATED = 8
/** What unpacks a deflated entry at the least. */
const FIRST_VERSION_TO_DEFLATE = 20

/** The check sums of all single bytes. Node has no such function in every release this runs on. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1
  return sum
})

/** How the entries lie in an archive. */
type Way = {
  readonly method: number
  readonly version: number
  /** Day and time of every entry, as MS-DOS counts them. */
  readonly date: number
  readonly packed: (content: Uint8Array) => Uint8Array
}

/** A zip archive of these entries, unpacked, so that a library reads what was checked and nothing else. */
export function storedArchive(entries: readonly ZipEntry[]): Buffer {
  return archive(entries, { method: STORED, version: 0, date: 0, packed: (content) => content })
}

/** A zip archive of these entries, deflated, each dated midnight of `day`: the same entries and day give the same bytes. */
export function datedArchive(entries: readonly ZipEntry[], day: Day): Buffer {
  return archive(entries, {
    method: DEFLATED,
    version: FIRST_VERSION_TO_DEFLATE,
    date: dosDate(day),
    packed: (content) => deflateRawSync(content, { level: 9 }),
  })
}

function archive(entries: readonly ZipEntry[], { method, version, date, packed }: Way): Buffer {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const label = Buffer.from(name)
    const body = packed(content)
    const sizes = Buffer.alloc(18)
    sizes.writeUInt16LE(method, 0)
    sizes.writeUInt16LE(date, 4)
    sizes.writeUInt32LE(checkSum(content), 6)
    sizes.writeUInt32LE(body.length, 10)
    sizes.writeUInt32LE(content.length, 14)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(version, 4)
    sizes.copy(local, 8)
    local.writeUInt16LE(label.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(version, 4)
    central.writeUInt16LE(version, 6)
    sizes.copy(central, 10)
    central.writeUInt16LE(label.length, 28)
    central.writeUInt32LE(offset, 42)
    files.push(local, label, body)
    directory.push(central, label)
    offset += local.length + label.length + body.length
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

/** MS-DOS counts years from 1980; a day before is its first. */
function dosDate(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year < 1980 ? (1 << 5) | 1 : (Math.min(year - 1980, 127) << 9) | (month << 5) | date
}

/** CRC-32 as zip archives have it. */
function checkSum(content: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of content) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}
