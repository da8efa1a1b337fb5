import type { Language } from '../../domain/locale/language.ts'

/** What a page of words says in one language. Its links are heard as the navigations they ask for, which never happen. */
export type PageWords = {
  readonly language: Language
  readonly title: string
  readonly sentences: readonly string[]
  readonly links: readonly { readonly address: string; readonly label: string }[]
  /** Said under the links. */
  readonly hint?: string
}

/** The address of a page that needs neither script nor bridge, for when the window's own cannot be shown. */
export function wordsPage(parts: readonly PageWords[]): string {
  const page = `<!doctype html><html lang="${parts[0]?.language ?? 'zh-CN'}"><head><meta charset="utf-8">
    <title>谈判桌 DealTable</title>
    <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>body { font: 15px/1.6 system-ui, sans-serif; margin: 2rem; overflow-wrap: anywhere }
      h1 { font-size: 18px } section + section { margin-top: 2rem }
      a { display: inline-block; margin-right: 1rem; padding: 4px 12px; border: 1px solid #1554ad;
        border-radius: 4px; color: #1554ad; text-decoration: none }
      a:focus-visible { outline: 2px solid #1554ad; outline-offset: 2px }</style></head>
    <body><main>${parts.map(section).join('')}</main></body></html>`
  return `data:text/html;charset=utf-8,${encodeURIComponent(page)}`
}

function section({ language, title, sentences, links, hint }: PageWords): string {
  const anchors = links.map(({ address, label }) => `<a href="${address}">${escaped(label)}</a>`)
  return `<section lang="${language}"><h1>${escaped(title)}</h1>
    ${sentences.map(paragraph).join('')}
    ${anchors.length === 0 ? '' : `<p>${anchors.join('')}</p>`}
    ${hint === undefined ? '' : paragraph(hint)}</section>`
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
