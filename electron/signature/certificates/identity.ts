import type { KeyObject } from 'node:crypto'

/** A key with its certificate and what came with it to reach an authority. Certificates are DER. */
export type Identity = {
  readonly key: KeyObject
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
}
