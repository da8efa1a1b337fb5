import { expect, test } from 'vitest'
import { type Findable, searchCommands } from '../../../renderer/features/palette/searchCommands.ts'
import type { CommandGroup } from '../../../renderer/shared/commands/command.ts'

function row(shown: string, other = '', group: CommandGroup = 'term', id = shown): Findable {
  return { command: { id, group, name: { text: shown }, run: () => undefined }, shown, other }
}

const names = (found: readonly Findable[]) => found.map(({ shown }) => shown)
const rows = [
  row('首页', 'Home', 'page'),
  row('条款', 'Terms', 'page'),
  row('导出提案', 'Export the proposal', 'command'),
  row('目标返利'),
  row('条款模板'),
  row('江源压榨一级花生油 5L', '', 'product'),
]

test('tkmb is 条款模板 by the first sounds, mbfl is 目标返利, hsy finds the peanut oil in the middle', () => {
  expect(names(searchCommands(rows, 'tkmb', []))).toEqual(['条款模板'])
  expect(names(searchCommands(rows, 'mbfl', []))).toEqual(['目标返利'])
  expect(names(searchCommands(rows, 'hsy', []))).toEqual(['江源压榨一级花生油 5L'])
  expect(names(searchCommands(rows, 'shouye', []))).toEqual(['首页'])
})

test('Chinese goes by the beginning first, English words find the Chinese page', () => {
  expect(names(searchCommands(rows, '条款', []))).toEqual(['条款', '条款模板'])
  expect(names(searchCommands(rows, 'proposal', []))).toEqual(['导出提案'])
  expect(names(searchCommands(rows, 'Terms', []))).toEqual(['条款'])
})

test('with nothing typed, what was used last stands on top, then pages and commands, no products', () => {
  expect(names(searchCommands(rows, '', ['江源压榨一级花生油 5L', '目标返利']))).toEqual([
    '江源压榨一级花生油 5L',
    '目标返利',
    '首页',
    '条款',
    '导出提案',
  ])
})

test('a word that is nowhere finds nothing, and an accidental letter in Chinese is no error', () => {
  expect(searchCommands(rows, 'zzzz', [])).toEqual([])
  expect(searchCommands(rows, '返利x', [])).toEqual([])
})

test('of 2,000 products that fit, the first sixty are drawn', () => {
  const products = Array.from({ length: 2_000 }, (_, at) => row(`花生油 ${at}`, '', 'product'))
  expect(searchCommands(products, 'hsy', [])).toHaveLength(60)
})
