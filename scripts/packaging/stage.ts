import { copyFileSync, readFileSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BUILT_IN, readLicences } from '../../electron/main/licences.ts'
import { bundledIntoMain } from '../../electron.vite.config.ts'
import { projectFolder } from '../run.ts'
import type { SqliteDriver } from '../sqliteForNodeApi8.ts'
import { type InstalledPackage, licenceTexts, withDependencies } from './installedPackages.ts'

/** What only the window's pages use, and is built into them. */
const inPages: readonly string[] = ['highs']

/** Parts of packages that no program runs: other builds, other systems, other faces, descriptions. */
const leftOut: readonly RegExp[] = [
  /\.(map|md|d\.[cm]?ts)$/u,
  /\/excelts\/dist\/(browser|esm|iife|types)(\/|$)/u,
  /\/noto-sans-sc\/(?!400Regular|700Bold)\d{3}\w+(\/|$)/u,
  /\/pdfmake\/build(\/|$)/u,
  /\/better-sqlite3(-multiple-ciphers)?\/(src|deps|build|binding\.gyp)(\/|$)/u,
  /\/node_modules\/node-addon-api(\/|$)/u,
  /\/node_modules\/[^/]+\/(test|tests|docs|examples)(\/|$)/u,
]

export type StageOptions = {
  /** The release it calls itself; that of package.json when left out. */
  readonly version?: string
  readonly platform: NodeJS.Platform
  /** Database drivers to put in place of the packages' own, for a runtime that their own do not run on. */
  readonly drivers: Readonly<Partial<Record<SqliteDriver, string>>>
}

/**
 * Lays out in `folder` exactly what goes into a package: the built app, its migrations and sample, the packages main
 * loads at run time, and the licences of everything that went in. The app must have been built.
 */
export async function stageApp(folder: string, options: StageOptions): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(path.join(folder, 'db'), { recursive: true })
  const described = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as Description
  const { name, productName, description, author, license, main, dependencies } = described
  const version = options.version ?? described.version
  const own = { name, productName, version, description, author, license, main }
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(own, null, 1)}\n`)
  for (const part of ['out', 'db/migrations', 'db/sample/negotiation.json'])
    await cp(path.join(projectFolder, part), path.join(folder, part), { recursive: true })
  const atRunTime = Object.keys(dependencies).filter(
    (each) => !bundledIntoMain.includes(each) && !inPages.includes(each),
  )
  for (const each of withDependencies(atRunTime)) await copyPackage(each, folder, options)
  for (const [driver, binding] of Object.entries(options.drivers))
    copyFileSync(
      binding,
      path.join(folder, 'node_modules', driver, 'prebuilds', `${process.platform}-${process.arch}.node`),
    )
  const licences = readLicences(projectFolder)
  await writeFile(path.join(folder, 'licences.json'), `${JSON.stringify(licences, null, 1)}\n`)
  await writeFile(path.join(folder, 'LICENCES.txt'), allLicences([...Object.keys(dependencies), ...BUILT_IN]))
}

type Description = {
  readonly name: string
  readonly productName: string
  readonly version: string
  readonly description: string
  readonly author: string
  readonly license: string
  readonly main: string
  readonly dependencies: Readonly<Record<string, string>>
}

async function copyPackage({ folder: source }: InstalledPackage, folder: string, { platform }: StageOptions) {
  const target = path.join(folder, path.relative(projectFolder, source))
  const wanted = (file: string) => {
    const slashed = file.split(path.sep).join('/')
    const isNested = slashed.slice(source.length).includes('/node_modules')
    const isOtherSystems = /\/prebuilds\/[^/]+$/u.test(slashed) && !path.basename(file).startsWith(platform)
    return !isNested && !isOtherSystems && !leftOut.some((pattern) => pattern.test(slashed))
  }
  if (wanted(source)) await cp(source, target, { recursive: true, filter: wanted })
}

/** The licence of the program, then of everything it is made from, what that depends on included. */
function allLicences(names: readonly string[]): string {
  const own = readFileSync(path.join(projectFolder, 'LICENSE'), 'utf8').trim()
  const parts = withDependencies(names).map((each) => {
    const texts = licenceTexts(each)
    const text = texts.length === 0 ? each.licence : texts.join('\n\n')
    return `${each.name} ${each.version} (${each.licence})\n\n${text}`
  })
  const line = `\n\n${'-'.repeat(80)}\n\n`
  return `${[own, ...parts].join(line)}\n`
}
