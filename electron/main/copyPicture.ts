import { ClipboardItem, clipboard } from 'electron'

/** Puts a PNG onto the system's clipboard; false where the system does not take it. */
export async function copyPicture(png: Uint8Array): Promise<boolean> {
  try {
    const type = 'image/png'
    await clipboard.write([new ClipboardItem({ [type]: new Blob([new Uint8Array(png)], { type }) })])
    return true
  } catch {
    return false
  }
}
