import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Entry = {
  readonly os?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { readonly packages: Readonly<Record<string, Entry>> }

/** Where a package finds another: in its own folder, or in the nearest one above. */
function found(from: string, name: string): Entry | undefined {
  const folders = from
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
  const places = [
    ...folders.reverse().map((folder) => `${folder}/node_modules/${name}`),
    `node_modules/${name}`,
  ]
  return places.map((place) => packages[place]).find((entry) => entry !== undefined)
}

const splitByPlatform = Object.entries(packages).filter(([, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).some((name) => /-(win32|darwin|linux)-/u.test(name)),
)

test('tools that come one package for each platform are known here', () => {
  const names = splitByPlatform.map(([place]) => place.replace(/^.*node_modules\//u, ''))
  expect(names).toEqual(expect.arrayContaining(['@biomejs/biome', '@swc/core', 'rolldown', 'lightningcss']))
})

test.each(splitByPlatform)(
  '%s is locked for every platform, whoever installed last',
  (place, { optionalDependencies = {} }) => {
    const parts = Object.keys(optionalDependencies)
    expect(parts.filter((name) => found(place, name) === undefined)).toEqual([])
    const systems = new Set(parts.flatMap((name) => found(place, name)?.os ?? []))
    expect([...systems]).toEqual(expect.arrayContaining(['win32', 'darwin', 'linux']))
  },
)
