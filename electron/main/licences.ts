import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Licence } from '../contract/channels.ts'

/** What the window is drawn with: built into it, and so no dependency that is installed beside the program. */
export const BUILT_IN: readonly string[] = [
  '@ant-design/icons',
  '@tanstack/react-virtual',
  'antd',
  'cmdk',
  'decimal.js',
  'i18next',
  'immer',
  'pinyin-pro',
  'react',
  'react-dom',
  'react-i18next',
  'wouter',
  'zustand',
]

/**
 * The libraries of the program by name: from the list a finished program carries, else from the descriptions that lie in
 * its folder.
 */
export function readLicences(folder: string): readonly Licence[] {
  const carried = path.join(folder, 'licences.json')
  if (existsSync(carried)) return JSON.parse(readFileSync(carried, 'utf8')) as readonly Licence[]
  const { dependencies = {} } = describe(path.join(folder, 'package.json'))
  return [...new Set([...Object.keys(dependencies), ...BUILT_IN])].sort().flatMap((name) => {
    const { version, license } = describe(path.join(folder, 'node_modules', name, 'package.json'))
    return version === undefined ? [] : [{ name, version, licence: license ?? '' }]
  })
}

type Description = {
  readonly version?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function describe(file: string): Description {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Description
  } catch {
    return {}
  }
}
