import type { Language } from '../../../domain/locale/language.ts'
import { fillBlanks } from '../../../domain/negotiation/fault.ts'
import type { DealRefusal } from '../../dealFile/readDealFile.ts'

type RefusalKind = Exclude<DealRefusal['kind'], 'passphrase-needed' | 'wrong-passphrase'>

/** What main says of packages. */
export type DealFileWords = {
  readonly refusals: Readonly<Record<RefusalKind, string>>
  /** Blanks: `found`, `ours`. */
  readonly newerStore: string
  /** Blanks: `names`. */
  readonly sealedDamaged: string
  readonly noCommonStep: string
  readonly retailerEdition: string
  /** Blanks: `name`, `day`. */
  readonly besideName: string
  readonly forRetailer: string
  /** How the scenarios of a public edition are called where it is opened. */
  readonly shown: Readonly<Record<'proposal' | 'lastYear' | 'ask', string>>
  readonly listSeparator: string
}

const zhCN: DealFileWords = {
  refusals: {
    'not-a-package': '不是协商包',
    'newer-format': '由更新的版本写成（格式 {found}，本程序支持到 {ours}），安装新版本后再打开',
    damaged: '文件已损坏，没有读取任何内容；让对方重发一份',
    'too-large': '内容过大：{found} 字节，至多 {most} 字节',
    'parts-refused': '内容不完整，没有读取任何内容；让对方重发一份',
    'content-refused': '内容不符合要求，没有读取任何内容：{fault}',
  },
  newerStore: '由更新的版本写成（数据版本 {found}，本程序支持到 {ours}），安装新版本后再打开',
  sealedDamaged: '这些内容封存后被改动过：{names}；没有写入任何内容',
  noCommonStep: '与本谈判没有共同的历史，不是同一个谈判；可以从首页另行打开',
  retailerEdition: '这是零售商版，不能合并；可以从首页另行打开',
  besideName: '{name}（{day} 收到）',
  forRetailer: '零售商版',
  shown: { proposal: '对方方案', lastYear: '去年合同', ask: '零售商开价' },
  listSeparator: '、',
}

const en: DealFileWords = {
  refusals: {
    'not-a-package': 'it is no negotiation package',
    'newer-format':
      'a later release wrote it (format {found}, this program knows up to {ours}); install that and open it again',
    damaged: 'it is damaged and nothing was read from it; have it sent again',
    'too-large': 'it holds too much: {found} bytes, at most {most}',
    'parts-refused': 'it is not complete and nothing was read from it; have it sent again',
    'content-refused': 'it says what no negotiation may say, and nothing was read from it: {fault}',
  },
  newerStore:
    'a later release wrote it (data version {found}, this program knows up to {ours}); install that and open it again',
  sealedDamaged: 'changed since it was sealed: {names}; nothing was written',
  noCommonStep:
    'it shares no history with this negotiation, so it is another one; open it from the home page',
  retailerEdition: 'this is the retailer’s edition and cannot be merged; open it from the home page',
  besideName: '{name} (received {day})',
  forRetailer: 'for the retailer',
  shown: { proposal: 'Their proposal', lastYear: 'Last year', ask: 'Retailer’s ask' },
  listSeparator: ', ',
}

/** Main's words about packages in a language. */
export function dealFileWords(language: Language): DealFileWords {
  return language === 'en' ? en : zhCN
}

/** Why a package is refused, as a sentence; what a passphrase would mend is asked for instead. */
export function dealRefusalText(
  refusal: Extract<DealRefusal, { kind: RefusalKind }>,
  language: Language,
): string {
  const { kind, ...values } = refusal
  return fillBlanks(dealFileWords(language).refusals[kind], values)
}
