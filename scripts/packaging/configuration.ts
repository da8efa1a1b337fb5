import path from 'node:path'
import type { Configuration } from 'electron-builder'
import { projectFolder } from '../run.ts'
import { closeFuses } from './fuses.ts'

const icons = path.join(projectFolder, 'packaging')

export type PackageOptions = {
  /** What goes in, as `stageApp` lays it out. */
  readonly staged: string
  readonly output: string
  /** A folder with the Electron to pack, its own default app left out. */
  readonly electron: string
  readonly electronVersion: string
}

/** How electron-builder makes packages for people: an installer on Windows, a disk image on macOS, AppImage and deb on Linux. */
export function configuration({ staged, output, electron, electronVersion }: PackageOptions): Configuration {
  return {
    appId: 'dealtable.desktop',
    productName: 'DealTable',
    copyright: 'MIT licence',
    directories: { app: staged, output, buildResources: icons },
    electronDist: electron,
    electronVersion,
    electronLanguages: ['zh-CN', 'en-US'],
    // electron-builder leaves a folder of this name out unless it is named for itself.
    files: ['**/*', '!LICENCES.txt', { from: path.join(staged, 'node_modules'), to: 'node_modules' }],
    extraFiles: [{ from: path.join(staged, 'LICENCES.txt'), to: 'LICENCES.txt' }],
    asar: true,
    asarUnpack: ['**/*.node'],
    // What goes in has been laid out already; nothing is fetched or rebuilt.
    beforeBuild: async () => false,
    afterPack: closeFuses,
    publish: null,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    fileAssociations: [
      {
        ext: 'deal',
        name: 'DealTable negotiation',
        description: '谈判桌 DealTable',
        mimeType: 'application/x-dealtable',
        role: 'Editor',
        icon: path.join(icons, 'deal'),
      },
    ],
    win: { target: ['nsis'], icon: path.join(icons, 'icon.ico') },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // A new release is installed over the old one, and leaving takes no work along.
      deleteAppDataOnUninstall: false,
      multiLanguageInstaller: true,
      installerLanguages: ['zh_CN', 'en_US'],
      license: path.join(projectFolder, 'LICENSE'),
    },
    mac: {
      target: ['dmg'],
      icon: path.join(icons, 'icon.icns'),
      category: 'public.app-category.business',
      hardenedRuntime: true,
    },
    linux: {
      target: ['AppImage', 'deb'],
      icon: path.join(icons, 'icon.png'),
      executableName: 'dealtable',
      category: 'Office',
      synopsis: '年度合同谈判 · yearly contract negotiation',
      maintainer: 'DealTable developers <dealtable@localhost>',
      desktop: { entry: { Name: 'DealTable', 'Name[zh_CN]': '谈判桌', StartupWMClass: 'DealTable' } },
    },
  }
}
