import { ClipboardItem, clipboard, type NativeImage, nativeImage } from 'electron'

/** The clipboard of an Electron before items: a picture was written as such. */
type PictureClipboard = { readonly writeImage?: (picture: NativeImage) => void }

/** Puts a PNG onto the system's clipboard; false where the system does not take it. */
export async function copyPicture(png: Uint8Array): Promise<boolean> {
  try {
    const { writeImage } = clipboard as PictureClipboard
    if (writeImage !== undefined) {
      writeImage(nativeImage.createFromBuffer(Buffer.from(png)))
      return true
    }
    const type = 'image/png'
    await clipboard.write([new ClipboardItem({ [type]: new Blob([new Uint8Array(png)], { type }) })])
    return true
  } catch {
    return false
  }
}
