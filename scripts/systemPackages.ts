import { existsSync } from 'node:fs'
import path from 'node:path'
import { run, say } from './run.ts'

/** A system package and what shows that it or its like is there: a program on the PATH, or a library's absolute names. */
type SystemPackage = {
  readonly name: string
  readonly programs?: readonly string[]
  readonly libraries?: readonly string[]
}

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']
const library = (file: string) => libraryFolders.map((folder) => path.join(folder, file))

const officeFolders = ['/usr/lib', '/usr/lib64', '/opt'].map((folder) =>
  path.join(folder, 'libreoffice/program'),
)
const officeLibrary = (file: string) => officeFolders.map((folder) => path.join(folder, file))

/** What an Electron window needs of a Linux without a desktop. */
export const windowPackages: readonly SystemPackage[] = [
  { name: 'xvfb', programs: ['Xvfb'] },
  { name: 'libgtk-3-0', libraries: library('libgtk-3.so.0') },
  { name: 'libnss3', libraries: library('libnss3.so') },
  { name: 'libgbm1', libraries: library('libgbm.so.1') },
  { name: 'libasound2', libraries: library('libasound.so.2') },
]

/** What the tests read the product's documents with and check its signatures by. */
export const documentPackages: readonly SystemPackage[] = [
  { name: 'poppler-utils', programs: ['pdftotext'] },
  { name: 'qpdf', programs: ['qpdf'] },
  { name: 'mupdf-tools', programs: ['mutool'] },
  { name: 'libnss3-tools', programs: ['certutil'] },
  { name: 'openssl', programs: ['openssl'] },
  { name: 'libreoffice-calc', programs: ['soffice'] },
  { name: 'libreoffice-impress', libraries: officeLibrary('libsdlo.so') },
]

/** What the window's pages are tried in where no Electron is needed. */
export const browserPackages: readonly SystemPackage[] = [
  {
    name: 'chromium-headless-shell',
    programs: [
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
    ],
  },
]

/** What the tests watch the running app with from outside. */
export const watchingPackages: readonly SystemPackage[] = [{ name: 'strace', programs: ['strace'] }]

/** A key store as a Linux desktop has one, for the tests of keeping the data file's key in it. */
export const keyringPackages: readonly SystemPackage[] = [
  { name: 'dbus', programs: ['dbus-daemon'] },
  { name: 'gnome-keyring', programs: ['gnome-keyring-daemon'] },
  { name: 'libsecret-1-0', libraries: library('libsecret-1.so.0') },
]

/** What compiling the database driver for the fallback runtime needs. */
export const compilerPackages: readonly SystemPackage[] = [
  { name: 'g++', programs: ['g++'] },
  { name: 'make', programs: ['make'] },
  { name: 'python3', programs: ['python3'] },
]

/**
 * Installs what is missing where that is possible: as root on Debian. Elsewhere it says what to install.
 * @returns the names of packages still missing
 */
export async function ensureSystemPackages(wanted: readonly SystemPackage[]): Promise<readonly string[]> {
  if (process.platform !== 'linux') return []
  const missing = missingPackages(wanted)
  if (missing.length === 0) return []
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    say(
      `Missing on this system: ${missing.join(' ')}. On Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}`,
    )
    return missing
  }
  say(`Installing from Debian: ${missing.join(' ')} …`)
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { quiet: true, env: environment })
  const options = ['install', '-y', '-qq', '--no-install-recommends']
  const installed = await run('apt-get', [...options, ...missing], { quiet: true, env: environment })
  if (installed.code !== 0) say(installed.output.slice(-1500))
  return missingPackages(wanted)
}

function missingPackages(wanted: readonly SystemPackage[]): readonly string[] {
  return wanted.filter((one) => !isThere(one)).map(({ name }) => name)
}

function isThere({ programs = [], libraries = [] }: SystemPackage): boolean {
  return programs.some(onPath) || libraries.some((file) => existsSync(file))
}

function onPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.some((folder) => existsSync(path.join(folder, program)))
}
