/** Unit in which amounts are written: yuan with fen, 万元 with one decimal, or thousands of yuan without decimals. */
export type MoneyUnit = 'yuan' | 'tenThousandYuan' | 'thousandYuan'

const YUAN_PER: Readonly<Record<MoneyUnit, number>> = {
  yuan: 1,
  tenThousandYuan: 10_000,
  thousandYuan: 1_000,
}
const DECIMALS_OF: Readonly<Record<MoneyUnit, number>> = { yuan: 2, tenThousandYuan: 1, thousandYuan: 0 }
const MINUS = '−'
const MOST_PRICE_DECIMALS = 4

/** A number with thousands separators and a fixed count of decimals, half away from zero as a person sees it; never −0. */
export function numberText(value: number, decimals: number): string {
  const scale = 10 ** decimals
  const size = Math.abs(value) * scale
  const rounded = Math.floor(size + 0.5 + 1e-9 + 1e-14 * size)
  const digits = rounded.toFixed(0).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`
  return `${value < 0 && rounded !== 0 ? MINUS : ''}${whole}${fraction}`
}

/** The same with a plus sign before what is above zero. */
export function signedText(value: number, decimals: number): string {
  const text = numberText(value, decimals)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** An amount of yuan in the unit named by the head of its column. */
export function moneyText(yuan: number, unit: MoneyUnit): string {
  return numberText(yuan / YUAN_PER[unit], DECIMALS_OF[unit])
}

/** A change of yuan in the unit named by the head of its column. */
export function signedMoneyText(yuan: number, unit: MoneyUnit): string {
  return signedText(yuan / YUAN_PER[unit], DECIMALS_OF[unit])
}

/** An amount of yuan for a running text: whole yuan without decimals, else to the fen, `¥1,200` or `¥1,200.50`. */
export function yuanText(yuan: number): string {
  const text = numberText(yuan, 2)
  const short = text.endsWith('.00') ? text.slice(0, -3) : text
  return short.startsWith(MINUS) ? `${MINUS}¥${short.slice(1)}` : `¥${short}`
}

/** A rate as `3.00 %`; more decimals only where two would hide a part of it. */
export function percentText(rate: number): string {
  const percent = rate * 100
  for (const decimals of [2, 3]) {
    if (Math.abs(percent * 10 ** decimals - Math.round(percent * 10 ** decimals)) < 1e-7) {
      return `${numberText(percent, decimals)} %`
    }
  }
  return `${numberText(percent, 4)} %`
}

/** A computed share as `28.31 %`, always two decimals. */
export function shareText(share: number): string {
  return `${numberText(share * 100, 2)} %`
}

/** A supply price with as many decimals as it was agreed with, at least two. */
export function priceText(yuan: number): string {
  for (let decimals = 2; decimals < MOST_PRICE_DECIMALS; decimals++) {
    if (Math.abs(yuan * 10 ** decimals - Math.round(yuan * 10 ** decimals)) < 1e-7) {
      return numberText(yuan, decimals)
    }
  }
  return numberText(yuan, MOST_PRICE_DECIMALS)
}
