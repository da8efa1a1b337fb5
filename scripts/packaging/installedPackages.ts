import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../run.ts'

/** A package as it is installed here. */
export type InstalledPackage = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly folder: string
}

type Description = {
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The packages of these names and all they depend on, as installed here. @throws Error when one is not installed */
export function withDependencies(names: readonly string[]): readonly InstalledPackage[] {
  const found = new Map<string, InstalledPackage>()
  const visit = (name: string, from: string) => {
    const folder = installedFolder(name, from)
    if (found.has(folder)) return
    const { version, license = '', dependencies = {} } = describe(folder)
    found.set(folder, { name, version, licence: license, folder })
    for (const wanted of Object.keys(dependencies)) visit(wanted, folder)
  }
  for (const name of names) visit(name, projectFolder)
  return [...found.values()].sort((left, right) => left.folder.localeCompare(right.folder))
}

/** All licence texts of a package, or none. */
export function licenceTexts({ folder }: InstalledPackage): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/iu.test(entry.name))
    .map(({ name }) => readFileSync(path.join(folder, name), 'utf8').trim())
}

/** Where Node would find a package: in the nearest `node_modules` above. */
function installedFolder(name: string, from: string): string {
  const folder = path.join(from, 'node_modules', name)
  if (existsSync(path.join(folder, 'package.json'))) return folder
  const above = path.dirname(from)
  if (above === from) throw new Error(`${name} is not installed`)
  return installedFolder(name, above)
}

function describe(folder: string): Description {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Description
}
