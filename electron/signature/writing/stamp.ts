import { PDFDocument, PDFName, PDFObjectCopier, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'

/** What is seen on the paper: a picture of a seal, or the one page of a PDF drawn for it. */
export type Stamp =
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  | { readonly kind: 'drawing'; readonly pdf: Uint8Array }

/** A stamp within the document, and its size on the paper in points. */
export type DrawnStamp = { readonly appearance: PDFRef; readonly width: number; readonly height: number }

/** From the left and right edge of a page that names no place, in points. */
export const STAMP_MARGIN = 50
/** From its lower edge. */
export const STAMP_GAP = 56
/** The round place for a seal on the term sheet measures as much. */
const LARGEST_PICTURE = 104
const MOST_PIXELS = 4_000_000
const PNG_HEAD = Buffer.from('89504e470d0a1a0a', 'hex')

/** Whether bytes begin as a PNG whose size can be drawn. */
export function isDrawablePng(png: Uint8Array): boolean {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(PNG_HEAD)) return false
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20)
  return pixels > 0 && pixels <= MOST_PIXELS
}

/** Puts a stamp into a document as a form that a field can show. */
export async function drawStamp(document: PDFDocument, stamp: Stamp): Promise<DrawnStamp> {
  if (stamp.kind === 'drawing') return copyPage(document, stamp.pdf)
  const image = await document.embedPng(stamp.png)
  await image.embed()
  const scale = LARGEST_PICTURE / Math.max(image.width, image.height)
  const width = image.width * scale
  const height = image.height * scale
  const form = document.context.stream(`q ${width} 0 0 ${height} 0 0 cm /Seal Do Q`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: { XObject: { Seal: image.ref } },
  })
  return { appearance: document.context.register(form), width, height }
}

/** Copies the stamp's page as a form, with what it draws with and nothing else: no object is left that nobody shows. */
async function copyPage(document: PDFDocument, pdf: Uint8Array): Promise<DrawnStamp> {
  const source = await PDFDocument.load(pdf)
  const page = source.getPage(0)
  const { width, height } = page.getSize()
  const content = page.node.Contents()
  const resources = page.node.Resources()
  if (!(content instanceof PDFRawStream) || resources === undefined) {
    throw new Error('The stamp’s page is not drawn as one stream.')
  }
  const form = PDFRawStream.of(content.dict.clone(), content.contents)
  const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }
  for (const [key, value] of Object.entries(entries))
    form.dict.set(PDFName.of(key), source.context.obj(value))
  form.dict.set(PDFName.of('Resources'), resources)
  const copied = PDFObjectCopier.for(source.context, document.context).copy(form)
  return { appearance: document.context.register(copied), width, height }
}
