import { type Picture, picturePage } from '../../../domain/charts/picturePage.ts'

/**
 * A drawing on the page as a picture of its own with title and label; null while nothing is drawn. It has to be drawn
 * with attributes: style sheets stay behind.
 */
export function drawnPicture(
  drawing: Element | null | undefined,
  title: string,
  label: string,
): Picture | null {
  if (!(drawing instanceof SVGSVGElement)) return null
  const { width, height } = drawing.viewBox.baseVal
  return picturePage(title, label, { svg: new XMLSerializer().serializeToString(drawing), width, height })
}
