import { Buffer } from 'node:buffer'
import { clipboard, nativeImage } from 'electron'

/** Puts a PNG onto the system's clipboard; false where it cannot be read as a picture. */
export function copyPicture(png: Uint8Array): boolean {
  const image = nativeImage.createFromBuffer(Buffer.from(png))
  if (image.isEmpty()) return false
  clipboard.writeImage(image)
  return true
}
