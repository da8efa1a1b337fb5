/** How a picture of black dots and white ones is described. */
export const BLACK_AND_WHITE = '/ColorSpace /DeviceGray /BitsPerComponent 1'

/** A page of 64 × 64 dots, all black, as a fax packs it: CCITT group 4. */
export function faxScan(): Buffer {
  // The first row: no white, then 64 black dots. Every other begins and ends where the one above it does. Then the end.
  const first = `001${'00110101'}${'0000001111'}${'0000110111'}`
  const bits = `${first}${'11'.repeat(63)}${'000000000001'.repeat(2)}`
  const bytes = bits.match(/.{1,8}/gu)?.map((each) => Number.parseInt(each.padEnd(8, '0'), 2)) ?? []
  const parameters = '/DecodeParms << /K -1 /Columns 64 /Rows 64 >>'
  return scanOf(Buffer.from(bytes), `${BLACK_AND_WHITE} /Filter /CCITTFaxDecode ${parameters}`)
}

/** The same page in JPEG 2000, without a dot that differs from the middle grey; `isCut` leaves out its end. */
export function jpeg2000Scan({ isCut = false } = {}): Buffer {
  const words = (...values: readonly number[]) => {
    const bytes = Buffer.alloc(values.length * 4)
    for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
    return bytes
  }
  const whole = Buffer.concat([
    // One component of 8 bits, 64 × 64, one tile.
    Buffer.from('ff4fff5100290000', 'hex'),
    words(64, 64, 0, 0, 64, 64, 0, 0),
    Buffer.from('0001070101', 'hex'),
    // One layer, no decomposition, blocks of 64 × 64, reversible; no quantisation.
    Buffer.from('ff52000c00000001000004040001', 'hex'),
    Buffer.from('ff5c00044040', 'hex'),
    // The tile's one packet says that it is empty.
    Buffer.from('ff90000a0000', 'hex'),
    words(15),
    Buffer.from('0001ff9300ffd9', 'hex'),
  ])
  const picture = isCut ? whole.subarray(0, 60) : whole
  return scanOf(picture, '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode')
}

/** A PDF of one page that is one picture of 64 × 64 dots, packed as its dictionary says. */
export function scanOf(picture: Buffer, packing: string): Buffer {
  const content = 'q 200 0 0 200 0 0 cm /Scan Do Q'
  const bodies: readonly (string | Buffer)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R /Resources << /XObject << /Scan 4 0 R >> >> >>',
    ],
    [
      '<< /Type /XObject /Subtype /Image /Width 64 /Height 64',
      ` ${packing} /Length ${picture.length} >>\nstream\n`,
      picture,
      '\nendstream',
    ],
    [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
  ]
  let file = Buffer.from('%PDF-1.5\n')
  const places = bodies.map((body, at) => {
    const place = file.length
    const parts = [`${at + 1} 0 obj\n`, ...body, '\nendobj\n']
    file = Buffer.concat([
      file,
      ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
    ])
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 6\n0000000000 65535 f \n${rows.join('')}`
  const trailer = `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(table + trailer)])
}
