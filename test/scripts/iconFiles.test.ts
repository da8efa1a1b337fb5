import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { icoWidths } from '../../scripts/packaging/iconFiles.ts'
import { projectFolder } from '../../scripts/run.ts'

const icon = (file: string) => readFileSync(path.join(projectFolder, 'packaging', file))

/** The width a PNG says it has. */
function pngWidth(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return png.readUInt32BE(16)
}

test.each(['icon', 'deal'])('%s.ico holds a picture for every size Windows asks for', (name) => {
  const ico = icon(`${name}.ico`)
  const count = ico.readUInt16LE(4)
  const widths = Array.from({ length: count }, (_, index) => {
    const entry = ico.subarray(6 + 16 * index)
    const start = entry.readUInt32LE(12)
    return pngWidth(ico.subarray(start, start + entry.readUInt32LE(8)))
  })
  expect(widths.sort((left, right) => left - right)).toEqual([...icoWidths])
})

test.each(['icon', 'deal'])('%s.icns holds a picture under each name macOS asks for, at its size', (name) => {
  const icns = icon(`${name}.icns`)
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const widths: Record<string, number> = {}
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    widths[icns.toString('latin1', at, at + 4)] = pngWidth(icns.subarray(at + 8))
  expect(widths).toEqual({
    icp4: 16,
    icp5: 32,
    ic11: 32,
    icp6: 64,
    ic12: 64,
    ic07: 128,
    ic08: 256,
    ic13: 256,
    ic09: 512,
    ic14: 512,
    ic10: 1024,
  })
})
