import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { fieldName, type Role } from '../../../domain/signature/role.ts'
import { emptySignature, type Statement } from './placeholder.ts'
import { type DrawnStamp, drawStamp, STAMP_GAP, STAMP_MARGIN, type Stamp } from './stamp.ts'
import type { StampPlace } from './stampPlace.ts'

/** What is added to a paper for one signature. */
export type NewSignature = {
  readonly role: Role
  readonly statement: Statement
  readonly stamp: Stamp
  readonly place: StampPlace | null
  /** The paper's own tables are streams; the addition's must be too. */
  readonly streams: boolean
}

// Print, and locked against moving.
const WIDGET_FLAGS = 4 + 128
// Signatures exist, and only appending keeps them whole.
const SIGNATURE_FLAGS = 3

/**
 * A paper with an empty signature appended: the first bytes are the paper's own, unchanged. The stamp is the appearance of the
 * signature's field, so it comes and goes with it. Throws what the library throws for a paper or picture it cannot read.
 */
export async function addSignatureField(paper: Uint8Array, added: NewSignature): Promise<Uint8Array> {
  const document = await PDFDocument.load(paper, { forIncrementalUpdate: true, updateMetadata: false })
  const drawn = await drawStamp(document, added.stamp)
  const { context } = document
  const page = pageOf(document, added.place)
  const value = context.register(PDFInvalidObject.of(Buffer.from(emptySignature(added.statement), 'latin1')))
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: WIDGET_FLAGS,
    Rect: rectangle(page, drawn, added),
    P: page.ref,
    V: value,
    AP: { N: drawn.appearance },
  })
  widget.set(PDFName.of('T'), PDFString.of(fieldName(added.role)))
  const field = context.register(widget)
  addToPage(page, field)
  addToForm(document, field)
  return new Uint8Array(await document.commit({ useObjectStreams: added.streams }))
}

function pageOf(document: PDFDocument, place: StampPlace | null): PDFPage {
  const pages = document.getPages()
  const named = pages.find(({ ref }) => ref.objectNumber === place?.page)
  const page = named ?? pages.at(-1)
  if (page === undefined) throw new Error('The paper has no page.')
  return page
}

/** Lower left and upper right corner: where the paper says, else at the foot, the supplier left and the retailer right. */
function rectangle(page: PDFPage, { width, height }: DrawnStamp, { place, role }: NewSignature): number[] {
  const size = page.getSize()
  const right = Math.max(STAMP_MARGIN, size.width - STAMP_MARGIN - width)
  const left = place?.left ?? (role === 'supplier' ? STAMP_MARGIN : right)
  const bottom = place === null ? STAMP_GAP : place.top - height
  return [left, bottom, left + width, bottom + height].map((length) => Math.round(length * 100) / 100)
}

/** Sets the list itself: the library's own call would rewrite the page's content and resources too. */
function addToPage(page: PDFPage, field: PDFRef): void {
  const annotations = page.node.Annots()
  if (annotations === undefined) page.node.set(PDFName.of('Annots'), page.doc.context.obj([field]))
  else annotations.push(field)
}

function addToForm(document: PDFDocument, field: PDFRef): void {
  const { catalog, context } = document
  const fieldsKey = PDFName.of('Fields')
  let form = catalog.lookup(PDFName.of('AcroForm'))
  if (!(form instanceof PDFDict)) {
    form = context.obj({})
    catalog.set(PDFName.of('AcroForm'), context.register(form))
  }
  if (!(form instanceof PDFDict)) return
  const fields = form.lookup(fieldsKey)
  if (fields instanceof PDFArray) fields.push(field)
  else form.set(fieldsKey, context.obj([field]))
  form.set(PDFName.of('SigFlags'), PDFNumber.of(SIGNATURE_FLAGS))
}
