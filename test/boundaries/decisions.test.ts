import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../docs/decisions/', import.meta.url)

test('every decision stands in the list of decisions, under its own title', () => {
  const files = readdirSync(folder).filter((name) => name !== 'README.md')
  expect(files.length).toBeGreaterThan(5)
  const rows = files.map((name) => {
    const title = (readFileSync(new URL(name, folder), 'utf8').split('\n')[0] ?? '').replace(
      /^# (\d{4} )?/u,
      '',
    )
    return `| [${name.slice(0, 4)}](${name}) | ${title} |`
  })
  const listed = readFileSync(new URL('README.md', folder), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ['))
  expect(listed).toEqual(rows)
})
