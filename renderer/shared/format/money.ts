import type { Language } from '../../../domain/locale/language.ts'
import type { Preferences } from '../../../electron/contract/channels.ts'
import { decimal, signed } from './numbers.ts'

export type MoneyUnit = Preferences['moneyUnit']

const YUAN_PER = { yuan: 1, tenThousandYuan: 10_000 } as const
const MILLION = 1_000_000

/** How the window writes amounts; made once per language and unit. */
export type MoneyText = {
  /** For a column whose head names the unit: “1,234,567” or “123.5”. */
  readonly amount: (yuan: number) => string
  /** The same with a sign in front. */
  readonly amountChange: (yuan: number) => string
  /** Alone in a sentence: “¥1,234,567”, “¥123.5万”; in English “¥1.235m”, which is the same fineness. */
  readonly money: (yuan: number) => string
  /** The same with a sign in front. */
  readonly change: (yuan: number) => string
  /** The unit as a column head names it. */
  readonly unit: string
}

/** Writes yuan in the unit and language a person chose. Whole yuan, or one decimal of ten thousand. */
export function moneyText(unit: MoneyUnit, language: Language): MoneyText {
  const decimals = unit === 'yuan' ? 0 : 1
  const amount = (yuan: number) => decimal(yuan / YUAN_PER[unit], decimals)
  const inMillions = unit === 'tenThousandYuan' && language === 'en'
  const suffix = unit === 'yuan' ? '' : inMillions ? 'm' : '万'
  const alone = (yuan: number) => (inMillions ? decimal(yuan / MILLION, 3) : amount(yuan))
  const withSymbol = (text: string) =>
    text.startsWith('−') ? `−¥${text.slice(1)}${suffix}` : `¥${text}${suffix}`
  const money = (yuan: number) => withSymbol(alone(yuan))
  return {
    amount,
    money,
    amountChange: (yuan) => signed(amount(yuan)),
    change: (yuan) => signedMoney(alone(yuan), withSymbol),
    unit: unit === 'yuan' ? (language === 'en' ? '¥' : '元') : language === 'en' ? '¥10k' : '万元',
  }
}

function signedMoney(text: string, withSymbol: (text: string) => string): string {
  const marked = signed(text)
  return marked.startsWith('+') ? `+${withSymbol(text)}` : withSymbol(text)
}

/** A price of one unit, always with its fen: “¥12.50”. */
export function unitPrice(yuan: number): string {
  return decimal(yuan, 2)
}
