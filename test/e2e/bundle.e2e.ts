import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../scripts/run.ts'

const built = path.join(projectFolder, 'out', 'main')
const fromMain = createRequire(path.join(built, 'main.cjs'))
const { dependencies } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
}

/** What the built main loads from outside itself, by name; an example in a comment loads nothing. */
function loaded(call: RegExp): readonly string[] {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.cjs'),
  )
  const names = files.flatMap((name) =>
    [...withoutComments(readFileSync(path.join(built, name), 'utf8')).matchAll(call)].map(
      ([, wanted = '']) => wanted,
    ),
  )
  const inNode = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'electron'])
  return [...new Set(names)].filter((name) => !name.startsWith('.') && !inNode.has(name)).sort()
}

const withoutComments = (code: string) => code.replace(/^\s*\*.*$/gmu, '')

const required = loaded(/\brequire\(["']([^"']+)["']\)/gu)
const imported = loaded(/\bimport\(["']([^"']+)["']\)/gu)

test('main loads the database and the paper’s printer at run time, so that this looks at something', () => {
  expect([...required, ...imported]).toEqual(expect.arrayContaining(['better-sqlite3', 'pdfmake']))
})

test.each([...required, ...imported])(
  '%s, which main loads at run time, is installed with the product',
  (name) => {
    const owner = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0]
    expect(Object.keys(dependencies)).toContain(owner)
  },
)

test.each(required)('%s can be required by a Node that cannot require modules', (name) => {
  const file = fromMain.resolve(name)
  const isModule =
    file.endsWith('.mjs') || (file.endsWith('.js') && typeNearest(path.dirname(file)) === 'module')
  expect({ file, isModule }).toEqual({ file, isModule: false })
})

/** What the nearest package.json says its `.js` files are. */
function typeNearest(folder: string): unknown {
  const described = path.join(folder, 'package.json')
  if (!existsSync(described)) return typeNearest(path.dirname(folder))
  return JSON.parse(readFileSync(described, 'utf8')).type ?? 'commonjs'
}
