import type { Language } from '../../../domain/locale/language.ts'
import { decimal, signed } from './numbers.ts'

/** Points where 100 is the whole base: “0.30 点”. */
export function points(value: number, language: Language): string {
  return `${decimal(value, 2)}${language === 'en' ? ' pt' : ' 点'}`
}

/** A difference in points with its sign: “+0.30 点”. */
export function pointsChange(value: number, language: Language): string {
  return `${signed(decimal(value, 2))}${language === 'en' ? ' pt' : ' 点'}`
}
