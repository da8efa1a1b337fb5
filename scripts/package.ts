import path from 'node:path'
import { build } from './build.ts'
import { electronRuntime } from './electronRuntime.ts'
import { makePackage } from './packaging/makePackage.ts'
import { projectFolder, say } from './run.ts'

const output = path.join(projectFolder, 'dist')

const whyFolderOnly = `Only the program's folder is made here: installers are put together by tools that electron-builder downloads,
and where the download of Electron cannot be reached, theirs cannot either.`

/** Packages for people, for the system this runs on, into `dist/`; with `--folder` only the program's folder. */
async function packageApp(): Promise<void> {
  const { isFallback } = await electronRuntime()
  await build()
  if (isFallback) say(whyFolderOnly)
  const isFolderOnly = isFallback || process.argv.includes('--folder')
  const made = await makePackage({ output, isFolderOnly })
  say(['Made:', ...(isFolderOnly ? [output] : made)].join('\n  '))
}

await packageApp().catch((cause: Error) => {
  say(cause.message)
  process.exitCode = 1
})
