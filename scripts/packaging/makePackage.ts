import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build as buildPackages, Platform } from 'electron-builder'
import { electronRuntime } from '../electronRuntime.ts'
import { configuration } from './configuration.ts'
import { stageApp } from './stage.ts'

export type PackageRequest = {
  /** Where the packages go. */
  readonly output: string
  /** Only the folder a person could start the program from, without installer. */
  readonly isFolderOnly: boolean
  readonly version?: string
}

/**
 * Packs the built app for the system at hand, with the Electron that runs here.
 * @returns the files made; none when only the folder was
 */
export async function makePackage({
  output,
  isFolderOnly,
  version,
}: PackageRequest): Promise<readonly string[]> {
  const { executable, environment } = await electronRuntime()
  const work = await mkdtemp(path.join(os.tmpdir(), 'dealtable-package-'))
  try {
    const staged = path.join(work, 'app')
    const { DEALTABLE_SQLITE_BINDING: plain, DEALTABLE_CIPHER_BINDING: cipher } = environment
    await stageApp(staged, {
      platform: process.platform,
      ...(version === undefined ? {} : { version }),
      drivers: {
        ...(plain === undefined ? {} : { 'better-sqlite3': plain }),
        ...(cipher === undefined ? {} : { 'better-sqlite3-multiple-ciphers': cipher }),
      },
    })
    const electron = path.join(work, 'electron')
    const dist = distOf(executable)
    // Its default app would be found before ours.
    const isDefaultApp = (file: string) => /[\\/]resources[\\/](app|default_app\.asar)$/u.test(file)
    await cp(dist, electron, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !isDefaultApp(file),
    })
    const electronVersion = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/u, '')
    const made = await buildPackages({
      targets: Platform.current().createTarget(isFolderOnly ? 'dir' : null),
      config: configuration({ staged, output, electron, electronVersion }),
      publish: 'never',
    })
    return made.filter((file) => existsSync(file))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The folder an Electron came in; on macOS its program lies deep inside. */
function distOf(executable: string): string {
  const inside = executable.indexOf('.app/')
  return path.dirname(inside === -1 ? executable : executable.slice(0, inside))
}
