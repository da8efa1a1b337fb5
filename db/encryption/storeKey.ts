import { createHmac } from 'node:crypto'
import { KEY_BYTES } from './passphraseKey.ts'

/** How many bytes name a key: as many as stand in the clear at the head of every file written under it. */
export const KEY_ID_BYTES = 16
const CHECK_HEX_DIGITS = 32

/** The key of a store. Its bytes are held where no printing, no log and no JSON of it shows them. */
export class StoreKey {
  /** Names the key: hexadecimal, at the head of the store and of each copy made under it. */
  readonly id: string
  readonly #secret: Buffer

  constructor(id: string, secret: Uint8Array) {
    if (!/^[0-9a-f]{32}$/u.test(id) || secret.length !== KEY_BYTES)
      throw new Error('this is no key of a store')
    this.id = id
    this.#secret = Buffer.from(secret)
  }

  /** The bytes themselves, to be wrapped. */
  secret(): Buffer {
    return Buffer.from(this.#secret)
  }

  /** What the driver is told: the key as it is, and what stands at the head of a file written under it. */
  forDriver(): Buffer {
    return Buffer.from(`raw:${this.#secret.toString('hex')}${this.id}`, 'latin1')
  }

  /** A value that only this key gives, which says nothing about it. */
  check(): string {
    const made = createHmac('sha256', this.#secret).update(`dealtable.key check ${this.id}`)
    return made.digest('hex').slice(0, CHECK_HEX_DIGITS)
  }
}
