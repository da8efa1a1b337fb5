import { type Picture, picturePage } from '../../../domain/charts/picturePage.ts'

/** The drawing in a figure as a picture of its own with title and label; null while nothing is drawn. */
export function drawnPicture(figure: HTMLElement | null, title: string, label: string): Picture | null {
  const drawing = figure?.querySelector('.waterfall-drawing > svg')
  if (!(drawing instanceof SVGSVGElement)) return null
  const { width, height } = drawing.viewBox.baseVal
  return picturePage(title, label, { svg: new XMLSerializer().serializeToString(drawing), width, height })
}
