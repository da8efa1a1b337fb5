import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../../db')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
const text = (name: string) => readFileSync(path.join(folder, name), 'utf8')

test('every write to the store goes through saving(), which reads what came of it when the disk fails', () => {
  const begin = sources.filter((name) =>
    /behavior: 'immediate'|\.immediate\(|BEGIN IMMEDIATE/u.test(text(name)),
  )
  // A migration runs before anybody can save; the other asks whether somebody else is writing, and writes nothing.
  expect(begin).toEqual(['copyStore.ts', 'migrate.ts', 'saving.ts'])
})

test('who puts something into the store begins a write, or is called within one', () => {
  const knowTables = sources.filter((name) => /from '\.\.?\/schema\//u.test(text(name)))
  const writers = knowTables.filter((name) =>
    /\.(?:insert|update|delete)\(\w/u.test(text(name).replace(/workspaces\.delete\(/gu, '')),
  )
  const begin = writers.filter((name) => /\bsaving\(/u.test(text(name)))
  const within = writers.filter((name) => !begin.includes(name))
  expect(within).toEqual(['journal.ts', 'products.ts', 'scenarioRows.ts', 'scenarios.ts'])
})
