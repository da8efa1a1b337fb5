import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../../electron/main/fileName.ts'

test('a file is named after its titles', () => {
  expect(fileName(['万邻超市', '合作方案', '2026-11-23'], 'pdf')).toBe('万邻超市 合作方案 2026-11-23.pdf')
})

test('signs no system takes, and marks that turn a name around, are left out', () => {
  expect(fileName(['a/b\\c:d*e?"f<g>h|i'], 'pdf')).toBe('a b c d e f g h i.pdf')
  expect(fileName(['invoice\u202Efdp.exe'], 'pdf')).toBe('invoicefdp.exe.pdf')
  expect(fileName(['CON'], 'pdf')).toBe('DealTable CON.pdf')
  expect(fileName(['..'], 'json')).toBe('DealTable.json')
})

test('whatever the title, the name is short, whole and of one folder', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 3 }), (titles) => {
      const name = fileName(titles, 'pdf')
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.pdf$/u)
    }),
  )
})
