import { expect, test } from 'vitest'
import { tryFiles } from './tryFiles.ts'

test('a negotiation file made worse in 1200 ways is read or refused in words, in bounded time and memory, and leaves nothing behind', async () => {
  const { endings, broken } = await tryFiles({ target: 'negotiation', seed: 20261128, first: 0, count: 1200 })
  expect(broken.map(({ place, broken: what }) => [place, what])).toEqual([])
  expect(Object.values(endings).reduce((sum, each) => sum + each, 0)).toBe(1200)
  expect(Object.keys(endings).length).toBeGreaterThan(1)
})
