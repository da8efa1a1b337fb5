import path from 'node:path'
import {
  FuseState,
  type FuseV1Config,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'

/** How a finished program's fuses stand, by name: what Electron can do is decided in its binary, not by how it is started. */
export const wantedFuses = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
} as const

type FuseName = keyof typeof wantedFuses
const names = Object.keys(wantedFuses) as FuseName[]

/**
 * Sets the fuses of a program that was just packed, before it is signed. A fuse its Electron does not have stays unset:
 * that of file privileges came after Electron 25, on which only tests run.
 */
export async function closeFuses({
  appOutDir,
  packager,
  electronPlatformName,
}: AfterPackContext): Promise<void> {
  const program = programOf(appOutDir, electronPlatformName, packager.appInfo.productFilename)
  const there = await readFuses(program)
  const settings = names
    .filter((name) => there[name] !== undefined)
    .map((name) => [FuseV1Options[name], wantedFuses[name]])
  await flipFuses(program, {
    ...Object.fromEntries(settings),
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
  } as FuseV1Config)
}

/** How the fuses of a program stand; one its Electron does not have is undefined. */
export async function readFuses(program: string): Promise<Readonly<Record<FuseName, boolean | undefined>>> {
  const wire = await getCurrentFuseWire(program)
  const states = names.map((name) => {
    const state = wire[FuseV1Options[name]]
    const isThere = state === FuseState.ENABLE || state === FuseState.DISABLE
    return [name, isThere ? state === FuseState.ENABLE : undefined]
  })
  return Object.fromEntries(states) as Record<FuseName, boolean | undefined>
}

function programOf(folder: string, platform: string, productName: string): string {
  if (platform === 'darwin') return path.join(folder, `${productName}.app`)
  return path.join(folder, platform === 'win32' ? `${productName}.exe` : 'dealtable')
}
