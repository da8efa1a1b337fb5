import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder, run, runNode } from './run.ts'

const header = path.join(import.meta.dirname, 'nodeApi8.h')

/** The driver of plain stores and the one of encrypted stores. */
export type SqliteDriver = 'better-sqlite3' | 'better-sqlite3-multiple-ciphers'

const folderOf = (driver: SqliteDriver) => path.join(projectFolder, 'node_modules', driver)

/** File name of a compiled driver: another for another driver version or another header. */
export function sqliteBindingName(driver: SqliteDriver): string {
  const { version } = JSON.parse(readFileSync(path.join(folderOf(driver), 'package.json'), 'utf8')) as {
    version: string
  }
  const fingerprint = createHash('sha256').update(readFileSync(header)).digest('hex').slice(0, 8)
  return `${driver.replaceAll('-', '_')}-${version}-${fingerprint}.node`
}

/**
 * Compiles a driver for runtimes of Node-API 8, whose own binary needs 10, in a copy inside `folder`:
 * a build folder in the package itself would be preferred by Node too.
 * @returns the file made
 * @throws Error with the compiler's last words
 */
export async function compileSqlite(driver: SqliteDriver, folder: string): Promise<string> {
  const copy = path.join(folder, driver)
  await cp(folderOf(driver), copy, { recursive: true })
  const headers = await nodeHeaders()
  const built = await runNode(
    'node_modules/node-gyp/bin/node-gyp.js',
    ['rebuild', '--release', '--force_build=1', ...(headers ? [`--nodedir=${headers}`] : [])],
    {
      cwd: copy,
      quiet: true,
      env: { CXXFLAGS: `-include ${header}`, NODE_PATH: path.join(projectFolder, 'node_modules') },
    },
  )
  if (built.code !== 0) {
    throw new Error(
      `the database driver did not compile (it needs python3, make, g++):\n${built.output.slice(-2000)}`,
    )
  }
  return path.join(copy, 'build', 'Release', 'better_sqlite3.node')
}

/** A folder with `include/node`, or null to let node-gyp fetch the headers of the running Node. */
async function nodeHeaders(): Promise<string | null> {
  const onPath = await run('which', ['-a', 'node'], { quiet: true })
  const programs = [process.execPath, ...onPath.output.split('\n').filter(Boolean)]
  const prefixes = programs.map((program) => path.resolve(realpathSync(program), '..', '..'))
  const named = process.env.npm_config_nodedir
  const candidates = [...(named ? [named] : []), ...shippedWithNode(), ...prefixes, '/usr', '/usr/local']
  const holdsHeaders = (prefix: string) =>
    ['node_api.h', 'common.gypi'].every((name) => existsSync(path.join(prefix, 'include', 'node', name)))
  return candidates.find(holdsHeaders) ?? null
}

/** The devDependency `node` brings the headers along with its binary. */
function shippedWithNode(): readonly string[] {
  const folder = path.join(projectFolder, 'node_modules', 'node', 'node_modules')
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []
}
