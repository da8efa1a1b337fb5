import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { parseNegotiationText } from '../../../domain/negotiation/parseNegotiationText.ts'
import type { Role } from '../../../domain/signature/role.ts'
import { renderProposal } from '../../../electron/pdf/renderProposal.ts'
import { renderStamp } from '../../../electron/pdf/renderStamp.ts'
import type { Identity } from '../../../electron/signature/certificates/identity.ts'
import {
  type KeyKind,
  makeAuthority,
  makeSigner,
} from '../../../electron/signature/certificates/smallAuthority.ts'
import { signPdf } from '../../../electron/signature/signPdf.ts'

const require = createRequire(import.meta.url)
export const fonts = {
  regular: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
}
/** The moment every test signs at. */
export const SIGNED_AT = new Date('2026-12-18T06:30:00Z')

/** A party that can sign: its authority, and its person under it. */
export type Party = { readonly authority: X509Certificate; readonly signer: Identity }

/** A company with a small authority of its own and a person who signs for it, from 2026 to the end of the first day of 2029. */
export async function party(name: string, organisation: string, kind: KeyKind): Promise<Party> {
  const from = new Date('2026-01-01T00:00:00Z')
  const authority = await makeAuthority({ name: `${organisation} CA`, organisation }, kind, {
    from,
    years: 10,
  })
  const signer = await makeSigner(authority, { name, organisation }, kind, { from, years: 3 })
  return { authority: new X509Certificate(authority.certificate), signer }
}

/** The supplier with an RSA key, the retailer with one on P-256. */
export async function bothParties() {
  return {
    supplier: await party('王芳', '清泉食品有限公司', 'rsa'),
    retailer: await party('李喆', '华联商业集团', 'ec'),
  } satisfies Record<Role, Party>
}

/** The sample's proposal, as it goes to the retailer. */
export async function paper(): Promise<Uint8Array> {
  const file = new URL('../../../db/sample/negotiation.json', import.meta.url)
  const parsed = parseNegotiationText(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error('The sample cannot be read.')
  const negotiation: Negotiation = parsed.value
  const options = { language: 'zh-CN', issuedOn: '2026-12-01', fonts } as const
  const rendered = await renderProposal(negotiation, 'target', options)
  if (!rendered.ok) throw new Error(rendered.error.kind)
  return rendered.value
}

/** Asks for a signature with a drawn stamp; what comes back is the product's own answer. */
export async function signed(file: Uint8Array, role: Role, { signer }: Party, at = SIGNED_AT) {
  const text = {
    heading: role === 'supplier' ? '供应商 · 电子签名' : '零售商 · 电子签名',
    lines: ['按本文件现状签署'],
  }
  const drawn = await renderStamp(text, fonts)
  if (!drawn.ok) throw new Error(drawn.error.join(' '))
  const stamp = { kind: 'drawing', pdf: drawn.value } as const
  return signPdf(file, { role, identity: signer, at, reason: '同意合同条款', stamp })
}

/** The file after a signature that must succeed. */
export async function mustSign(file: Uint8Array, role: Role, who: Party): Promise<Uint8Array> {
  const result = await signed(file, role, who)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
