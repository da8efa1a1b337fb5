import type { Language } from '../locale/language.ts'
import type { Fen } from '../money.ts'

const LARGEST_FEN = 1e15
const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['仟', '佰', '拾', '']
const ONES = [
  'Zero',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
  'Thirteen',
  'Fourteen',
  'Fifteen',
  'Sixteen',
  'Seventeen',
  'Eighteen',
  'Nineteen',
]
const TENS = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety']
const THOUSANDS = ['', ' Thousand', ' Million', ' Billion', ' Trillion']

/**
 * An amount as a contract writes it out: `壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分`, `One Million … Yuan and Eighty-Nine Fen Only`.
 * Chinese after the rules for bills and settlement papers (支付结算办法, annex 1): one 零 for a gap between digits, 整 where
 * no fen follow, 负 before what is below nothing.
 * @throws RangeError when not whole fen or beyond ±10^15 fen
 */
export function amountInWords(fen: Fen, language: Language): string {
  const size = Math.abs(fen)
  if (!(Number.isSafeInteger(size) && size <= LARGEST_FEN)) {
    throw new RangeError(`An amount of ${fen} fen cannot be written out.`)
  }
  return language === 'en' ? inEnglish(fen) : inChinese(fen)
}

function inChinese(fen: Fen): string {
  const size = Math.abs(fen)
  const whole = Math.floor(size / 100)
  const jiao = Math.floor(size / 10) % 10
  const last = size % 10
  const sign = fen < 0 ? '负' : ''
  const yuan = whole > 0 ? `${wholeInChinese(whole)}元` : ''
  if (jiao === 0 && last === 0) return `${sign}${yuan || '零元'}整`
  const gap = yuan !== '' && jiao === 0 ? '零' : ''
  const jiaoText = jiao > 0 ? `${DIGITS.charAt(jiao)}角` : ''
  const fenText = last > 0 ? `${DIGITS.charAt(last)}分` : '整'
  return `${sign}${yuan}${gap}${jiaoText}${fenText}`
}

/** Groups of four digits, each read alone; 亿 closes what stands above it even where its own group is empty. */
function wholeInChinese(whole: number): string {
  const groups = [1e12, 1e8, 1e4, 1].map((unit) => Math.floor(whole / unit) % 10_000)
  const units = ['万', '亿', '万', '']
  let text = ''
  let isGap = false
  groups.forEach((group, index) => {
    if (group > 0) {
      const needsZero = text !== '' && (isGap || group < 1_000)
      text += `${needsZero ? '零' : ''}${groupInChinese(group)}${units[index]}`
    } else if (index === 1 && text !== '') text += '亿'
    isGap = group === 0
  })
  return text
}

function groupInChinese(group: number): string {
  const digits = [...String(group).padStart(4, '0')].map(Number)
  const spoken = digits.map((digit, place) => (digit > 0 ? `${DIGITS.charAt(digit)}${PLACES[place]}` : '零'))
  return spoken
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '')
}

function inEnglish(fen: Fen): string {
  const size = Math.abs(fen)
  const whole = Math.floor(size / 100)
  const last = size % 100
  const yuan = whole > 0 || last === 0 ? `${wholeInEnglish(whole)} Yuan` : ''
  const parts = [yuan, last > 0 ? `${belowThousand(last)} Fen` : ''].filter(Boolean)
  return `${fen < 0 ? 'Minus ' : ''}${parts.join(' and ')} Only`
}

function wholeInEnglish(whole: number): string {
  if (whole === 0) return ONES[0] as string
  const groups = [1e12, 1e9, 1e6, 1e3, 1].map((unit) => Math.floor(whole / unit) % 1_000)
  return groups
    .flatMap((group, index) => (group > 0 ? [`${belowThousand(group)}${THOUSANDS[4 - index]}`] : []))
    .join(' ')
}

function belowThousand(number: number): string {
  const hundreds = Math.floor(number / 100)
  const rest = number % 100
  const tens = TENS[Math.floor(rest / 10)]
  const below = rest < 20 ? (ONES[rest] as string) : `${tens}${rest % 10 > 0 ? `-${ONES[rest % 10]}` : ''}`
  if (hundreds === 0) return below
  return `${ONES[hundreds]} Hundred${rest > 0 ? ` ${below}` : ''}`
}
