import type { StoreKey } from '../../db/encryption/storeKey.ts'
import type { StoreOptions } from '../../db/open.ts'
import type { Binding } from '../../db/storeFile.ts'
import type { Log } from './answer.ts'
import type { OpenedFiles } from './openedFiles.ts'

/** Where this start finds what it works with. */
export type Place = {
  readonly storeFile: string
  readonly options: StoreOptions
  readonly binding: Binding
  /** The folder of the built app. */
  readonly built: string
  readonly log: Log
  readonly openedFiles: OpenedFiles
}

/** The same under another key, or none for null. */
export function withKey(place: Place, key: StoreKey | null): Place {
  const { key: _before, ...binding } = place.binding
  const bound = key === null ? binding : { ...binding, key }
  return { ...place, binding: bound, options: { ...bound, migrationsFolder: place.options.migrationsFolder } }
}
