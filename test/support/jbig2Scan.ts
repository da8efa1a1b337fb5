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
  const content = 'q 200 0 0 200 0 0 cm /Scan Do Q'
  const bodies: readonly (string | Buffer)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R /Resources << /XObject << /Scan 4 0 R >> >> >>',
    ],
    [
      '<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 1',
      ` /Filter /JBIG2Decode /Length ${picture.length} >>\nstream\n`,
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
