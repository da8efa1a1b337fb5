import type { Picture } from '../../../domain/charts/picturePage.ts'

const SCALE = 2
const LARGEST_SIDE = 16_000

/** The picture as a PNG in base64, drawn twice as fine as on screen, coarser where it would not fit a canvas. */
export async function pngOf({ svg, width, height }: Picture): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const scale = Math.min(SCALE, LARGEST_SIDE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This page cannot draw pictures.')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length)
}
